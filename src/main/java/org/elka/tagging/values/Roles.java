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
        for (Sentence sentence : sentences) {
            Role role = sentence.role();
            if (role == Role.BACKGROUND) {
                if (begun && !sentence.labelled()) {
                    role = Role.METHODS;
                } else if (speaksOfItself(new Words(sentence))) {
                    begun = true;
                    role = Role.AIM;
                }
            }
            roles.add(role);
        }
        return roles;
    }

    private static boolean speaksOfItself(Words words) {
        for (int i = 0; i < words.size(); i++) {
            boolean cue = switch (words.word(i)) {
                case "we", "here", "herein" -> !words.is(i + 1, "previously") && !words.is(i + 1, "recently");
                case "this", "present", "current" -> isPaper(words.word(i + 1)) || isPaper(words.word(i + 2));
                case "n" -> words.is(i + 1, "=") && words.isNumber(i + 2);
                case "were" -> isEnrolment(words.word(i + 1)) || isEnrolment(words.word(i + 2));
                default -> false;
            };
            if (cue) {
                return true;
            }
        }
        return false;
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
