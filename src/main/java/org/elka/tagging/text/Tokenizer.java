package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.elka.tagging.text.Token.Kind;

/** Cuts text into tokens in one pass. */
public final class Tokenizer {
    private static final Set<String> UNITS = Set.of(
            "h",
            "hr",
            "hrs",
            "hour",
            "hours",
            "min",
            "mins",
            "minute",
            "minutes",
            "s",
            "sec",
            "d",
            "day",
            "days",
            "wk",
            "wks",
            "week",
            "weeks",
            "mo",
            "month",
            "months",
            "y",
            "yr",
            "yrs",
            "year",
            "years",
            "mg",
            "mcg",
            "ug",
            "ng",
            "g",
            "kg",
            "ml",
            "l",
            "mm",
            "hz",
            "item",
            "items",
            "fold",
            "point",
            "points",
            "patients");

    private static final Set<String> TIMES = Set.of("day", "days", "week", "weeks", "month", "months", "pod");

    /** About so many, with the space behind. */
    private static final int CHARACTERS_A_TOKEN = 6;

    private final String text;
    private final int end;
    private final List<Token> tokens;
    private int at;

    private Tokenizer(String text, int start, int end) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.tokens = new ArrayList<>((end - start) / CHARACTERS_A_TOKEN + 1);
    }

    /** The tokens of a piece of the text; offsets are those of the whole text. */
    public static List<Token> tokens(String text, int start, int end) {
        Tokenizer tokenizer = new Tokenizer(text, start, end);
        tokenizer.run();
        return tokenizer.tokens;
    }

    /** The tokens of a whole text. */
    public static List<Token> tokens(String text) {
        return tokens(text, 0, text.length());
    }

    private void run() {
        while (at < end) {
            char c = text.charAt(at);
            if (isDigit(at) || isPoint(c) && isDigit(at + 1)) {
                number();
            } else if (Character.isLetter(c) || Character.isSurrogate(c)) {
                word(at);
            } else if (Character.isWhitespace(c) || Character.isSpaceChar(c) || isIgnorable(c)) {
                at++;
            } else if (isHyphen(c)) {
                hyphen();
            } else {
                add(sign(c), Kind.SIGN, at, at + 1);
                at++;
            }
        }
    }

    private void number() {
        int start = at;
        StringBuilder plain = new StringBuilder();
        if (isPoint(text.charAt(at))) {
            plain.append('0');
        }
        while (at < end) {
            char c = text.charAt(at);
            if (isDigit(at)) {
                plain.append((char) ('0' + Character.digit(c, 10)));
            } else if (isPoint(c) && isDigit(at + 1) && plain.indexOf(".") < 0) {
                plain.append('.');
            } else if (!(c == ',' && groupsThousands(at, plain))) {
                break;
            }
            at++;
        }
        boolean wordGoesOn = at < end && Character.isLetter(text.charAt(at)) && !unitFollows();
        if (wordGoesOn && isDigit(start)) {
            at = start;
            word(start);
        } else {
            add(plain.toString(), Kind.NUMBER, start, at);
        }
    }

    private boolean groupsThousands(int comma, CharSequence before) {
        return before.length() <= 3 * 4
                && isDigit(comma + 1)
                && isDigit(comma + 2)
                && isDigit(comma + 3)
                && !isDigit(comma + 4)
                && comma > 0
                && isDigit(comma - 1);
    }

    private boolean unitFollows() {
        int to = at;
        while (to < end && Character.isLetter(text.charAt(to)) && to - at < 9) {
            to++;
        }
        return UNITS.contains(Spelling.normal(text.subSequence(at, to)));
    }

    private void word(int start) {
        if (isDotted(start)) {
            dotted(start);
            return;
        }
        while (at < end && isWordPart(text.charAt(at)) && !(isDigit(at) && isPointInTime(start))) {
            at++;
        }
        int wordEnd = at;
        skipPossessive();
        add(Spelling.normal(text.subSequence(start, wordEnd)), Kind.WORD, start, wordEnd);
    }

    /** "day26", "Week4": the number is one of its own. */
    private boolean isPointInTime(int start) {
        return at > start && at - start < 7 && TIMES.contains(Spelling.normal(text.subSequence(start, at)));
    }

    private void skipPossessive() {
        if (at + 1 < end && isApostrophe(text.charAt(at)) && Character.toLowerCase(text.charAt(at + 1)) == 's') {
            boolean ends = at + 2 >= end || !isWordPart(text.charAt(at + 2));
            at += ends ? 2 : 0;
        }
    }

    /** Single letters with dots between: "i.v.", "e.g.", "p.o.", "U.S.". */
    private boolean isDotted(int i) {
        return i + 2 < end
                && Character.isLetter(text.charAt(i))
                && text.charAt(i + 1) == '.'
                && Character.isLetter(text.charAt(i + 2))
                && (i + 3 >= end || !isWordPart(text.charAt(i + 3)));
    }

    private void dotted(int start) {
        StringBuilder letters = new StringBuilder();
        while (at < end && Character.isLetter(text.charAt(at)) && letters.length() < 6) {
            letters.append(text.charAt(at++));
            boolean more = at + 1 < end
                    && text.charAt(at) == '.'
                    && Character.isLetter(text.charAt(at + 1))
                    && (at + 2 >= end || !isWordPart(text.charAt(at + 2)));
            if (!more) {
                break;
            }
            at++;
        }
        int wordEnd = at;
        if (at < end && text.charAt(at) == '.') {
            at++;
        }
        add(Spelling.normal(letters), Kind.WORD, start, wordEnd);
    }

    /** A hyphen joins the parts of a compound and is dropped there; elsewhere it is a minus, a range or a dash. */
    private void hyphen() {
        boolean bound = at > 0
                && at + 1 < end
                && !Character.isWhitespace(text.charAt(at - 1))
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && text.charAt(at) != '\u2014';
        boolean range = bound && isDigit(at - 1) && isDigit(at + 1);
        if (!bound || range) {
            add("-", Kind.SIGN, at, at + 1);
        }
        at++;
    }

    private void add(String normal, Kind kind, int from, int to) {
        tokens.add(new Token(normal, kind, from, to));
    }

    private boolean isDigit(int i) {
        return i < end && Character.isDigit(text.charAt(i));
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '\u00b7' || c == '\u2027' || c == '\u2219';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || c == '\u00ad';
    }

    static boolean isHyphen(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2015' || c == '\u2212';
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u02bc';
    }

    private static boolean isIgnorable(char c) {
        return c == '\u00ad' || c == '\u200b' || c == '\ufeff' || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static String sign(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u02bc' -> "'";
            case '\u201c', '\u201d' -> "\"";
            case '\u2265', '\u2a7e' -> "≥";
            case '\u2264', '\u2a7d' -> "≤";
            case '\uff1d' -> "=";
            case '\uff1c' -> "<";
            case '\uff1e' -> ">";
            default -> String.valueOf(c);
        };
    }
}
