package org.elka.search.query;

import java.util.Set;

/**
 * What a query's words are checked against.
 *
 * @param tags the concepts of the taxonomy; empty where any name is to be accepted
 * @param topics the names of the library's topics; empty where any name is to be accepted
 * @param mesh for explosion and entry terms
 */
public record Vocabulary(Set<String> tags, Set<String> topics, Mesh mesh) {
    /** Accepts every name and explodes nothing. */
    public static final Vocabulary OPEN = new Vocabulary(Set.of(), Set.of(), Mesh.NONE);
}
