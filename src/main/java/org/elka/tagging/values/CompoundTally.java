package org.elka.tagging.values;

import org.elka.tagging.text.Role;

/** Where a text names one compound. */
final class CompoundTally {

    private static final int NEAR = 12;

    private int title;
    private int own;
    private int given;
    private int examples;
    private Passage place;

    CompoundTally(Passage first) {
        place = first;
    }

    void add(Passage passage, DrugMention mention) {
        if (weight(passage.role()) > weight(place.role())) {
            place = passage;
        }
        switch (passage.role()) {
            case TITLE -> title++;
            case BACKGROUND -> {
                // tells of other papers
            }
            default -> {
                if (isExample(passage, mention)) {
                    examples++;
                } else {
                    own++;
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

    int examples() {
        return examples;
    }

    /** Where it is named most tellingly. */
    Passage place() {
        return place;
    }
}
