package org.elka.search.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves out stop words and stems the rest, as Lucene's StopFilter and PorterStemFilter do one after the other, but
 * remembers each word's stem: abstracts repeat their words, and stemming costs more than all other analysis. Tokens
 * keep no positions.
 */
final class StemFilter extends TokenFilter {
    /** More different words than most collections have; then it starts again. */
    private static final int MOST = 20_000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    /** A word's stem; nothing for a stop word. */
    private final CharArrayMap<char[]> stems = new CharArrayMap<>(1024, false);

    private final SingleWord word = new SingleWord();
    private final PorterStemFilter porter = new PorterStemFilter(word);

    StemFilter(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            char[] stem = stems.get(term.buffer(), 0, term.length());
            if (stem == null) {
                stem = stem();
            }
            if (stem.length > 0) {
                term.copyBuffer(stem, 0, stem.length);
                return true;
            }
        }
        return false;
    }

    private char[] stem() throws IOException {
        if (stems.size() == MOST) {
            stems.clear();
        }
        char[] stem = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(term.buffer(), 0, term.length())
                ? new char[0]
                : word.stemmed();
        stems.put(term.toString(), stem);
        return stem;
    }

    /** Hands one word at a time to Lucene's stemmer. */
    private final class SingleWord extends TokenStream {
        private final CharTermAttribute single = addAttribute(CharTermAttribute.class);

        char[] stemmed() throws IOException {
            single.copyBuffer(term.buffer(), 0, term.length());
            porter.incrementToken();
            return single.toString().toCharArray();
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
