package org.elka.tagging.values;

/**
 * A drug named in a sentence.
 *
 * @param compound ketamine or the relative that it is, "" for any other drug
 * @param name "ketamine", or of another drug its kind
 * @param from its first token
 * @param to the token after it
 * @param definition whether it only says what another is ("the S-enantiomer of ketamine")
 */
record DrugMention(String compound, String name, int from, int to, boolean definition) {

    boolean isKetamine() {
        return !compound.isEmpty();
    }

    /** Whether a dose may be its own: not of placebo, of a class, or of "antidepressant treatment". */
    boolean hasDoses(Words words) {
        return !isInactive() && !words.word(from).startsWith("antidepressant");
    }

    /** Placebo, saline and names of classes, which have no dose or route of their own. */
    boolean isInactive() {
        return name.equals("placebo") || name.equals("class");
    }
}
