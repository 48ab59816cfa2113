package org.elka.tagging.values;

import org.elka.tagging.text.Assertion;
import org.elka.tagging.text.Role;

/** Where a text names one compound. */
final class CompoundTally {

    private static final int NEAR = 12;

    private static final int SIMILAR = 8;

    private int title;
    private int own;
    private int given;
    private int examples;
    private int dosed;
    private Passage place;

    CompoundTally(Passage first) {
        place = first;
    }

    void add(Passage passage, DrugMention mention) {
        if (weight(passage.role()) > weight(place.role())) {
            place = passage;
        }
        switch (passage.role()) {
            case TITLE -> title += isComparison(passage.words(), mention) ? 0 : 1;
            case BACKGROUND -> {
                // tells of other papers
            }
            default -> {
                if (isComparison(passage.words(), mention)
                        || passage.sentence().under(Assertion.EXCLUDED, mention.from())) {
                    // another drug is the subject, or who had this one was left out
                } else if (isExample(passage, mention)) {
                    examples++;
                } else {
                    own++;
                    dosed += isDosed(passage, mention) ? 1 : 0;
                    given += passage.role() == Role.METHODS || passage.role() == Role.RESULTS ? 1 : 0;
                }
            }
        }
    }

    private static int weight(Role role) {
        return switch (role) {
            case TITLE -> 4;
            case METHODS -> 3;
            case AIM, RESULTS -> 2;
            case CONCLUSION, OTHER -> 1;
            case BACKGROUND -> 0;
        };
    }

    /** One of several named as examples of a class: "other drugs (e.g. cannabis, ketamine, stimulants)". */
    private static boolean isExample(Passage passage, DrugMention mention) {
        int others = 0;
        for (DrugMention other : passage.drugs()) {
            others += !other.isKetamine() && Math.abs(other.from() - mention.from()) <= NEAR ? 1 : 0;
        }
        Words words = passage.words();
        for (int i = Math.max(0, mention.from() - NEAR); i < mention.from(); i++) {
            boolean such = words.is(i, "such") && words.is(i + 1, "as");
            if (such || words.is(i, "eg") || words.is(i, "including") || words.is(i, "like")) {
                return others >= 1;
            }
        }
        return false;
    }

    /** "ketamine-like", "similar to ketamine", "ketamine-induced sleep": what another drug is held against. */
    private static boolean isComparison(Words words, DrugMention mention) {
        if (words.is(mention.to(), "like") || words.is(mention.to(), "naive")) {
            return true;
        }
        if (words.is(mention.to(), "induced") && isSleep(words.word(mention.to() + 1))) {
            return true;
        }
        for (int i = mention.from() - 1; i >= mention.from() - SIMILAR; i--) {
            switch (words.word(i)) {
                case "similar", "similarly", "like", "unlike", "resembling" -> {
                    return true;
                }
                default -> {
                    // look further back
                }
            }
        }
        return words.is(mention.from() - 1, "by") && words.is(mention.from() - 2, "demonstrated");
    }

    private static boolean isSleep(String word) {
        return word.startsWith("sleep")
                || word.startsWith("hypno")
                || word.startsWith("anesthe")
                || word.startsWith("sedat");
    }

    boolean inTitle() {
        return title > 0;
    }

    /** Times that the paper itself speaks of it, title and examples left out. */
    int own() {
        return own;
    }

    /** Of these, those in methods and results. */
    int given() {
        return given;
    }

    /** Times that a dose or a route stands beside it. */
    int dosed() {
        return dosed;
    }

    private static boolean isDosed(Passage passage, DrugMention mention) {
        if (passage.role() != Role.METHODS && passage.role() != Role.AIM) {
            return false;
        }
        for (Dose dose : passage.doses()) {
            if (Math.abs(dose.first() - mention.to()) <= NEAR) {
                return true;
            }
        }
        return passage.has(Group.ROUTE);
    }

    int examples() {
        return examples;
    }

    /** Where it is named most tellingly. */
    Passage place() {
        return place;
    }
}
