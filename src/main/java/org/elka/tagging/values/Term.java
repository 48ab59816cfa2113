package org.elka.tagging.values;

/**
 * What a phrase means.
 *
 * @param name within its group: "iv", "ptsd", "rct"
 */
record Term(Group group, String name) {

    boolean is(Group wanted, String wantedName) {
        return group == wanted && name.equals(wantedName);
    }
}
