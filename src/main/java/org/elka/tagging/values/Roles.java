package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Role;
import org.elka.tagging.text.Sentence;

/**
 * The roles of sentences; but a sentence of the background that speaks of the study itself is its aim, and a background
 * that was only predicted ends there.
 */
final class Roles {

    private Roles() {}

    /** One role a sentence. */
    static List<Role> of(List<Sentence> sentences) {
        List<Role> roles = new ArrayList<>(sentences.size());
        boolean begun = false;
        boolean aimed = false;
        for (Sentence sentence : sentences) {
            Role role = sentence.role();
            if (role == Role.BACKGROUND) {
                if (aimed || (begun && !sentence.labelled())) {
                    role = Role.METHODS;
                } else if (speaksOfItself(new Words(sentence))) {
                    begun = true;
                    role = Role.AIM;
                }
            }
            aimed |= sentence.role() == Role.AIM;
            roles.add(role);
        }
        return roles;
    }

    private static boolean speaksOfItself(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean cue = switch (words.word(i)) {
                case "we", "here", "herein" -> !isEarlier(words, i);
                case "this", "present", "current" -> speaksOfPaper(words, i);
                case "using" -> isOfOwnDesign(words, i);
                case "letter" -> words.is(i - 1, "the") || words.is(i - 1, "this");
                case "n" -> words.is(i + 1, "=") && words.isNumber(i + 2);
                case "were" -> isEnrolment(words.word(i + 1)) || isEnrolment(words.word(i + 2));
                case "double", "crossover", "randomized", "randomly" -> isOfDesign(words);
                default -> false;
            };
            if (cue) {
                return true;
            }
        }
        return false;
    }

    /** "we previously", "we have previously". */
    private static boolean isEarlier(Words words, int i) {
        for (int k = i + 1; k <= i + 2; k++) {
            if (words.is(k, "previously") || words.is(k, "recently") || words.is(k, "earlier")) {
                return true;
            }
        }
        return false;
    }

    /** "this study", "this randomized, single-blind, single-centre trial". */
    private static boolean speaksOfPaper(Words words, int i) {
        for (int k = i + 1; k <= i + 7; k++) {
            if (isPaper(words.word(k))) {
                return true;
            }
        }
        return false;
    }

    /** "Using an open-label design, ... were given ...". */
    private static boolean isOfOwnDesign(Words words, int i) {
        for (int k = i + 1; k <= i + 7; k++) {
            if (words.is(k, "design")) {
                return i == 0 || words.is(k + 1, ",");
            }
        }
        return false;
    }

    /** "was analyzed in a randomized, double blind, crossover study". */
    private static boolean isOfDesign(Words words) {
        boolean done = false;
        for (int k = 0; k < words.size(); k++) {
            done |= words.is(k, "was") || words.is(k, "were");
            if (words.is(k, "studies") || words.is(k, "trials") || words.is(k, "previous") || words.is(k, "have")) {
                return false;
            }
        }
        return done;
    }

    private static boolean isPaper(String word) {
        return switch (word) {
            case "study",
                    "trial",
                    "paper",
                    "report",
                    "review",
                    "article",
                    "manuscript",
                    "work",
                    "analysis",
                    "investigation",
                    "survey",
                    "chapter" -> true;
            default -> false;
        };
    }

    private static boolean isEnrolment(String word) {
        return switch (word) {
            case "randomized", "enrolled", "recruited", "assigned", "included", "allocated", "studied", "randomly" ->
                true;
            default -> false;
        };
    }
}
