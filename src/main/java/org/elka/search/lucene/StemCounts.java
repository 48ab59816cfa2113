package org.elka.search.lucene;

import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefHash;
import org.elka.search.query.StopWords;

/**
 * Counts the stems of one article's words after the other, stop words left out (PubMed's list). It remembers each
 * word's stem: abstracts repeat their words, and stemming costs more than all other analysis. For one thread.
 */
final class StemCounts {
    /** So many different words; then it starts again: what stands in all abstracts is learned soon, what never recurs goes. */
    private static final int MOST = 60_000;

    private static final int NO_STEM = -1;

    private static final Set<BytesRef> STOP_WORDS =
            StopWords.all().stream().map(BytesRef::new).collect(Collectors.toUnmodifiableSet());

    /** The number of a word's stem by the word's bytes, none of them 0: most words have few enough to be a number. */
    private final LongIntHashMap shortWords = new LongIntHashMap();

    private final BytesRefHash longWords = new BytesRefHash();
    private final BytesRefHash stems = new BytesRefHash();
    private final Stemmer stemmer = new Stemmer();
    private final BytesRef found = new BytesRef();

    /** The number of each long word's stem, by the word's number. */
    private int[] stemOfLong = new int[1024];

    private int[] counts = new int[1024];
    private int[] touched = new int[256];
    private int size;

    /** Counts that word so many times, unless it is a stop word. @param word in UTF-8 */
    void add(BytesRef word, int times) {
        int stem = word.length <= Long.BYTES ? stemOfShort(word) : stemOfLong(word);
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
        if (shortWords.size() + longWords.size() > MOST) {
            shortWords.clear();
            longWords.clear();
            longWords.reinit();
            stems.clear();
            stems.reinit();
        }
    }

    private int stemOfShort(BytesRef word) {
        long key = 0;
        for (int i = word.offset; i < word.offset + word.length; i++) {
            key = key << Byte.SIZE | word.bytes[i] & 0xFF;
        }
        int at = shortWords.indexOf(key);
        if (shortWords.indexExists(at)) {
            return shortWords.indexGet(at);
        }
        int stem = learn(word);
        shortWords.indexInsert(at, key, stem);
        return stem;
    }

    private int stemOfLong(BytesRef word) {
        int number = longWords.add(word);
        if (number < 0) {
            return stemOfLong[-number - 1];
        }
        stemOfLong = ArrayUtil.grow(stemOfLong, number + 1);
        stemOfLong[number] = learn(word);
        return stemOfLong[number];
    }

    private int learn(BytesRef word) {
        return STOP_WORDS.contains(word) ? NO_STEM : number(stemmer.stem(word));
    }

    private int number(BytesRef stem) {
        int number = stems.add(stem);
        counts = ArrayUtil.grow(counts, stems.size());
        return number < 0 ? -number - 1 : number;
    }
}
