package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Porter's stemmer as Lucene has it, for one word at a time. For one thread. */
final class Stemmer {
    private final SingleWord single = new SingleWord();
    private final PorterStemFilter porter = new PorterStemFilter(single);

    String stem(String word) {
        single.term.setEmpty().append(word);
        stem();
        return single.term.toString();
    }

    /** The same in UTF-8; good until the next call. */
    BytesRef stem(BytesRef word) {
        char[] chars = single.term.resizeBuffer(word.length);
        single.term.setLength(UnicodeUtil.UTF8toUTF16(word, chars));
        stem();
        return single.bytes.getBytesRef();
    }

    private void stem() {
        try {
            porter.incrementToken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The word that is to be stemmed, again and again. */
    private static final class SingleWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final TermToBytesRefAttribute bytes = addAttribute(TermToBytesRefAttribute.class);

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
