package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;

/** Reads the notation of {@link Phrases} into plain sequences, one for each way that a phrase can be said. */
final class PhraseParser {
    private static final int MOST_WAYS = 512;
    private static final int LONGEST_GAP = 12;

    private final String phrase;
    private int at;

    private PhraseParser(String phrase) {
        this.phrase = phrase;
    }

    /** One step of a phrase. */
    sealed interface Step {
        /** A word in normal form, or the start of one. */
        record Word(String text, boolean prefix) implements Step {}

        /** Any number. */
        record AnyNumber() implements Step {}

        /** From least to most tokens of any kind. */
        record Gap(int least, int most) implements Step {}
    }

    /** All ways that the phrase can be said. */
    static List<List<Step>> parse(String phrase) {
        PhraseParser parser = new PhraseParser(phrase);
        List<List<Step>> ways = parser.alternatives(')');
        if (parser.at < phrase.length()) {
            throw parser.error("unexpected '" + phrase.charAt(parser.at) + "'");
        }
        for (List<Step> way : ways) {
            if (way.isEmpty() || way.getFirst() instanceof Step.Gap || way.getLast() instanceof Step.Gap) {
                throw parser.error("it must start and end with a word or a number");
            }
        }
        return ways;
    }

    private List<List<Step>> alternatives(char close) {
        List<List<Step>> ways = new ArrayList<>(sequence(close));
        while (at < phrase.length() && phrase.charAt(at) == '|') {
            at++;
            ways.addAll(sequence(close));
        }
        return ways;
    }

    private List<List<Step>> sequence(char close) {
        List<List<Step>> ways = List.of(List.of());
        while (at < phrase.length() && phrase.charAt(at) != '|' && phrase.charAt(at) != close) {
            char c = phrase.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == '[') {
                at++;
                char end = c == '(' ? ')' : ']';
                List<List<Step>> inner = new ArrayList<>(alternatives(end));
                expect(end);
                if (c == '[') {
                    inner.add(List.of());
                }
                ways = product(ways, inner);
            } else {
                ways = product(ways, List.of(plain()));
            }
        }
        return ways;
    }

    private List<List<Step>> product(List<List<Step>> left, List<List<Step>> right) {
        if (left.size() * right.size() > MOST_WAYS) {
            throw error("it can be said in more than " + MOST_WAYS + " ways");
        }
        List<List<Step>> all = new ArrayList<>();
        for (List<Step> head : left) {
            for (List<Step> tail : right) {
                List<Step> both = new ArrayList<>(head);
                both.addAll(tail);
                all.add(both);
            }
        }
        return all;
    }

    /** Words up to the next sign of the notation. */
    private List<Step> plain() {
        int start = at;
        while (at < phrase.length() && "()[]| ".indexOf(phrase.charAt(at)) < 0) {
            at++;
        }
        String piece = phrase.substring(start, at);
        if (piece.equals("*")) {
            return List.of(new Step.Gap(1, 1));
        }
        if (piece.equals("#")) {
            return List.of(new Step.AnyNumber());
        }
        if (piece.startsWith("~")) {
            return List.of(gap(piece.substring(1)));
        }
        boolean prefix = piece.endsWith("*");
        List<Token> tokens = Tokenizer.tokens(prefix ? piece.substring(0, piece.length() - 1) : piece);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            steps.add(new Step.Word(tokens.get(i).text(), prefix && i == tokens.size() - 1));
        }
        return steps;
    }

    private Step gap(String length) {
        if (length.isEmpty() || length.length() > 2 || !length.chars().allMatch(Character::isDigit)) {
            throw error("a gap is written ~ and a number");
        }
        int most = Integer.parseInt(length);
        if (most < 1 || most > LONGEST_GAP) {
            throw error("a gap has 1 to " + LONGEST_GAP + " tokens");
        }
        return new Step.Gap(0, most);
    }

    private void expect(char c) {
        if (at >= phrase.length() || phrase.charAt(at) != c) {
            throw error("'" + c + "' is missing");
        }
        at++;
    }

    private IllegalArgumentException error(String why) {
        return new IllegalArgumentException("phrase \"" + phrase + "\": " + why);
    }
}
