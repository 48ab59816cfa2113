package org.elka.api;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.elka.search.Facet;
import org.elka.search.Picks;

/**
 * Which facets are to be counted.
 *
 * @param carried those of what articles carry
 * @param screened whether that of what reviews have come to is
 */
record CountedFacets(Set<Facet> carried, boolean screened) {
    /** Their names, comma-separated. @throws ApiException if there is no such facet */
    static CountedFacets parse(String names) {
        Set<Facet> carried = EnumSet.noneOf(Facet.class);
        boolean screened = false;
        for (String written : names.split(",")) {
            String name = written.strip();
            if (name.equalsIgnoreCase(Picks.SCREENED)) {
                screened = true;
            } else if (!name.isEmpty()) {
                carried.add(facet(name));
            }
        }
        return new CountedFacets(carried, screened);
    }

    private static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet.label().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new ApiException(
                        ProblemType.INVALID_REQUEST,
                        "facets is '%s'; it can be %s".formatted(name, String.join(", ", Picks.facets()))));
    }
}
