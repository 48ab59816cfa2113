package org.elka.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.search.query.Screenings.Outcome;

/**
 * All that a person picked among the values of facets: of those that articles carry, and of what their reviews have come
 * to. The latter means something only to whoever asks, so what is kept or works for others has {@link Filters} alone.
 *
 * @param screened an article passes if a review has come to one of these; empty: nothing is picked of it
 */
public record Picks(Filters filters, Set<Outcome> screened) {
    /** The facet of what reviews have come to, as people write it. */
    public static final String SCREENED = "screened";

    public static final Picks NONE = of(Filters.NONE);

    public Picks {
        Set<Outcome> copy = EnumSet.noneOf(Outcome.class);
        copy.addAll(screened);
        screened = copy;
    }

    public static Picks of(Filters filters) {
        return new Picks(filters, Set.of());
    }

    /**
     * Reads them as {@link Filters#parse} does.
     *
     * @throws IllegalArgumentException if one cannot be read; the message says why, and what there is
     */
    public static Picks parse(List<String> texts) {
        List<String> carried = new ArrayList<>();
        Set<Outcome> screened = EnumSet.noneOf(Outcome.class);
        for (String text : texts) {
            int colon = text.indexOf(':');
            if (colon >= 0 && text.substring(0, colon).strip().equalsIgnoreCase(SCREENED)) {
                Filters.values(text.substring(colon + 1)).forEach(value -> screened.add(outcome(value)));
            } else {
                carried.add(text);
            }
        }
        return new Picks(Filters.parse(carried), screened);
    }

    private static Outcome outcome(String value) {
        return Outcome.named(value.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("screening does not come to '" + value + "'; values of "
                        + SCREENED + " are " + String.join(", ", Outcome.allWritten())));
    }

    /** Each facet's values in one text, as {@link #parse} reads them. */
    public List<String> texts() {
        Stream<String> own = screened.isEmpty()
                ? Stream.of()
                : Stream.of(
                        SCREENED + ":" + screened.stream().map(Outcome::written).collect(Collectors.joining(",")));
        return Stream.concat(filters.texts().stream(), own).toList();
    }

    public boolean isEmpty() {
        return filters.isEmpty() && screened.isEmpty();
    }

    /** The same with other values of the facets that articles carry. */
    public Picks with(Filters others) {
        return new Picks(others, screened);
    }

    /** The same with the outcome picked, or not any more if it was. */
    public Picks toggled(Outcome outcome) {
        Set<Outcome> picked = EnumSet.noneOf(Outcome.class);
        picked.addAll(screened);
        if (!picked.remove(outcome)) {
            picked.add(outcome);
        }
        return new Picks(filters, picked);
    }

    /** The names of all facets there are. */
    public static List<String> facets() {
        return Stream.concat(Arrays.stream(Facet.values()).map(Facet::label), Stream.of(SCREENED))
                .toList();
    }
}
