package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Many phrases looked for at once, in time linear in the text: what is done at a token is bounded by the phrases, never
 * by the text.
 *
 * <p>A phrase is written in words as they stand in text, in any case and spelling: {@code anxio*} is any word that
 * starts so, {@code *} any one word, {@code #} a number, {@code (fast|quick)} either, {@code [very]} maybe, {@code ~3}
 * up to three tokens of whatever kind. A phrase starts with a word, a start of one, or a number.
 *
 * @param <T> what a phrase means
 */
public final class Phrases<T> {
    private final Vocabulary vocabulary;
    private final PhraseNet<T> net;

    private Phrases(Vocabulary vocabulary, PhraseNet<T> net) {
        this.vocabulary = vocabulary;
        this.net = net;
    }

    public static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Everything found in a sentence, by position; the same meaning may be found more than once, overlapping too. */
    public List<Match<T>> in(Sentence sentence) {
        return in(sentence.tokens());
    }

    /** Everything found in a run of tokens. */
    public List<Match<T>> in(List<Token> tokens) {
        List<Match<T>> found = new ArrayList<>();
        search(tokens, found);
        return found;
    }

    /** Whether any of the phrases stands in the sentence. */
    public boolean anyIn(Sentence sentence) {
        return !in(sentence).isEmpty();
    }

    /** Searches and returns how many steps it took; the tests hold that this grows no faster than the text. */
    long search(List<Token> tokens, List<Match<T>> found) {
        int[][] symbols = new int[tokens.size()][];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = vocabulary.symbols(tokens.get(i));
        }
        long steps = 0;
        for (int i = 0; i < symbols.length; i++) {
            if (symbols[i].length > 0) {
                steps += net.matchesAt(symbols, i, found);
            }
        }
        return steps;
    }

    /** Collects phrases. */
    public static final class Builder<T> {
        private final Vocabulary.Builder vocabulary = new Vocabulary.Builder();
        private final PhraseNet.Builder<T> net = new PhraseNet.Builder<>(vocabulary);

        private Builder() {}

        /**
         * Adds a phrase.
         *
         * @throws IllegalArgumentException if it is not well-formed; the message says why
         */
        public Builder<T> add(String phrase, T meaning) {
            net.add(PhraseParser.parse(phrase), meaning);
            return this;
        }

        /** Adds phrases of one meaning. */
        public Builder<T> addAll(List<String> phrases, T meaning) {
            phrases.forEach(phrase -> add(phrase, meaning));
            return this;
        }

        public Phrases<T> build() {
            return new Phrases<>(vocabulary.build(), net.build());
        }
    }
}
