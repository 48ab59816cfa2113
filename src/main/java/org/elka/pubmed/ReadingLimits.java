package org.elka.pubmed;

/**
 * What protects the reader from documents made or broken to exhaust it.
 *
 * @param citationBytes the largest citation that is read; PubMed's largest, with thousands of authors, have some 5 MB
 * @param expandedBytes the most that a gzip file may decompress to
 * @param expansionRatio the most bytes that a compressed byte may become, judged from 64 MB on; PubMed's files have
 *     a ratio of about 10
 */
public record ReadingLimits(int citationBytes, long expandedBytes, int expansionRatio) {
    public static final ReadingLimits DEFAULT = new ReadingLimits(16 << 20, 64L << 30, 200);

    public ReadingLimits {
        if (citationBytes < 1 || expandedBytes < 1 || expansionRatio < 1) {
            throw new IllegalArgumentException("limits must be positive: " + citationBytes + " bytes a citation, "
                    + expandedBytes + " bytes expanded, ratio " + expansionRatio);
        }
    }
}
