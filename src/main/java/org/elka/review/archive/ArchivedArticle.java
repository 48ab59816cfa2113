package org.elka.review.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article with those of its texts that a history speaks of, or, where it speaks of none, the one that there was at
 * the end of it.
 *
 * @param article the number in the archive, from 1
 * @param pmid PubMed's, where PubMed delivered it
 */
public record ArchivedArticle(long article, @Nullable String pmid, List<Text> texts) {

    /**
     * One text with the record that it was read from.
     *
     * @param text the number among the article's, from 1
     * @param made when the library that wrote the archive got it
     * @param identifier the record's own
     * @param sha256 of {@code body}, in hexadecimal
     * @param reading how {@code body} is to be read; null for PubMed XML
     * @param body the record's bytes, as they were delivered
     * @param citation what they were read as
     */
    public record Text(
            int text,
            Instant made,
            String identifier,
            String sha256,
            @Nullable String reading,
            byte[] body,
            JsonNode citation) {
        Text numbered(int number) {
            return new Text(number, made, identifier, sha256, reading, body, citation);
        }
    }
}
