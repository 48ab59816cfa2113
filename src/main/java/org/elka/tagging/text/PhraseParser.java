package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.List;

/** Reads the notation of {@link Phrases}. */
final class PhraseParser {
    private static final int LONGEST_GAP = 16;

    private final String phrase;
    private int at;

    private PhraseParser(String phrase) {
        this.phrase = phrase;
    }

    /** A phrase or a part of one. */
    sealed interface Part {
        /** A word in normal form, or the start of one. */
        record Word(String text, boolean prefix) implements Part {}

        /** Any number. */
        record AnyNumber() implements Part {}

        /** From least to most tokens of any kind. */
        record Gap(int least, int most) implements Part {}

        /** One after the other. */
        record Sequence(List<Part> parts) implements Part {}

        /** Any one of them; an empty sequence among them makes the whole optional. */
        record Either(List<Part> parts) implements Part {}
    }

    /**
     * The phrase as a tree.
     *
     * @throws IllegalArgumentException if it is not well-formed, or could match without a word
     */
    static Part parse(String phrase) {
        PhraseParser parser = new PhraseParser(phrase);
        Part whole = parser.alternatives(')');
        if (parser.at < phrase.length()) {
            throw parser.error("unexpected '" + phrase.charAt(parser.at) + "'");
        }
        if (!startsWithWord(whole) || !endsWithWord(whole)) {
            throw parser.error("it must start and end with a word or a number");
        }
        return whole;
    }

    private static boolean startsWithWord(Part part) {
        return switch (part) {
            case Part.Word word -> true;
            case Part.AnyNumber number -> true;
            case Part.Gap gap -> false;
            case Part.Either either -> either.parts().stream().allMatch(PhraseParser::startsWithWord);
            case Part.Sequence sequence -> edgeIsWord(sequence.parts());
        };
    }

    private static boolean endsWithWord(Part part) {
        return switch (part) {
            case Part.Word word -> true;
            case Part.AnyNumber number -> true;
            case Part.Gap gap -> false;
            case Part.Either either -> either.parts().stream().allMatch(PhraseParser::endsWithWord);
            case Part.Sequence sequence -> edgeIsWord(sequence.parts().reversed());
        };
    }

    /** Whether the first part that is not optional is a word, with nothing but optional words before it. */
    private static boolean edgeIsWord(List<Part> parts) {
        for (Part part : parts) {
            if (startsWithWord(part) && endsWithWord(part)) {
                return true;
            }
            boolean optionalWords = part instanceof Part.Either either
                    && either.parts().stream()
                            .allMatch(p -> p.equals(new Part.Sequence(List.of())) || startsWithWord(p));
            if (!optionalWords) {
                return false;
            }
        }
        return false;
    }

    private Part alternatives(char close) {
        List<Part> ways = new ArrayList<>();
        ways.add(sequence(close));
        while (at < phrase.length() && phrase.charAt(at) == '|') {
            at++;
            ways.add(sequence(close));
        }
        return ways.size() == 1 ? ways.getFirst() : new Part.Either(List.copyOf(ways));
    }

    private Part sequence(char close) {
        List<Part> parts = new ArrayList<>();
        while (at < phrase.length() && phrase.charAt(at) != '|' && phrase.charAt(at) != close) {
            char c = phrase.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (c == '(' || c == '[') {
                at++;
                Part inner = alternatives(c == '(' ? ')' : ']');
                expect(c == '(' ? ')' : ']');
                parts.add(c == '(' ? inner : optional(inner));
            } else {
                parts.addAll(plain());
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Part.Sequence(List.copyOf(parts));
    }

    private static Part optional(Part inner) {
        List<Part> ways = new ArrayList<>(inner instanceof Part.Either either ? either.parts() : List.of(inner));
        ways.add(new Part.Sequence(List.of()));
        return new Part.Either(List.copyOf(ways));
    }

    /** Words up to the next sign of the notation. */
    private List<Part> plain() {
        int start = at;
        while (at < phrase.length() && "()[]| ".indexOf(phrase.charAt(at)) < 0) {
            at++;
        }
        if (at == start) {
            throw error("unexpected '" + phrase.charAt(at) + "'");
        }
        String piece = phrase.substring(start, at);
        if (piece.equals("*")) {
            return List.of(new Part.Gap(1, 1));
        }
        if (piece.equals("#")) {
            return List.of(new Part.AnyNumber());
        }
        if (piece.startsWith("~")) {
            return List.of(gap(piece.substring(1)));
        }
        boolean prefix = piece.endsWith("*");
        List<Token> tokens = Tokenizer.tokens(prefix ? piece.substring(0, piece.length() - 1) : piece);
        List<Part> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(new Part.Word(tokens.get(i).text(), prefix && i == tokens.size() - 1));
        }
        return words;
    }

    private Part gap(String length) {
        if (length.isEmpty() || length.length() > 2 || !length.chars().allMatch(Character::isDigit)) {
            throw error("a gap is written ~ and a number");
        }
        int most = Integer.parseInt(length);
        if (most < 1 || most > LONGEST_GAP) {
            throw error("a gap has 1 to " + LONGEST_GAP + " tokens");
        }
        return new Part.Gap(0, most);
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
