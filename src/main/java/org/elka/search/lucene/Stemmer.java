package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Porter's stemmer as Lucene has it, for one word at a time. For one thread. */
final class Stemmer {
    private final SingleWord single = new SingleWord();
    private final PorterStemFilter porter = new PorterStemFilter(single);

    String stem(String word) {
        single.term.setEmpty().append(word);
        try {
            porter.incrementToken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return single.term.toString();
    }

    /** The word that is to be stemmed, again and again. */
    private static final class SingleWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
