package org.elka.search.lucene;

import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.elka.search.query.StopWords;

/**
 * Counts the stems of one article's words after the other, stop words left out (PubMed's list). It remembers each
 * word's stem: abstracts repeat their words, and stemming costs more than all other analysis. For one thread.
 */
final class StemCounts {
    /** More different words than most collections have; then it starts again. */
    private static final int MOST = 20_000;

    private static final int NO_STEM = -1;

    private final BytesRefHash words = new BytesRefHash();
    private final BytesRefHash stems = new BytesRefHash();
    private final Stemmer stemmer = new Stemmer();
    private final BytesRef found = new BytesRef();

    /** The number of each word's stem, by the word's number. */
    private int[] stemOf = new int[1024];

    private int[] counts = new int[1024];
    private int[] touched = new int[256];
    private int size;

    /** Counts that word so many times, unless it is a stop word. @param word in UTF-8 */
    void add(BytesRef word, int times) {
        int number = words.add(word);
        int stem = number < 0 ? stemOf[-number - 1] : learn(number, word.utf8ToString());
        if (stem == NO_STEM) {
            return;
        }
        if (counts[stem] == 0) {
            touched = ArrayUtil.grow(touched, size + 1);
            touched[size++] = stem;
        }
        counts[stem] += times;
    }

    /** How many different stems were counted since {@link #clear}. */
    int size() {
        return size;
    }

    /** The stem that was counted as number {@code i}, in the order in which they came; good until the next call. */
    BytesRef stem(int i) {
        return stems.get(touched[i], found);
    }

    int count(int i) {
        return counts[touched[i]];
    }

    void clear() {
        for (int i = 0; i < size; i++) {
            counts[touched[i]] = 0;
        }
        size = 0;
        if (words.size() > MOST) {
            words.clear();
            words.reinit();
            stems.clear();
            stems.reinit();
        }
    }

    private int learn(int number, String word) {
        int stem = StopWords.contains(word) ? NO_STEM : number(stemmer.stem(word));
        stemOf = ArrayUtil.grow(stemOf, number + 1);
        stemOf[number] = stem;
        return stem;
    }

    private int number(String stem) {
        int number = stems.add(new BytesRef(stem));
        counts = ArrayUtil.grow(counts, stems.size());
        return number < 0 ? -number - 1 : number;
    }
}
