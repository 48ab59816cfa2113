package org.elka.search.query;

import java.util.Set;

/**
 * What a query's words are checked against and mapped to.
 *
 * @param tags the concepts of the taxonomy; empty where any name is to be accepted
 * @param topics the names of the library's topics; empty where any name is to be accepted
 * @param mesh for explosion, entry terms and mapping
 * @param names for mapping words to journals and authors
 */
public record Vocabulary(Set<String> tags, Set<String> topics, Mesh mesh, LibraryNames names) {
    /** Accepts every name, explodes nothing and maps words to their other spellings only. */
    public static final Vocabulary OPEN = new Vocabulary(Set.of(), Set.of(), Mesh.NONE, LibraryNames.NONE);
}
