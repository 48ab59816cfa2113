package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds where sentences end, in one pass. The JDK's {@code BreakIterator} breaks after "vs.", "i.v.", "Dr." and
 * initials, and joins "depression.Ketamine"; this looks at the word before the stop and the character after it.
 */
final class SentenceSplitter {
    /** Longer runs without a stop are cut at a space, so that evidence stays readable. */
    static final int LONGEST = 1500;

    /** Registers list outcomes between semicolons without a stop; past this length each is taken for itself. */
    private static final int LONG_LIST = 350;

    /** Never the end of a sentence. */
    private static final Set<String> OPEN = Set.of(
            "vs", "e.g", "i.e", "eg", "ie", "cf", "dr", "drs", "prof", "mr", "mrs", "ms", "st", "fig", "figs", "eq",
            "ref", "refs", "resp", "approx", "ca", "no", "nos", "nr", "viz", "spp", "sp", "var", "ed", "eds", "vol",
            "pp", "incl", "excl", "max", "min", "avg", "est", "sect", "suppl", "al", "u.s", "u.k", "v.s");

    /** Often inside a sentence, but its end where a capitalised ordinary word follows. */
    private static final Set<String> EITHER = Set.of(
            "i.v", "i.m", "i.p", "i.n", "s.c", "p.o", "s.l", "iv", "im", "ip", "sc", "hr", "hrs", "mg", "kg", "ml",
            "wk", "wks", "mo", "yr", "yrs", "etc", "inc", "ltd", "co", "corp", "a.m", "p.m", "b.i.d", "t.i.d", "q.d",
            "u.s.a", "d.c", "m.d", "ph.d", "min", "al", "no", "max", "u.s", "u.k");

    /** Words that open sentences: after one capital letter and a stop they tell "vitamin D. The" from "J. Smith". */
    private static final Set<String> OPENERS = Set.of(
            "the",
            "this",
            "these",
            "those",
            "we",
            "in",
            "a",
            "an",
            "our",
            "there",
            "it",
            "however",
            "although",
            "at",
            "after",
            "both",
            "all",
            "no",
            "to",
            "for",
            "here",
            "they",
            "results",
            "methods",
            "conclusion",
            "conclusions",
            "patients",
            "participants",
            "on",
            "of",
            "with",
            "ketamine",
            "further",
            "future",
            "as");

    private final String text;

    private SentenceSplitter(String text) {
        this.text = text;
    }

    /** Start and end offsets of the sentences, without the white space between them. */
    static List<int[]> spans(String text) {
        return new SentenceSplitter(text).spans();
    }

