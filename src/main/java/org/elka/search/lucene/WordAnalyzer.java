package org.elka.search.lucene;

import org.apache.lucene.analysis.Analyzer;

/** The exact words for searching, and their stems, without stop words, for ranking. Queries arrive analysed. */
final class WordAnalyzer extends Analyzer {
    /** More than any proximity search may span, so that nothing is found across two texts of one zone. */
    static final int GAP = 10_000;

    WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        WordTokenizer words = new WordTokenizer();
        if (!fieldName.startsWith(Schema.RANKING)) {
            return new TokenStreamComponents(words);
        }
        return new TokenStreamComponents(words, new StemFilter(words));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }
}
