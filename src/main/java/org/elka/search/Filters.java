package org.elka.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Values that a person picked among those of facets. An article passes if it carries, of each facet here, at least one
 * of the values picked; values are compared as they are shown. They narrow what a query finds, and are no part of it.
 */
public record Filters(Map<Facet, Set<String>> picked) {
    public static final Filters NONE = new Filters(Map.of());

    /** A value in quotes, or up to the next comma. */
    private static final Pattern VALUE = Pattern.compile("\\s*(?:\"([^\"]*)\"|([^,\"]+?))\\s*(?:,|$)");

    public Filters {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        picked.forEach((facet, values) -> copy.put(facet, new LinkedHashSet<>(values)));
        picked = copy;
    }

    /**
     * Reads filters as people write them, each as {@code facet:value,value}; a value with a comma stands in quotes. The
     * same facet may come more than once.
     *
     * @throws IllegalArgumentException if one cannot be read; the message says why, and what there is
     */
    public static Filters parse(List<String> texts) {
        Map<Facet, Set<String>> picked = new EnumMap<>(Facet.class);
        for (String text : texts) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "the filter '" + text + "' has no colon; write facet:value, as in design:rct,observational");
            }
            picked.computeIfAbsent(facet(text.substring(0, colon).strip()), facet -> new LinkedHashSet<>())
                    .addAll(values(text.substring(colon + 1)));
        }
        return new Filters(picked);
    }

    private static Facet facet(String name) {
        return Arrays.stream(Facet.values())
                .filter(facet -> facet.label().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no facet '" + name
                        + "' to filter by; there are "
                        + String.join(", ", Picks.facets())));
    }

    static Set<String> values(String text) {
        Set<String> values = new LinkedHashSet<>();
        Matcher matcher = VALUE.matcher(text);
        int at = 0;
        while (at < text.length() && matcher.find(at) && matcher.start() == at) {
            String value = Optional.ofNullable(matcher.group(1)).orElse(matcher.group(2));
            if (!value.isBlank()) {
                values.add(value.strip());
            }
            at = matcher.end();
        }
        if (values.isEmpty() || at < text.length()) {
            throw new IllegalArgumentException("the filter's values '" + text
                    + "' cannot be read; write them as rct,observational, and one that" + " has a comma in quotes");
        }
        return values;
    }

    /** Each facet's values in one text, as {@link #parse} reads them. */
    public List<String> texts() {
        return picked.entrySet().stream()
                .map(entry -> entry.getKey().label() + ":"
                        + entry.getValue().stream()
                                .map(value -> value.contains(",") ? '"' + value + '"' : value)
                                .collect(Collectors.joining(",")))
                .toList();
    }

    public boolean isEmpty() {
        return picked.isEmpty();
    }

    /** The same without what was picked of that facet. */
    Filters without(Facet facet) {
        Map<Facet, Set<String>> others = new EnumMap<>(Facet.class);
        others.putAll(picked);
        others.remove(facet);
        return new Filters(others);
    }

    /** Those by which values of {@code facet} are counted: what was picked of it takes nothing away from its own. */
    public Filters counting(Facet facet) {
        return picked.containsKey(facet) ? without(facet) : this;
    }
}
