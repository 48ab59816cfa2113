package org.elka.tagging.values;

import java.util.List;
import org.elka.tagging.text.Sentence;
import org.elka.tagging.text.Token;

/**
 * The tokens of one sentence by index from 0. The word at an index outside the sentence is empty, so that rules may
 * look around without checking bounds.
 */
final class Words {

    private final Sentence sentence;
    private final List<Token> tokens;
    private final String[] words;
    private final boolean[] numerals;

    Words(Sentence sentence) {
        this.sentence = sentence;
        this.tokens = sentence.tokens();
        this.words = new String[tokens.size()];
        this.numerals = new boolean[tokens.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = tokens.get(i).text();
            numerals[i] = Numbers.isNumeral(tokens.get(i));
        }
    }

    /** Whether a number or ordinal, in digits or words, may start at the token; looked up once, as it is asked often. */
    boolean isNumeral(int i) {
        return i >= 0 && i < numerals.length && numerals[i];
    }

    int size() {
        return words.length;
    }

    /** The token in its normal form. */
    String word(int i) {
        return i < 0 || i >= words.length ? "" : words[i];
    }

    boolean is(int i, String word) {
        return word(i).equals(word);
    }

    boolean isNumber(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isNumber();
    }

    boolean isWord(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).isWord();
    }

    /** The value of a number, not finite if it has too many digits to be one. */
    double value(int i) {
        return word(i).length() > 15 ? Double.POSITIVE_INFINITY : tokens.get(i).number();
    }

    /** Whether nothing stands between the token and the one before it. */
    boolean joined(int i) {
        return i > 0
                && i < tokens.size()
                && tokens.get(i).start() == tokens.get(i - 1).end();
    }

    /** Whether a dash and nothing else stands between the token and the one before it. */
    boolean hyphenated(int i) {
        if (i <= 0
                || i >= tokens.size()
                || tokens.get(i).start() != tokens.get(i - 1).end() + 1) {
            return false;
        }
        char c = sentence.text().charAt(tokens.get(i).start() - 1 - sentence.start());
        return c == '-' || (c >= '\u2010' && c <= '\u2015') || c == '\u2212';
    }

    /** Whether the token is a word of two letters or more, all of them capitals. */
    boolean allCapitals(int i) {
        if (!isWord(i)) {
            return false;
        }
        Token token = tokens.get(i);
        String written = sentence.text().substring(token.start() - sentence.start(), token.end() - sentence.start());
        return written.length() > 1 && written.chars().allMatch(Character::isUpperCase);
    }

    /** Whether the token is written with a capital first letter. */
    boolean capital(int i) {
        return i >= 0
                && i < tokens.size()
                && Character.isUpperCase(sentence.text().charAt(tokens.get(i).start() - sentence.start()));
    }
}
