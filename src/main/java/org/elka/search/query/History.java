package org.elka.search.query;

import java.util.Optional;

/** The numbered lines of a person's searches, for queries as "#1 AND #2". */
@FunctionalInterface
public interface History {
    /** Of someone who has not searched yet. */
    History NONE = number -> Optional.empty();

    /** The text of that line. */
    Optional<String> line(int number);
}
