package org.elka.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One citation as a source delivered it, with what was read out of it.
 *
 * @param identifier the source's own identifier of the citation: the PMID for PubMed
 * @param body the bytes of this one citation, exactly as they came
 * @param sha256 of {@code body}, in hexadecimal
 * @param reading how {@code body} is to be read; null for PubMed XML
 * @param tagging asked for only where the text is new or revised
 */
public record Delivery(
        Source source,
        String identifier,
        byte[] body,
        String sha256,
        @Nullable String reading,
        Citation citation,
        Supplier<Tagging> tagging) {

    /**
     * Whether PubMed itself delivered it, by its identifier. Such are versions of one article; what another source
     * says of a PMID is a record of its own.
     */
    public boolean isPubmeds() {
        return identifier.equals(citation.pmid());
    }

    /** A delivery of PubMed XML, with the hash of its bytes. */
    public static Delivery of(
            Source source, String identifier, byte[] body, Citation citation, Supplier<Tagging> tagging) {
        return new Delivery(source, identifier, body, Digests.sha256(body), null, citation, tagging);
    }

    /**
     * What a file of another format holds. Such files name their entries as they like, or not at all: the identifier
     * is made of the bytes.
     */
    public static Delivery ofFile(String reading, byte[] body, Citation citation, Supplier<Tagging> tagging) {
        String sha256 = Digests.sha256(body);
        int parameters = reading.indexOf(';');
        String format = parameters < 0 ? reading : reading.substring(0, parameters);
        String identifier = format + ":" + sha256.substring(0, 16);
        return new Delivery(Source.FILE, identifier, body, sha256, reading, citation, tagging);
    }

    /** The same with tags that are made already. */
    public Delivery with(Tagging made) {
        return new Delivery(source, identifier, body, sha256, reading, citation, () -> made);
    }
}
