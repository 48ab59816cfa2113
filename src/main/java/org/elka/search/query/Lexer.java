package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.search.query.Token.Kind;

/** Cuts a query's text into tokens. */
final class Lexer {
    /** Quotation marks that word processors put in place of the straight one. */
    private static final String CURLY_QUOTES = "“”„‟«»＂";

    private static final String QUOTES = "\"" + CURLY_QUOTES;

    /** Chemistry's parentheses belong to the word: "(2R,6R)-hydroxynorketamine", "S(+)-ketamine". */
    private static final Pattern STEREO = Pattern.compile("\\((?:([0-9]*[RSEZrs+\\-−–±/,]){1,4}\\)(?=-[\\p{L}\\p{N}])"
            + "|[RSrs]?[+\\-−–±/]{1,3}\\)(?=[\\p{L}\\p{N}]))");

    private static final Pattern LINE = Pattern.compile("#[0-9]{1,6}");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private final List<QueryNotice> notices;
    private int at;

    private Lexer(String text, List<QueryNotice> notices) {
        this.text = text;
        this.notices = notices;
    }

    /** The tokens in order, the last of kind {@link Kind#END}. */
    static List<Token> tokens(String text, List<QueryNotice> notices) {
        Lexer lexer = new Lexer(text, notices);
        lexer.run();
        return lexer.tokens;
    }

    private void run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                at++;
            } else if (QUOTES.indexOf(c) >= 0) {
                quoted(c);
            } else if (c == '[') {
                tag();
            } else if (c == ']') {
                throw new Refusal(
                        new Span(at, at + 1), "A closing bracket without an opening one.", "Write a tag as [tiab].");
            } else if (c == ')' || (c == '(' && stereoEnd(at) < 0)) {
                add(c == '(' ? Kind.OPEN : Kind.CLOSE, at, at + 1, String.valueOf(c));
            } else if (c == ':' && afterOperand()) {
                add(Kind.COLON, at, at + 1, ":");
            } else if (c == '|') {
                notices.add(
                        QueryNotice.at(new Span(at, at + 1), "\"|\" was read as OR.", "Write operators in capitals."));
                add(Kind.OPERATOR, at, at + 1, "OR");
            } else {
                word();
            }
        }
        tokens.add(new Token(Kind.END, "", new Span(text.length(), text.length()), false));
    }

    /** A colon of its own stands between the two dates of a range. */
    private boolean afterOperand() {
        Token last = tokens.isEmpty() ? null : tokens.getLast();
        boolean alone =
                at + 1 >= text.length() || isSpace(text.charAt(at + 1)) || QUOTES.indexOf(text.charAt(at + 1)) >= 0;
        return last != null && (last.is(Kind.PHRASE) || last.is(Kind.TAG) || last.is(Kind.WORD)) && alone;
    }

    private void quoted(char opening) {
        int from = at;
        int end = from + 1;
        while (end < text.length() && QUOTES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == text.length()) {
            throw new Refusal(
                    new Span(from, from + 1), "This quotation mark is never closed.", "Add \" after the phrase.");
        }
        if (CURLY_QUOTES.indexOf(opening) >= 0 || CURLY_QUOTES.indexOf(text.charAt(end)) >= 0) {
            notices.add(QueryNotice.at(
                    new Span(from, end + 1),
                    "Typographic quotation marks were read as straight ones.",
                    "Write \"...\"."));
        }
        add(Kind.PHRASE, from, end + 1, text.substring(from + 1, end));
    }

    private void tag() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new Refusal(new Span(at, at + 1), "This bracket is never closed.", "Add ] after the tag.");
        }
        add(Kind.TAG, at, end + 1, text.substring(at + 1, end));
    }

    private void word() {
        int end = at;
        while (end < text.length() && !endsWord(end)) {
            int stereo = text.charAt(end) == '(' ? stereoEnd(end) : -1;
            end = stereo > 0 ? stereo : end + 1;
        }
        String word = text.substring(at, end);
        Kind kind = switch (word) {
            case "AND", "OR", "NOT" -> Kind.OPERATOR;
            default -> LINE.matcher(word).matches() ? Kind.LINE : Kind.WORD;
        };
        add(kind, at, end, word);
    }

    private boolean endsWord(int position) {
        char c = text.charAt(position);
        return isSpace(c)
                || c == '['
                || c == ']'
                || c == ')'
                || c == '|'
                || QUOTES.indexOf(c) >= 0
                || (c == '(' && stereoEnd(position) < 0);
    }

    /** Where the parenthesis at {@code position} ends, if it is part of a chemical name; else -1. */
    private int stereoEnd(int position) {
        Matcher matcher = STEREO.matcher(text).region(position, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : -1;
    }

    /** Control characters part words as spaces do. */
    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private void add(Kind kind, int from, int end, String content) {
        boolean glued = !tokens.isEmpty() && tokens.getLast().span().end() == from;
        tokens.add(new Token(kind, content, new Span(from, end), glued));
        at = end;
    }
}
