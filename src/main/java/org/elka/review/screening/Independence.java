package org.elka.review.screening;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.elka.review.agreement.Rating;
import org.elka.review.agreement.Ratings;

/**
 * What reviewers said before they could know what others did: of each person and article the first decision, before
 * anybody settled or opened it again. Agreement is counted on these, and only where the stage is complete, so that it
 * does not tell of what is still hidden.
 */
public final class Independence {
    private static final List<String> CHOICES = Stream.of(Choice.EXCLUDE, Choice.MAYBE, Choice.INCLUDE)
            .map(Independence::name)
            .toList();
    private static final List<String> YES_NO = List.of("no", "yes");

    private final List<Given> first = new ArrayList<>();

    private Independence() {}

    /** Of all articles whose stage is complete. */
    public static Independence of(Review review, Stage stage) {
        Independence all = new Independence();
        for (Item item : review.items()) {
            if (Access.seesOthers(review, item, stage) && item.mergedInto() == null) {
                Map<Long, Given> byPerson = new TreeMap<>();
                Stream.concat(item.earlier(stage).stream(), item.decisions(stage).stream())
                        .filter(given -> !given.settles())
                        .sorted(Comparator.comparingLong(Given::number))
                        .forEach(given -> byPerson.putIfAbsent(given.person(), given));
                all.first.addAll(byPerson.values());
            }
        }
        return all;
    }

    /** Exclude, maybe, include, in this order. */
    public Ratings choices() {
        return ratings(CHOICES, first, given -> name(given.decision().choice()));
    }

    /** The same by the month in which it was decided. */
    public Map<String, Ratings> byMonth() {
        Map<String, List<Given>> months = new TreeMap<>();
        first.forEach(given -> months.computeIfAbsent(month(given.made()), _ -> new ArrayList<>())
                .add(given));
        Map<String, Ratings> ratings = new TreeMap<>();
        months.forEach((month, given) -> ratings.put(
                month, ratings(CHOICES, given, one -> name(one.decision().choice()))));
        return ratings;
    }

    /** Whether that label was given. */
    public Ratings label(String label) {
        return ratings(YES_NO, first, given -> given.decision().labels().contains(label) ? "yes" : "no");
    }

    private static Ratings ratings(List<String> categories, List<Given> given, Function<Given, String> category) {
        return Ratings.of(
                categories,
                given.stream()
                        .map(one -> new Rating(
                                String.valueOf(one.article()), String.valueOf(one.person()), category.apply(one)))
                        .toList());
    }

    private static String month(Instant made) {
        return YearMonth.from(made.atZone(ZoneOffset.UTC)).toString();
    }

    private static String name(Choice choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
