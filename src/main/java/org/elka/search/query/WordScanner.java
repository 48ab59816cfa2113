package org.elka.search.query;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a text one after the other, as the index and the query both see them.
 *
 * <p>A word is a run of letters and digits; everything else parts words, hyphens and apostrophes too, except a point
 * between two digits ("0.5", printed as "0·5" by some journals). A Han character is a word by itself. Words are
 * compared without case, accents and ligatures, a Greek letter by its name ("β-endorphin" is "beta", "endorphin").
 * Nothing is stemmed. One object serves many texts in turn: call {@link #reset}, then {@link #next} until it is false.
 */
public final class WordScanner {
    /** Longer runs are cut into words of this length: no index takes words without end. */
    public static final int MAX_WORD = 255;

    private String text = "";
    private int at;
    private int start;
    private int end;
    private char[] buffer = new char[64];
    private int length;

    public void reset(String newText) {
        text = newText;
        at = 0;
        start = 0;
        end = 0;
        length = 0;
    }

    /** Moves to the next word; false at the end of the text. */
    public boolean next() {
        while (at < text.length()) {
            int c = text.codePointAt(at);
            if (isWordCharacter(c)) {
                scanWord();
                if (length > 0) {
                    return true;
                }
            } else {
                at += Character.charCount(c);
            }
        }
        return false;
    }

    private void scanWord() {
        start = at;
        length = 0;
        boolean plain = true;
        while (at < text.length() && at - start < MAX_WORD) {
            char c = text.charAt(at);
            if (c < 128 && isAsciiWord(c)) {
                push(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
                at++;
            } else if ((c == '.' || c == '·') && isBetweenDigits()) {
                push('.');
                at++;
            } else {
                int point = text.codePointAt(at);
                if (!continuesWord(point)) {
                    break;
                }
                plain = false;
                at += Character.charCount(point);
                if (Character.isIdeographic(point)) {
                    break;
                }
            }
        }
        end = at;
        if (!plain) {
            take(Folding.fold(text.substring(start, end)));
        }
    }

    private boolean continuesWord(int point) {
        if (Character.isIdeographic(point)) {
            return at == start;
        }
        return isWordCharacter(point) || Folding.isIgnorable(point);
    }

    private boolean isBetweenDigits() {
        return at > start
                && at + 1 < text.length()
                && isAsciiDigit(text.charAt(at - 1))
                && isAsciiDigit(text.charAt(at + 1));
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isAsciiDigit(c);
    }

    private static boolean isWordCharacter(int c) {
        return c < 128 ? isAsciiWord((char) c) : Folding.isWordCharacter(c);
    }

    private void push(char c) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = c;
    }

    private void take(@Nullable String folded) {
        length = 0;
        if (folded != null) {
            for (int i = 0; i < folded.length(); i++) {
                push(folded.charAt(i));
            }
        }
    }

    /** Offset of the word's first UTF-16 code unit. */
    public int start() {
        return start;
    }

    /** Offset after the word's last UTF-16 code unit. */
    public int end() {
        return end;
    }

    /** The normalised word's characters, up to {@link #length}; valid until the next move. */
    public char[] buffer() {
        return buffer;
    }

    public int length() {
        return length;
    }

    /** The normalised word. */
    public String word() {
        return new String(buffer, 0, length);
    }
}
