package org.elka.search.lucene;

import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermFrequencyAttribute;

/**
 * Gives Lucene the stems that were counted while the article's texts went by, each once with its number. These two
 * attributes, set for each stem, are the only ones that ever change.
 */
final class StemTokenizer extends Tokenizer {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final TermFrequencyAttribute frequency = addAttribute(TermFrequencyAttribute.class);
    private final StemCounts counts;
    private int next;

    StemTokenizer(StemCounts counts) {
        this.counts = counts;
    }

    @Override
    public boolean incrementToken() {
        if (next == counts.size()) {
            counts.clear();
            next = 0;
            return false;
        }
        term.setBytesRef(counts.stem(next));
        frequency.setTermFrequency(counts.count(next));
        next++;
        return true;
    }

    /** Resets no attribute, as {@link #incrementToken} clears none: nothing else was set. */
    @Override
    public void end() {}
}
