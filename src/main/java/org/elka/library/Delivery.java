package org.elka.library;

import java.util.function.Supplier;

/**
 * One citation as a source delivered it, with what was read out of it.
 *
 * @param identifier the source's own identifier of the citation: the PMID for PubMed
 * @param body the bytes of this one citation, exactly as they came
 * @param sha256 of {@code body}, in hexadecimal
 * @param tagging asked for only where the text is new or revised
 */
public record Delivery(
        Source source, String identifier, byte[] body, String sha256, Citation citation, Supplier<Tagging> tagging) {

    /**
     * Whether PubMed itself delivered it, by its identifier. Such are versions of one article; what another source
     * says of a PMID is a record of its own.
     */
    public boolean isPubmeds() {
        return identifier.equals(citation.pmid());
    }

    /** A delivery with the hash of its bytes. */
    public static Delivery of(
            Source source, String identifier, byte[] body, Citation citation, Supplier<Tagging> tagging) {
        return new Delivery(source, identifier, body, Digests.sha256(body), citation, tagging);
    }
}
