package org.elka.review.prioritising;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as vectors of the length 1: a dimension for each word and each pair of neighbouring words, weighed by how often
 * it stands there and by how few texts have it (TF-IDF).
 */
final class TermWeights {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{2,}");

    private final Feature[][] vectors;
    private final int dimensions;

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

    private TermWeights(Feature[][] vectors, int dimensions) {
        this.vectors = vectors;
        this.dimensions = dimensions;
    }

    /**
     * A text's terms in the order in which they come up, and how often each stands there. Numbers, not words: millions of
     * pairs of words would fill the memory.
     */
    private record Counted(int[] terms, int[] times) {}

    static TermWeights of(List<ScreeningRecord> records, Weighing weighing) {
        // numbered as they come up, so that texts in the same order have the same numbers; sorting millions takes long
        Map<String, Integer> numbers = new HashMap<>();
        BitSet pairs = new BitSet();
        int[] texts = new int[1 << 16];
        List<Counted> counts = new ArrayList<>(records.size());
        for (ScreeningRecord one : records) {
            Map<String, Integer> terms = terms(one, weighing);
            int[] found = new int[terms.size()];
            int at = 0;
            for (String term : terms.keySet()) {
                int number = numbers.computeIfAbsent(term, first -> numbers.size());
                if (number == texts.length) {
                    texts = Arrays.copyOf(texts, 2 * texts.length);
                }
                texts[number]++;
                pairs.set(number, term.indexOf(' ') >= 0);
                found[at++] = number;
            }
            counts.add(new Counted(
                    found, terms.values().stream().mapToInt(Integer::intValue).toArray()));
        }
        int[] having = texts;
        Feature[][] vectors = counts.stream()
                .map(text -> vector(text, pairs, having, records.size(), weighing))
                .toArray(Feature[][]::new);
        return new TermWeights(vectors, numbers.size());
    }

    private static Feature[] vector(Counted text, BitSet pairs, int[] texts, int all, Weighing weighing) {
        List<FeatureNode> weights = new ArrayList<>(text.terms().length);
        double squares = 0;
        for (int at = 0; at < text.terms().length; at++) {
            int number = text.terms()[at];
            int times = text.times()[at];
            if (texts[number] <= weighing.mostTexts() * all) {
                double often = weighing.sublinear() ? 1 + Math.log(times) : times;
                double rare = Math.log((1.0 + all) / (1.0 + texts[number])) + 1;
                double weight = often * rare * (pairs.get(number) ? weighing.pairs() : 1);
                squares += weight * weight;
                weights.add(new FeatureNode(number + 1, weight));
            }
        }
        double length = Math.sqrt(squares);
        weights.forEach(one -> one.setValue(one.getValue() / length));
        weights.sort(Comparator.comparingInt(FeatureNode::getIndex));
        return weights.toArray(Feature[]::new);
    }

    /** In the order in which they come up. */
    private static Map<String, Integer> terms(ScreeningRecord text, Weighing weighing) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        count(text.title(), weighing, weighing.title(), counts);
        count(text.abstractText(), weighing, 1, counts);
        return counts;
    }

    private static void count(String text, Weighing weighing, int times, Map<String, Integer> counts) {
        String before = "";
        Matcher words = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (words.find()) {
            String word = weighing.singular() ? singular(words.group()) : words.group();
            counts.merge(word, times, Integer::sum);
            if (weighing.pairs() > 0 && !before.isEmpty()) {
                counts.merge(before + " " + word, times, Integer::sum);
            }
            before = word;
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

    /** A text's weights by rising number of dimension, counted from 1; not to be changed. */
    Feature[] vector(int text) {
        return vectors[text];
    }

    /** The sum of a text's weights, each times the factor of its dimension. */
    double times(double[] factors, int text) {
        double sum = 0;
        for (Feature one : vectors[text]) {
            sum += one.getValue() * factors[one.getIndex() - 1];
        }
        return sum;
    }
}