    private List<int[]> spans() {
        List<int[]> spans = new ArrayList<>();
        int start = skipSpace(0);
        int i = start;
        int lastSpace = -1;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                lastSpace = i;
            }
            int end = -1;
            if (isStop(c)) {
                end = isListNumber(start, i) ? -1 : endAfterStop(i);
            } else if (c == ';' && i - start > LONG_LIST && i + 1 < text.length() && isSpace(text.charAt(i + 1))) {
                end = i + 1;
            } else if (c == ' ' && SectionLabels.opensInside(text, i + 1)) {
                end = i;
            } else if (c == '\n' && endsAtLineBreak(i)) {
                end = i;
            } else if (i - start >= LONGEST) {
                end = lastSpace > start ? lastSpace : wholeCharacters(i);
            }
            if (end > start) {
                spans.add(new int[] {start, trimEnd(start, end)});
                start = skipSpace(end);
                i = start;
                lastSpace = -1;
            } else {
                i++;
            }
        }
        if (start < text.length()) {
            spans.add(new int[] {start, trimEnd(start, text.length())});
        }
        return spans;
    }

    /** "2." at the start of a sentence numbers it. */
    private boolean isListNumber(int start, int stop) {
        for (int i = start; i < stop; i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return stop > start && stop - start <= 2;
    }

    private int wholeCharacters(int i) {
        return Character.isLowSurrogate(text.charAt(i)) ? i - 1 : i;
    }

    /** Where the sentence ends that the stop at i closes, or -1 where it closes none. */
    private int endAfterStop(int i) {
        int after = i + 1;
        while (after < text.length() && after - i < 4 && isCloser(text.charAt(after))) {
            after++;
        }
        if (after >= text.length()) {
            return after;
        }
        if (!isSpace(text.charAt(after))) {
            return joinsTwoSentences(i, after) ? after : -1;
        }
        int next = skipSpace(after);
        if (next >= text.length()) {
            return after;
        }
        if (text.charAt(i) != '.') {
            return Character.isLowerCase(text.charAt(next)) ? -1 : after;
        }
        return closes(i, next) ? after : -1;
    }

    private boolean closes(int stop, int next) {
        char first = text.charAt(next);
        if (Character.isLowerCase(first) && !startsLowerCaseName(next) || first == ',' || first == ';') {
            return false;
        }
        String before = wordBefore(stop);
        if (before.length() == 1 && Character.isUpperCase(text.charAt(stop - 1))) {
            return OPENERS.contains(wordAt(next));
        }
        if (EITHER.contains(before)) {
            return isCapitalisedWord(next);
        }
        return !OPEN.contains(before);
    }

    /** "depression.Ketamine": a stop between a lower-case word and a capitalised one, without space. */
    private boolean joinsTwoSentences(int stop, int next) {
        if (text.charAt(stop) != '.' || stop < 2 || !isCapitalisedWord(next)) {
            return false;
        }
        char before = text.charAt(stop - 1);
        boolean word = Character.isLowerCase(before) && Character.isLowerCase(text.charAt(stop - 2));
        return (word || before == ')' || before == '%' || Character.isDigit(before)) && !looksLikeAddress(stop);
    }

    private boolean looksLikeAddress(int stop) {
        return wordBefore(stop).startsWith("www") || wordBefore(stop).contains("/");
    }

    /** Some sentences open with a compound's name that keeps its small letter: "p-Chloro...", "mTOR", "tDCS". */
    private boolean startsLowerCaseName(int next) {
        return next + 1 < text.length() && Character.isUpperCase(text.charAt(next + 1));
    }

    private boolean isCapitalisedWord(int i) {
        return i + 1 < text.length()
                && Character.isUpperCase(text.charAt(i))
                && (Character.isLowerCase(text.charAt(i + 1)) || isSpace(text.charAt(i + 1)));
    }

    /** The run without spaces before a stop, lower-cased, without brackets in front; at most 12 characters of it. */
    private String wordBefore(int stop) {
        int from = stop;
        while (from > 0 && stop - from < 12 && !isSpace(text.charAt(from - 1)) && text.charAt(from - 1) != '(') {
            from--;
        }
        return text.substring(from, stop).toLowerCase(Locale.ROOT);
    }

    private String wordAt(int i) {
        int to = i;
        while (to < text.length() && to - i < 16 && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(i, to).toLowerCase(Locale.ROOT);
    }

    /** A line break ends a sentence where the line before is closed or the next opens like a section. */
    private boolean endsAtLineBreak(int i) {
        int next = skipSpace(i);
        if (next >= text.length()) {
            return true;
        }
        return SectionLabels.at(text, next).isPresent() || text.charAt(next - 1) == '\n' && next - i > 1;
    }

    private int skipSpace(int i) {
        int k = i;
        while (k < text.length() && isSpace(text.charAt(k))) {
            k++;
        }
        return k;
    }

    private int trimEnd(int start, int end) {
        int k = end;
        while (k > start && isSpace(text.charAt(k - 1))) {
            k--;
        }
        return k;
    }

    private static boolean isStop(char c) {
        return c == '.' || c == '?' || c == '!' || c == '\u3002';
    }

    private static boolean isCloser(char c) {
        return c == ')' || c == ']' || c == '"' || c == '\'' || c == '\u201d' || c == '\u2019';
    }

    private static boolean isSpace(char c) {
        boolean plain = c > ' ' && c <= '~';
        return !plain && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }
}
