package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;
import org.elka.search.query.WordScanner;

/**
 * Gives Lucene the words that {@link WordScanner} finds, in UTF-8 as they are indexed. Where they stand in the text it
 * does not say: no field keeps that. The term is the only attribute that ever changes.
 */
final class WordTokenizer extends Tokenizer {
    private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
    private final WordScanner scanner = new WordScanner();
    private final BytesRef word = new BytesRef(64);
    private char[] text = new char[4096];

    @Override
    public boolean incrementToken() {
        if (!scanner.next()) {
            return false;
        }
        word.bytes = ArrayUtil.growNoCopy(word.bytes, UnicodeUtil.maxUTF8Length(scanner.length()));
        word.length = UnicodeUtil.UTF16toUTF8(scanner.buffer(), 0, scanner.length(), word.bytes);
        term.setBytesRef(word);
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        int length = 0;
        int read = input.read(text, 0, text.length);
        while (read >= 0) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
            read = input.read(text, length, text.length - length);
        }
        scanner.reset(text, length);
    }

    /** Resets no attribute, as {@link #incrementToken} clears none: nothing else was set. */
    @Override
    public void end() {}
}
