package org.elka.formats;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/**
 * One JSON object a line with all that the library holds of an article, and a last line {@code {"count":n}}. The
 * abstract is also there as the one text in which the evidence of tags is counted.
 */
final class JsonLinesExport extends Export {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.FLUSH_AFTER_WRITE_VALUE)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
            .serializationInclusion(JsonInclude.Include.NON_EMPTY)
            .build();

    /** A line: what most readers want first, then everything. */
    private record Line(
            String id,
            int version,
            @Nullable String pmid,
            @Nullable String doi,
            String title,
            @JsonProperty("abstract") String abstractText,
            List<String> states,
            List<String> topics,
            Instant added,
            long change,
            Citation citation,
            @Nullable Tagging tagging,
            List<Screened> screening) {}

    private final Extras extras;

    JsonLinesExport(Writer out, Extras extras) {
        super(out, extras);
        this.extras = extras;
    }

    @Override
    void write(ExportedArticle exported) throws IOException {
        Article article = exported.article();
        line(new Line(
                exported.id(),
                article.version(),
                article.citation().pmid(),
                exported.doi().orElse(null),
                article.citation().titleText(),
                exported.abstractText(),
                exported.states(),
                article.topics().stream().sorted().toList(),
                article.added(),
                article.change(),
                article.citation(),
                extras.tags() || extras.values() ? told(article.tagging()) : null,
                exported.screened()));
    }

    /** All that was read out of the text; of values alone, the findings with them. */
    private @Nullable Tagging told(@Nullable Tagging tagging) {
        return tagging == null || extras.tags()
                ? tagging
                : new Tagging(
                        tagging.taxonomyVersion(),
                        tagging.taggerVersion(),
                        List.of(),
                        tagging.values(),
                        tagging.findings());
    }

    @Override
    void finish(long articles) throws IOException {
        line(Map.of("count", articles));
    }

    private void line(Object value) throws IOException {
        MAPPER.writeValue(out(), value);
        out().write('\n');
    }
}
