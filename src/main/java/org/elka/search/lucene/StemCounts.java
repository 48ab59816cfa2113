package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.CharArrayMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.elka.search.query.StopWords;

/**
 * Counts the stems of one article's words after the other, stop words left out (PubMed's list). It remembers each
 * word's stem: abstracts repeat their words, and stemming costs more than all other analysis. For one thread.
 */
final class StemCounts {
    /** More different words than most collections have; then it starts again. */
    private static final int MOST = 20_000;

    private static final int NO_STEM = -1;

    private final CharArrayMap<Integer> byWord = new CharArrayMap<>(1024, false);
    private final CharArrayMap<Integer> byStem = new CharArrayMap<>(1024, false);
    private final List<char[]> stems = new ArrayList<>();
    private final SingleWord single = new SingleWord();
    private final PorterStemFilter porter = new PorterStemFilter(single);
    private int[] counts = new int[1024];
    private int[] touched = new int[256];
    private int size;

    /** Counts that word so many times, unless it is a stop word. */
    void add(char[] word, int length, int times) {
        Integer known = byWord.get(word, 0, length);
        int stem = known == null ? learn(new String(word, 0, length)) : known;
        if (stem == NO_STEM) {
            return;
        }
        if (counts[stem] == 0) {
            if (size == touched.length) {
                touched = Arrays.copyOf(touched, size * 2);
            }
            touched[size++] = stem;
        }
        counts[stem] += times;
    }

    /** How many different stems were counted since {@link #clear}. */
    int size() {
        return size;
    }

    /** The stem that was counted as number {@code i}, in the order in which they came. */
    char[] stem(int i) {
        return stems.get(touched[i]);
    }

    int count(int i) {
        return counts[touched[i]];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
        if (byWord.size() > MOST) {
            byWord.clear();
            byStem.clear();
            stems.clear();
        }
    }

    private int learn(String word) {
        int stem = StopWords.contains(word) ? NO_STEM : number(single.stemmed(word));
        byWord.put(word, stem);
        return stem;
    }

    private int number(char[] stem) {
        Integer known = byStem.get(stem, 0, stem.length);
        if (known != null) {
            return known;
        }
        int number = stems.size();
        stems.add(stem);
        byStem.put(stem, number);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, number * 2);
        }
        return number;
    }

    /** Hands one word at a time to Lucene's stemmer. */
    private final class SingleWord extends TokenStream {
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        char[] stemmed(String word) {
            term.setEmpty().append(word);
            try {
                porter.incrementToken();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return term.toString().toCharArray();
        }

        @Override
        public boolean incrementToken() {
            return true;
        }
    }
}
