package org.elka.access;

import java.util.Arrays;
import java.util.List;

/** What a token may be used for, whatever its person may; each scope includes those before it. */
public enum Scope {
    READ,
    /** All that needs no administrator. */
    WRITE,
    ADMINISTER;

    /** This scope and those that it includes, the least first. */
    public List<Scope> included() {
        return Arrays.stream(values())
                .filter(scope -> scope.compareTo(this) <= 0)
                .toList();
    }
}
