package org.elka.search.lucene;

import org.apache.lucene.analysis.Analyzer;

/** The one analysis for all texts; queries arrive analysed. */
final class WordAnalyzer extends Analyzer {
    /** More than any proximity search may span, so that nothing is found across two texts of one zone. */
    static final int GAP = 10_000;

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        return new TokenStreamComponents(new WordTokenizer());
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }
}
