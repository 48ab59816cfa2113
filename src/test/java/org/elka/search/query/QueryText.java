package org.elka.search.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A short form of a query's tree, for tables in tests. */
public final class QueryText {
    private QueryText() {}

    public static String of(Query query) {
        return switch (query) {
            case Query.Everything _ -> "everything";
            case Query.And and -> joined(and.parts(), " AND ");
            case Query.Or or -> joined(or.parts(), " OR ");
            case Query.Not not -> "(" + of(not.kept()) + " NOT " + of(not.dropped()) + ")";
            case Query.Mapped mapped -> "{" + of(mapped.meant()) + "}";
            case Query.Text text -> lower(text.field()) + ":" + words(text);
            case Query.Key key -> lower(key.field()) + sign(key.match()) + String.join("|", key.values());
            case Query.Dates dates -> lower(dates.field()) + " " + dates.from() + ".." + dates.to();
            case Query.Numbers numbers -> lower(numbers.field()) + " " + numbers.from() + ".." + numbers.to();
            case Query.Tagged tagged -> "tag " + tagged.tag() + (tagged.level() == null ? "" : " " + tagged.level());
            case Query.Screened screened ->
                "screened " + screened.outcome() + (screened.review() == null ? "" : " in " + screened.review()) + " "
                        + screened.articles().ids();
        };
    }

    private static String joined(List<Query> parts, String operator) {
        return parts.stream().map(QueryText::of).collect(Collectors.joining(operator, "(", ")"));
    }

    private static String words(Query.Text text) {
        String words = text.words().stream()
                .map(word -> word.text() + (word.truncated() ? "*" : ""))
                .collect(Collectors.joining(" "));
        String quoted = text.words().size() > 1 ? "\"" + words + "\"" : words;
        return text.distance() == null ? quoted : quoted + (text.inOrder() ? ">" : "~") + text.distance();
    }

    private static char sign(Query.Match match) {
        return switch (match) {
            case WHOLE -> '=';
            case PREFIX -> '^';
            case NAME -> '~';
        };
    }

    private static String lower(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
