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

    /** Each ASCII letter and digit in lower case; 0 for all that parts words. */
    private static final char[] FOLDED = folded();

    private char[] own = new char[64];
    private char[] text = own;
    private int textLength;
    private int at;
    private int start;
    private int end;
    private char[] buffer = new char[MAX_WORD];
    private int length;

    private static char[] folded() {
        char[] folded = new char[128];
        for (char c = '0'; c <= '9'; c++) {
            folded[c] = c;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            folded[c] = c;
            folded[Character.toUpperCase(c)] = c;
        }
        return folded;
    }

    public void reset(String newText) {
        int needed = newText.length();
        if (needed > own.length) {
            own = new char[Math.max(needed, own.length * 2)];
        }
        newText.getChars(0, needed, own, 0);
        reset(own, needed);
    }

    /** @param newText not to be changed before its last word was taken; the text is its first characters */
    public void reset(char[] newText, int newLength) {
        text = newText;
        textLength = newLength;
        at = 0;
        start = 0;
        end = 0;
        length = 0;
    }

    /** Moves to the next word; false at the end of the text. */
    public boolean next() {
        while (at < textLength) {
            char c = text[at];
            if (c < FOLDED.length && FOLDED[c] == 0) {
                at++;
                continue;
            }
            int point = c < FOLDED.length ? c : codePoint();
            if (isWordCharacter(point)) {
                scanWord();
                if (length > 0) {
                    return true;
                }
            } else {
                at += Character.charCount(point);
            }
        }
        return false;
    }

    private int codePoint() {
        return Character.codePointAt(text, at, textLength);
    }

    private void scanWord() {
        start = at;
        boolean plain = true;
        int longest = Math.min(textLength, start + MAX_WORD);
        scanPlain(longest);
        while (at < longest) {
            char c = text[at];
            if (c < FOLDED.length && FOLDED[c] != 0) {
                push(FOLDED[c]);
                at++;
            } else if ((c == '.' || c == '·') && isBetweenDigits()) {
                push('.');
                at++;
            } else if (c < FOLDED.length) {
                break; // most words end so
            } else {
                int point = codePoint();
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
            take(Folding.fold(new String(text, start, end - start)));
        }
    }

    /** The ASCII letters and digits with which a word begins: most are of nothing else, and a buffer always holds them. */
    private void scanPlain(int longest) {
        char[] from = text;
        char[] into = buffer;
        int next = at;
        int written = 0;
        while (next < longest && from[next] < FOLDED.length) {
            char folded = FOLDED[from[next]];
            if (folded == 0) {
                break;
            }
            into[written++] = folded;
            next++;
        }
        at = next;
        length = written;
    }

    private boolean continuesWord(int point) {
        if (Character.isIdeographic(point)) {
            return at == start;
        }
        return isWordCharacter(point) || Folding.isIgnorable(point);
    }

    private boolean isBetweenDigits() {
        return at > start && at + 1 < textLength && isAsciiDigit(text[at - 1]) && isAsciiDigit(text[at + 1]);
    }

    private static boolean isAsciiDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordCharacter(int c) {
        return c < FOLDED.length ? FOLDED[c] != 0 : Folding.isWordCharacter(c);
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
