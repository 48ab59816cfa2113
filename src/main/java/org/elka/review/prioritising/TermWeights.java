package org.elka.review.prioritising;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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
     * @param pairs whether pairs of words count beside words
     * @param sublinear whether a word that stands there n times counts 1 + ln n, not n
     * @param mostTexts a term in more than this share of the texts is left out
     * @param title how many times a word of the title counts
     * @param singular whether plurals are read as singulars
     */
    record Weighing(boolean pairs, boolean sublinear, double mostTexts, int title, boolean singular) {}

    private TermWeights(Feature[][] vectors, int dimensions) {
        this.vectors = vectors;
        this.dimensions = dimensions;
    }

    static TermWeights of(List<ScreeningRecord> records, Weighing weighing) {
        List<Map<String, Integer>> counts =
                records.stream().map(one -> terms(one, weighing)).toList();
        Map<String, Integer> texts = new HashMap<>();
        counts.forEach(terms -> terms.keySet().forEach(term -> texts.merge(term, 1, Integer::sum)));
        Map<String, Integer> numbers = new HashMap<>();
        new TreeMap<>(texts).forEach((term, having) -> {
            if (having <= weighing.mostTexts() * records.size()) {
                numbers.put(term, numbers.size() + 1);
            }
        });
        Feature[][] vectors = counts.stream()
                .map(terms -> vector(terms, numbers, texts, records.size(), weighing))
                .toArray(Feature[][]::new);
        return new TermWeights(vectors, numbers.size());
    }

    private static Feature[] vector(
            Map<String, Integer> terms,
            Map<String, Integer> numbers,
            Map<String, Integer> texts,
            int all,
            Weighing weighing) {
        TreeMap<Integer, Double> weights = new TreeMap<>();
        terms.forEach((term, count) -> {
            Integer number = numbers.get(term);
            if (number != null) {
                double often = weighing.sublinear() ? 1 + Math.log(count) : count;
                double rare = Math.log((1.0 + all) / (1.0 + texts.getOrDefault(term, 0))) + 1;
                weights.put(number, often * rare);
            }
        });
        double length = Math.sqrt(
                weights.values().stream().mapToDouble(weight -> weight * weight).sum());
        return weights.entrySet().stream()
                .map(one -> new FeatureNode(one.getKey(), one.getValue() / length))
                .toArray(Feature[]::new);
    }

    private static Map<String, Integer> terms(ScreeningRecord text, Weighing weighing) {
        Map<String, Integer> counts = new HashMap<>();
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
            if (weighing.pairs() && !before.isEmpty()) {
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
