package org.elka.tagging.text;

/**
 * A word, number or sign of the text.
 *
 * @param text normal form: lower case, American spelling, without accents; for a number its plain decimal form ("0.5",
 *     "1000"); a dotted abbreviation without dots ("iv"). A hyphen inside a compound is no token ("treatment-resistant"
 *     is two words), one between numbers is ("5-10")
 * @param start offset of the first character in the field
 * @param end offset after the last character in the field
 */
public record Token(String text, Kind kind, int start, int end) {

    /** What a token is. */
    public enum Kind {
        WORD,
        NUMBER,
        SIGN
    }

    public boolean is(String word) {
        return text.equals(word);
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    public boolean isWord() {
        return kind == Kind.WORD;
    }

    /** The number that this token states; only for {@link Kind#NUMBER}. */
    public double number() {
        return Double.parseDouble(text);
    }
}
