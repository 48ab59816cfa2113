package org.elka.search.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes a query out as it was understood: every term with its field, every part in parentheses, nothing implied. What
 * it writes reads as the same query again.
 */
public final class QueryWriter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);

    /** Fields that read better as "design:rct". */
    private static final Set<KeyField> BY_PREFIX = Set.of(
            KeyField.TOPIC,
            KeyField.STATUS,
            KeyField.DESIGN,
            KeyField.DISORDER,
            KeyField.ROUTE,
            KeyField.COMPOUND,
            KeyField.SCALE,
            KeyField.DIRECTION);

    /** Shorter names are tags, as "tiab". */
    private static final int LONG_NAME = 4;

    private final boolean longNames;

    private QueryWriter(boolean longNames) {
        this.longNames = longNames;
    }

    /** With PubMed's short tags: ketamine[tiab]. */
    public static String write(Query query) {
        return new QueryWriter(false).written(query);
    }

    /** As PubMed's "search details": "ketamine"[Title/Abstract]. */
    public static String details(Query query) {
        return new QueryWriter(true).written(query);
    }

    private String written(Query query) {
        return switch (query) {
            case Query.Everything _ -> "all[sb]";
            case Query.And and -> joined(and.parts(), " AND ");
            case Query.Or or -> joined(or.parts(), " OR ");
            case Query.Not not -> part(not.kept()) + " NOT " + part(not.dropped());
            case Query.Mapped mapped -> written(mapped.meant());
            case Query.Text text -> text(text);
            case Query.Key key -> key(key);
            case Query.Dates dates ->
                day(dates.from()) + ":" + day(dates.to()) + tag(dates.field().names(), "");
            case Query.Numbers numbers -> numbers(numbers);
            case Query.Tagged tagged -> {
                String level =
                        tagged.level() == null ? "tag" : tagged.level().name().toLowerCase(Locale.ROOT);
                yield level + ":" + quotedIfSpaced(tagged.tag());
            }
            case Query.Screened screened ->
                "screened:" + screened.outcome().written() + (screened.review() == null ? "" : "@" + screened.review());
        };
    }

    private String joined(List<Query> parts, String operator) {
        return parts.stream().map(this::part).collect(Collectors.joining(operator));
    }

    private String part(Query query) {
        return switch (query) {
            case Query.And _, Query.Or _, Query.Not _, Query.Mapped _ -> "(" + written(query) + ")";
            default -> written(query);
        };
    }

    private String text(Query.Text text) {
        String words = text.words().stream()
                .map(word -> word.text() + (word.truncated() ? "*" : ""))
                .collect(Collectors.joining(" "));
        String sign = text.inOrder() ? ":next/" : ":~";
        String modifier = text.distance() == null ? "" : sign + text.distance();
        return (text.words().size() == 1 && !longNames ? words : "\"" + words + "\"")
                + tag(text.field().names(), modifier);
    }

    private String key(Query.Key key) {
        String value = key.values().getFirst();
        KeyField field = key.field();
        return switch (key.match()) {
            case PREFIX -> value + "*" + tag(field.names(), "");
            case NAME -> value + tag(field.names(), "");
            case WHOLE -> {
                if (BY_PREFIX.contains(field)) {
                    yield field.names().getFirst() + ":" + quotedIfSpaced(value);
                }
                yield "\"" + value + "\"" + tag(field.names(), isPlain(key) ? ":noexp" : "");
            }
        };
    }

    /** Whether nothing was exploded that might have been; of a subheading it is known whether there is anything. */
    private static boolean isPlain(Query.Key key) {
        return key.values().size() == 1
                && (MeshNames.areHeadings(key.field())
                        || key.field() == KeyField.SUBHEADING
                                && Headings.exploded(key.values().getFirst()).size() > 1);
    }

    private static String numbers(Query.Numbers numbers) {
        NumberField field = numbers.field();
        String unit = switch (field) {
            case ONSET_HOURS -> "h";
            case DURATION_DAYS -> "d";
            case PARTICIPANTS, CHANGED -> "";
            case DOSE_MG_PER_KG -> "mg/kg";
            case DOSE_MG -> "mg";
            case DOSE_MG_PER_KG_HOUR -> "mg/kg/h";
        };
        String prefix = field.prefix() + ":";
        if (Double.isInfinite(numbers.from())) {
            double above = Math.nextUp(numbers.to());
            boolean strict = isShorter(above, numbers.to());
            return prefix + (strict ? "<" + plain(above) : "<=" + plain(numbers.to())) + unit;
        }
        if (Double.isInfinite(numbers.to())) {
            double below = Math.nextDown(numbers.from());
            boolean strict = isShorter(below, numbers.from());
            return prefix + (strict ? ">" + plain(below) : ">=" + plain(numbers.from())) + unit;
        }
        if (numbers.from() == numbers.to()) {
            return prefix + plain(numbers.from()) + unit;
        }
        return prefix + plain(numbers.from()) + unit + ".." + plain(numbers.to()) + unit;
    }

    /** Of two neighbouring numbers, the one that a person wrote has fewer digits. */
    private static boolean isShorter(double one, double other) {
        return plain(one).length() < plain(other).length();
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private String tag(List<String> names, String modifier) {
        String shown = names.getFirst();
        if (longNames) {
            shown = names.stream()
                    .filter(name -> name.length() > LONG_NAME)
                    .findFirst()
                    .map(QueryWriter::capitals)
                    .orElse(shown);
        }
        return "[" + shown + modifier + "]";
    }

    private static String capitals(String name) {
        return Arrays.stream(name.split("(?<=[ /])"))
                .map(word -> word.startsWith("mesh")
                        ? "MeSH" + word.substring(4)
                        : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static String quotedIfSpaced(String value) {
        return value.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-') ? value : "\"" + value + "\"";
    }
}
