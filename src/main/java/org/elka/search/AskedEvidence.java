package org.elka.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Value;
import org.elka.search.query.KeyField;
import org.elka.search.query.NumberField;
import org.elka.search.query.Query;
import org.jspecify.annotations.Nullable;

/** The passages that show those tags and values of an article that a query and filters ask for. */
final class AskedEvidence {
    private final Tagging tagging;
    private final Map<Evidence, List<String>> shown = new LinkedHashMap<>();

    private AskedEvidence(Tagging tagging) {
        this.tagging = tagging;
    }

    /** A passage with all that it shows. */
    record Passage(Evidence evidence, List<String> shows) {}

    /** Of each tag and value the first passage, in the order in which they are asked for. */
    static List<Passage> of(Article article, Query query, Filters filters) {
        Tagging tagging = article.tagging();
        if (tagging == null) {
            return List.of();
        }
        AskedEvidence asked = new AskedEvidence(tagging);
        asked.collect(query);
        filters.picked().forEach(asked::collect);
        return asked.shown.entrySet().stream()
                .map(entry -> new Passage(entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private void collect(Query query) {
        switch (query) {
            case Query.Not not -> collect(not.kept());
            case Query.Tagged tagged -> tag(tagged.tag(), tagged.level());
            case Query.Key key -> values(key.field(), Set.copyOf(key.values()));
            case Query.Numbers numbers -> numbers(numbers.field(), numbers.from(), numbers.to());
            default -> query.parts().forEach(this::collect);
        }
    }

    private void collect(Facet facet, Set<String> picked) {
        switch (facet) {
            case REPORTS -> picked.forEach(tag -> tag(tag, Tagging.Level.REPORTS));
            case MENTIONS -> picked.forEach(tag -> tag(tag, Tagging.Level.MENTIONS));
            case DESIGN -> values(KeyField.DESIGN, picked);
            case DISORDER -> values(KeyField.DISORDER, picked);
            case ROUTE -> values(KeyField.ROUTE, picked);
            case COMPOUND -> values(KeyField.COMPOUND, picked);
            case SCALE -> values(KeyField.SCALE, picked);
            case DIRECTION -> values(KeyField.DIRECTION, picked);
            default -> {}
        }
    }

    private void tag(String name, Tagging.@Nullable Level level) {
        tagging.tag(name)
                .filter(tag -> level == null || tag.level() == level)
                .ifPresent(tag -> show("tag:" + name, tag.evidence()));
    }

    private void values(KeyField field, Set<String> wanted) {
        String name = field == KeyField.DIRECTION
                ? "anxiety-direction"
                : field.names().getFirst();
        for (Value value : tagging.values(name)) {
            if (wanted.contains(field.normalise(value.text()))) {
                show(field.names().getFirst() + ":" + value.text(), value.evidence());
            }
        }
    }

    private void numbers(NumberField field, double from, double to) {
        for (Value value : tagging.values(field.valueName())) {
            if (ArticleNumbers.of(value, field)
                    .filter(n -> n >= from && n <= to)
                    .isPresent()) {
                show(field.prefix() + ":" + value.text(), value.evidence());
            }
        }
    }

    private void show(String what, List<Evidence> evidence) {
        evidence.stream()
                .limit(1)
                .forEach(passage ->
                        shown.computeIfAbsent(passage, key -> new ArrayList<>()).add(what));
    }
}
