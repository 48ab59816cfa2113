package org.elka.tagging.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Abbreviations as a text defines them: "social anxiety disorder (SAD)". Long forms are found as by Schwartz and Hearst
 * (2003), on the tokens before the bracket: the letters of the short form, from its last to its first, each in order in
 * the long form, the first at the start of a word.
 */
public final class Abbreviations {
    private static final int LONGEST_SHORT_FORM = 10;
    private final Map<String, List<Token>> longForms;

    private Abbreviations(Map<String, List<Token>> longForms) {
        this.longForms = Map.copyOf(longForms);
    }

    /** Reads the definitions out of sentences; the first definition of a short form holds. */
    static Abbreviations in(List<Sentence> sentences) {
        Map<String, List<Token>> found = new HashMap<>();
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            for (int i = 1; i + 2 < tokens.size() + 1; i++) {
                if (tokens.get(i).is("(") && i + 1 < tokens.size() && closes(tokens, i + 2)) {
                    define(tokens, i, found);
                }
            }
        }
        return new Abbreviations(found);
    }

    private static boolean closes(List<Token> tokens, int i) {
        return i < tokens.size()
                && (tokens.get(i).is(")")
                        || tokens.get(i).is(";")
                        || tokens.get(i).is(","));
    }

    private static void define(List<Token> tokens, int bracket, Map<String, List<Token>> found) {
        Token shortForm = tokens.get(bracket + 1);
        String letters = shortForm.text();
        if (!shortForm.isWord() || letters.length() < 2 || letters.length() > LONGEST_SHORT_FORM) {
            return;
        }
        int from = startOfLongForm(tokens, bracket, letters);
        // one word is shortened too, "midazolam (MID)", if something is left out
        boolean shorter = bracket - from > 1 || tokens.get(bracket - 1).text().length() > letters.length() + 2;
        if (from >= 0 && shorter) {
            found.putIfAbsent(letters, new ArrayList<>(tokens.subList(from, bracket)));
        }
    }

    /** Index of the first token of the long form, or -1. */
    private static int startOfLongForm(List<Token> tokens, int bracket, String letters) {
        int wanted = letters.length() - 1;
        int least = Math.max(0, bracket - Math.min(letters.length() + 5, letters.length() * 2));
        for (int i = bracket - 1; i >= least; i--) {
            String word = tokens.get(i).text();
            for (int k = word.length() - 1; k >= 0 && wanted >= 0; k--) {
                if (word.charAt(k) == letters.charAt(wanted) && (wanted > 0 || k == 0)) {
                    wanted--;
                }
            }
            if (wanted < 0) {
                return i;
            }
        }
        return -1;
    }

    /** The words that the text says a short form stands for. */
    public Optional<List<Token>> longForm(Token shortForm) {
        return Optional.ofNullable(longForms.get(shortForm.text()));
    }

    /** Short forms in normal form (lower case), each with the tokens of its long form. */
    public Map<String, List<Token>> all() {
        return longForms;
    }
}
