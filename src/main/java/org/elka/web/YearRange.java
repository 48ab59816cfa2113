package org.elka.web;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.elka.api.ApiException;
import org.elka.api.ProblemType;
import org.elka.search.Facet;
import org.elka.search.Filters;

/**
 * Years of publication from one to another, both included.
 *
 * @param first not after {@code last}
 */
record YearRange(int first, int last) {
    /** As people write it into two fields, in either order. A field that is left empty is no bound; two are no range. */
    static Optional<YearRange> of(String from, String to) {
        if (from.isBlank() && to.isBlank()) {
            return Optional.empty();
        }
        int one = from.isBlank() ? 0 : year(from.strip(), "from");
        int other = to.isBlank() ? 9999 : year(to.strip(), "to");
        return Optional.of(new YearRange(Math.min(one, other), Math.max(one, other)));
    }

    private static int year(String text, String parameter) {
        if (!text.matches("\\d{4}")) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST, parameter + " is '" + text + "'; it can be a year, such as 2019");
        }
        return Integer.parseInt(text);
    }

    /**
     * Picks its years one by one, as the timeline picks them.
     *
     * @param present years that there are articles of; others would only make the address long
     */
    Filters pick(Filters filters, Collection<String> present) {
        Set<String> years = new TreeSet<>();
        present.stream()
                .filter(year ->
                        year.matches("\\d{4}") && Integer.parseInt(year) >= first && Integer.parseInt(year) <= last)
                .forEach(years::add);
        if (years.isEmpty()) {
            years.add(String.valueOf(first > 0 ? first : last)); // of which nothing is, so that nothing is found
        }
        Map<Facet, Set<String>> picked = new EnumMap<>(Facet.class);
        picked.putAll(filters.picked());
        picked.put(Facet.YEAR, years);
        return new Filters(picked);
    }
}
