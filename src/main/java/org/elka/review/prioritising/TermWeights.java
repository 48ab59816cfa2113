package org.elka.review.prioritising;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.ObjectIntHashMap;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as vectors of the length 1: a dimension for each word and each pair of neighbouring words, weighed by how often
 * it stands there and by how few texts have it (TF-IDF).
 */
final class TermWeights {
    /** Of a dimension that every text has, after those of the terms. */
    static final double BIAS = 1;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final Vector[] vectors;
    private final int dimensions;

    /** Of the texts that something was learned from: liblinear wants an object for each weight. */
    private final AtomicReferenceArray<Feature[]> features;

    /**
     * How texts are weighed.
     *
     * @param pairs how much a pair of words counts beside a word; 0 for not at all
     * @param sublinear whether a word that stands there n times counts 1 + ln n, not n
     * @param mostTexts a term in more than this share of the texts is left out
     * @param title how many times a word of the title counts
     * @param singular whether plurals are read as singulars
     */
    record Weighing(double pairs, boolean sublinear, double mostTexts, int title, boolean singular) {}

    private TermWeights(Vector[] vectors, int dimensions) {
        this.vectors = vectors;
        this.dimensions = dimensions;
        this.features = new AtomicReferenceArray<>(vectors.length);
    }

    /** A text's terms by rising number, and the weight of each. Plain numbers: twenty thousand texts have millions. */
    private record Vector(int[] terms, double[] weights) {}

    /** A text's terms in the order in which they come up, and how often each stands there. */
    private record Counted(int[] terms, int[] times) {}

    static TermWeights of(List<ScreeningRecord> records, Weighing weighing) {
        Counter counter = new Counter(weighing);
        List<Counted> counts = records.stream().map(counter::count).toList();
        Vector[] vectors = counts.stream()
                .map(text -> counter.vector(text, records.size()))
                .toArray(Vector[]::new);
        return new TermWeights(vectors, counter.numbered);
    }

    /**
     * Counts terms. They are numbered as they come up, so that texts in the same order have the same numbers. A pair is
     * known by the numbers of its words: millions of pairs of words would fill the memory.
     */
    private static final class Counter {
        private static final int NONE = -1;

        private final Weighing weighing;
        private final ObjectIntHashMap<String> words = new ObjectIntHashMap<>();
        private final LongIntHashMap pairs = new LongIntHashMap();
        private final BitSet isPair = new BitSet();
        private int numbered;

        /** In how many texts the term of a number stands. */
        private int[] texts = new int[1 << 16];

        /** How often it stands in the text that is being counted. */
        private int[] times = new int[1 << 16];

        /** The terms of the text that is being counted. */
        private final IntArrayList found = new IntArrayList();

        Counter(Weighing weighing) {
            this.weighing = weighing;
        }

        Counted count(ScreeningRecord text) {
            count(text.title(), weighing.title());
            count(text.abstractText(), 1);
            int[] terms = found.toArray();
            int[] often = new int[terms.length];
            for (int at = 0; at < terms.length; at++) {
                often[at] = times[terms[at]];
                times[terms[at]] = 0;
                texts[terms[at]]++;
            }
            found.clear();
            return new Counted(terms, often);
        }

        private void count(String text, int by) {
            int before = NONE;
            Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
            while (matcher.find()) {
                int word = word(weighing.singular() ? singular(matcher.group()) : matcher.group());
                add(word, by);
                if (weighing.pairs() > 0 && before != NONE) {
                    add(pair(before, word), by);
                }
                before = word;
            }
        }

        private void add(int term, int by) {
            if (times[term] == 0) {
                found.add(term);
            }
            times[term] += by;
        }

        private int word(String word) {
            int at = words.indexOf(word);
            if (words.indexExists(at)) {
                return words.indexGet(at);
            }
            int number = next();
            words.indexInsert(at, word, number);
            return number;
        }

        private int pair(int first, int second) {
            long pair = (long) first << Integer.SIZE | second;
            int at = pairs.indexOf(pair);
            if (pairs.indexExists(at)) {
                return pairs.indexGet(at);
            }
            int number = next();
            pairs.indexInsert(at, pair, number);
            isPair.set(number);
            return number;
        }

        private int next() {
            if (numbered == texts.length) {
                texts = Arrays.copyOf(texts, 2 * texts.length);
                times = Arrays.copyOf(times, 2 * times.length);
            }
            return numbered++;
        }

        /** @param all the number of texts */
        Vector vector(Counted text, int all) {
            long[] order = new long[text.terms().length];
            double[] weights = new double[order.length];
            int kept = 0;
            double squares = 0;
            for (int at = 0; at < order.length; at++) {
                int term = text.terms()[at];
                if (texts[term] <= weighing.mostTexts() * all) {
                    double often = weighing.sublinear() ? 1 + Math.log(text.times()[at]) : text.times()[at];
                    double rare = Math.log((1.0 + all) / (1.0 + texts[term])) + 1;
                    double weight = often * rare * (isPair.get(term) ? weighing.pairs() : 1);
                    squares += weight * weight;
                    weights[kept] = weight;
                    order[kept] = (long) term << Integer.SIZE | kept;
                    kept++;
                }
            }
            Arrays.sort(order, 0, kept);
            double length = Math.sqrt(squares);
            int[] terms = new int[kept];
            double[] sorted = new double[kept];
            for (int at = 0; at < kept; at++) {
                terms[at] = (int) (order[at] >>> Integer.SIZE);
                sorted[at] = weights[(int) order[at]] / length;
            }
            return new Vector(terms, sorted);
        }
    }

    /** The S stemmer (Harman, How effective is suffixing?, 1991), as far as its plurals go. */
    static String singular(String word) {
        if (word.length() <= 4 || !word.endsWith("s") || word.endsWith("ss") || word.endsWith("us")) {
            return word;
        }
        return word.endsWith("ies") ? word.substring(0, word.length() - 3) + "y" : word.substring(0, word.length() - 1);
    }

    int texts() {
        return vectors.length;
    }

    int dimensions() {
        return dimensions;
    }

    /** A text's weights by rising number of dimension, counted from 1, and after them the bias; not to be changed. */
    Feature[] features(int text) {
        Feature[] known = features.get(text);
        if (known != null) {
            return known;
        }
        Vector vector = vectors[text];
        int many = vector.terms().length;
        Feature[] made = new Feature[many + 1];
        for (int at = 0; at < many; at++) {
            made[at] = new FeatureNode(vector.terms()[at] + 1, vector.weights()[at]);
        }
        made[many] = new FeatureNode(dimensions + 1, BIAS);
        features.set(text, made);
        return made;
    }

    /** The sum of a text's weights, each times the factor of its dimension. */
    double times(double[] factors, int text) {
        Vector vector = vectors[text];
        double sum = 0;
        for (int at = 0; at < vector.terms().length; at++) {
            sum += vector.weights()[at] * factors[vector.terms()[at]];
        }
        return sum;
    }
}
