package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.elka.search.query.WordScanner;

/** Gives Lucene the words that {@link WordScanner} finds. */
final class WordTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final WordScanner scanner = new WordScanner();
    private char[] text = new char[4096];
    private int length;

    @Override
    public boolean incrementToken() {
        if (!scanner.next()) {
            return false;
        }
        clearAttributes();
        term.copyBuffer(scanner.buffer(), 0, scanner.length());
        offset.setOffset(correctOffset(scanner.start()), correctOffset(scanner.end()));
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
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

    @Override
    public void end() throws IOException {
        super.end();
        int last = correctOffset(length);
        offset.setOffset(last, last);
    }
}
