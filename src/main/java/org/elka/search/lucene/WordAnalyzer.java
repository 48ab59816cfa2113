package org.elka.search.lucene;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.elka.search.query.TextField;
import org.elka.search.query.Zone;

/**
 * The exact words for searching and, without taking the texts apart again, their stems for ranking: while a thread
 * analyses an article's texts their stems are counted, and {@link Schema#RANKING}, which {@link Documents} adds last,
 * takes the counts. Queries arrive analysed.
 */
final class WordAnalyzer extends Analyzer {
    /** More than any proximity search may span, so that nothing is found across two texts of one zone. */
    static final int GAP = 10_000;

    /**
     * How often a word of the title counts, with all others once. Measured on three collections: everything from 2 to
     * 4 is better than 1 on all of them (docs/ranking.md).
     */
    private static final int TITLE = 4;

    private static final Map<String, Integer> WEIGHTS = TextField.TEXT_WORD.zones().stream()
            .collect(Collectors.toMap(Schema::zone, zone -> zone == Zone.TITLE ? TITLE : 1));

    private final ThreadLocal<StemCounts> counts = ThreadLocal.withInitial(StemCounts::new);

    WordAnalyzer() {
        super(PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        if (fieldName.equals(Schema.RANKING)) {
            return new TokenStreamComponents(new StemTokenizer(counts.get()));
        }
        WordTokenizer words = new WordTokenizer();
        Integer weight = WEIGHTS.get(fieldName);
        return weight == null
                ? new TokenStreamComponents(words)
                : new TokenStreamComponents(words, new Counting(words, counts.get(), weight));
    }

    @Override
    public int getPositionIncrementGap(String fieldName) {
        return GAP;
    }

    /** Lets all words through and counts their stems. */
    private static final class Counting extends TokenFilter {
        private final TermToBytesRefAttribute term = addAttribute(TermToBytesRefAttribute.class);
        private final StemCounts counts;
        private final int weight;

        Counting(TokenStream words, StemCounts counts, int weight) {
            super(words);
            this.counts = counts;
            this.weight = weight;
        }

        @Override
        public boolean incrementToken() throws IOException {
            if (!input.incrementToken()) {
                return false;
            }
            counts.add(term.getBytesRef(), weight);
            return true;
        }
    }
}
