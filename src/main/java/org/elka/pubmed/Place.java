package org.elka.pubmed;

/**
 * Where in a document a citation stands.
 *
 * @param number of the citation or deletion in the document, from 1
 * @param offset of its first byte, from 0, counted in the document as UTF-8 after decompression
 */
public record Place(long number, long offset) {
    @Override
    public String toString() {
        return "citation " + number + " (byte " + offset + ")";
    }
}
