package org.elka.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * A made-up vocabulary with the statistics of a language: frequencies by Zipf's law, the commonest words being
 * English function words, the rest built of syllables. The same for everybody.
 */
final class WordModel {
    /** About the size of the vocabulary in which 30,000 abstracts have nearly all of their words. */
    private static final int SIZE = 30_000;

    /** Zipf's exponent; English running text is close to 1. */
    private static final double EXPONENT = 1.05;

    private static final List<String> FUNCTION_WORDS = List.of(
            "the", "of", "and", "in", "to", "with", "a", "for", "was", "were", "by", "that", "on", "from", "as", "is",
            "at", "or", "this", "between", "than", "after", "an", "are", "not", "which", "both", "these", "we", "more");
    private static final String[] ONSETS = {
        "b", "c", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "br", "cl", "cr", "dr", "fl", "gl",
        "ph", "pl", "pr", "st", "tr", "th"
    };
    private static final String[] NUCLEI = {"a", "e", "i", "o", "u", "ae", "ea", "ou"};
    private static final String[] CODAS = {"", "", "", "", "l", "n", "r", "s", "t", "st"};
    private static final String[] ENDINGS = {"", "", "", "ic", "al", "ine", "ion", "ed", "ing", "osis", "ity", "s"};

    private final String[] words;
    private final double[] cumulated = new double[SIZE];

    WordModel() {
        RandomGenerator random = new Seeded(20250101);
        Set<String> distinct = new LinkedHashSet<>(FUNCTION_WORDS);
        while (distinct.size() < SIZE) {
            distinct.add(newWord(random, distinct.size()));
        }
        words = distinct.toArray(String[]::new);
        double sum = 0;
        for (int rank = 0; rank < SIZE; rank++) {
            sum += 1 / Math.pow(rank + 2.0, EXPONENT);
            cumulated[rank] = sum;
        }
    }

    /** Rarer words are longer, as in any language. */
    private static String newWord(RandomGenerator random, int rank) {
        int syllables = 1 + random.nextInt(rank < 3000 ? 2 : 3);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(pick(ONSETS, random)).append(pick(NUCLEI, random)).append(pick(CODAS, random));
        }
        return word.append(pick(ENDINGS, random)).toString();
    }

    private static String pick(String[] some, RandomGenerator random) {
        return some[random.nextInt(some.length)];
    }

    /** A word, each as often as its rank has it. */
    String word(RandomGenerator random) {
        return words[rank(random)];
    }

    /** A word that is no function word. */
    String term(RandomGenerator random) {
        int rank = rank(random);
        while (rank < FUNCTION_WORDS.size()) {
            rank = rank(random);
        }
        return words[rank];
    }

    private int rank(RandomGenerator random) {
        int at = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[SIZE - 1]);
        return Math.min(SIZE - 1, at < 0 ? -at - 1 : at);
    }

    /** That many words, the first one with a capital. */
    String phrase(RandomGenerator random, int length) {
        List<String> phrase = new ArrayList<>(length);
        phrase.add(capital(term(random)));
        for (int i = 1; i < length - 1; i++) {
            phrase.add(word(random));
        }
        phrase.add(term(random));
        return String.join(" ", phrase);
    }

    static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
