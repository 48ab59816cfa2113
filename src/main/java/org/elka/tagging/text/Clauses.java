package org.elka.tagging.text;

import java.util.List;
import java.util.Set;

/** Where clauses begin and end: at semicolons, at "but", and at a comma before a word that opens a new statement. */
public final class Clauses {
    private static final int LONGEST_LOOK = 60;
    private static final int LONGEST_ITEM = 4;
    private static final Set<String> TURNS = Set.of("but", "whereas", "however", "although", "though", "yet");
    private static final Set<String> OPENERS = Set.of(
            "we",
            "this",
            "these",
            "our",
            "it",
            "they",
            "there",
            "here",
            "while",
            "and",
            "nevertheless",
            "then",
            "so",
            "suggesting",
            "indicating",
            "with",
            "the",
            "no");

    private Clauses() {}

    /** Whether a clause begins at this token. */
    static boolean beginsAt(List<Token> tokens, int i) {
        if (i == 0) {
            return true;
        }
        Token before = tokens.get(i - 1);
        if (before.is(";")) {
            return true;
        }
        String word = tokens.get(i).text();
        if (word.equals("yet") && !before.is(",")) {
            // "are yet to be shown" goes on
            return false;
        }
        return TURNS.contains(word) || before.is(",") && OPENERS.contains(word) && !endsList(tokens, i);
    }

    /** "efficacy, safety, dosage, and side effects": the last of a list. */
    private static boolean endsList(List<Token> tokens, int i) {
        if (!tokens.get(i).is("and")) {
            return false;
        }
        for (int k = i - 2; k >= Math.max(0, i - LONGEST_ITEM); k--) {
            if (tokens.get(k).is(",")) {
                return true;
            }
        }
        return false;
    }

    /** Index of the first token of the clause that this token stands in; looks back at most 60 tokens. */
    public static int startBefore(List<Token> tokens, int token) {
        int i = Math.min(token, tokens.size() - 1);
        int least = Math.max(0, i - LONGEST_LOOK);
        while (i > least && !beginsAt(tokens, i)) {
            i--;
        }
        return i;
    }

    /** Index after the last token of the clause that this token stands in; looks ahead at most 60 tokens. */
    public static int endAfter(List<Token> tokens, int token) {
        int i = Math.min(token, tokens.size());
        int most = Math.min(tokens.size(), i + LONGEST_LOOK);
        while (i < most && !beginsAt(tokens, i)) {
            i++;
        }
        return i;
    }
}
