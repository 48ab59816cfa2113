package org.elka.review.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Who said what of which unit; not everybody rates everything. Neither the order of the ratings nor the names of units and
 * raters have an influence on any figure.
 */
public final class Ratings {
    private static final int NONE = -1;

    private final List<String> categories;
    private final List<String> raters;
    /** By unit and rater: the category's number, or {@link #NONE}. */
    private final int[][] said;

    private Ratings(List<String> categories, List<String> raters, int[][] said) {
        this.categories = categories;
        this.raters = raters;
        this.said = said;
    }

    /**
     * Ratings by these categories.
     *
     * @param categories all that could be said, whether or not it was; in their order where they are ranked
     * @throws IllegalArgumentException where a rating is of another category, or a rater rated a unit twice
     */
    public static Ratings of(List<String> categories, List<Rating> ratings) {
        if (new TreeSet<>(categories).size() < categories.size()) {
            throw new IllegalArgumentException("a category is named twice: " + categories);
        }
        List<String> raters =
                ratings.stream().map(Rating::rater).distinct().sorted().toList();
        Map<String, int[]> units = new LinkedHashMap<>();
        for (Rating one : ratings) {
            int category = categories.indexOf(one.category());
            if (category < 0) {
                throw new IllegalArgumentException("'%s' of %s by %s is none of the categories %s"
                        .formatted(one.category(), one.unit(), one.rater(), categories));
            }
            int[] unit = units.computeIfAbsent(one.unit(), name -> nobody(raters.size()));
            int rater = raters.indexOf(one.rater());
            if (unit[rater] != NONE) {
                throw new IllegalArgumentException(
                        one.rater() + " rated " + one.unit() + " twice: only the decision that counts is a rating");
            }
            unit[rater] = category;
        }
        return new Ratings(List.copyOf(categories), raters, units.values().toArray(int[][]::new));
    }

    private static int[] nobody(int raters) {
        int[] unit = new int[raters];
        Arrays.fill(unit, NONE);
        return unit;
    }

    /** The ratings of two raters alone. */
    public Ratings pair(String first, String second) {
        List<Integer> numbers = List.of(raters.indexOf(first), raters.indexOf(second));
        if (numbers.contains(-1) || first.equals(second)) {
            throw new IllegalArgumentException(first + " and " + second + " are no pair of " + raters);
        }
        int[][] both = Arrays.stream(said)
                .map(unit -> numbers.stream().mapToInt(rater -> unit[rater]).toArray())
                .filter(unit -> unit[0] != NONE || unit[1] != NONE)
                .toArray(int[][]::new);
        return new Ratings(categories, List.of(first, second), both);
    }

    /** Every two raters, by name. */
    public List<List<String>> pairs() {
        List<List<String>> pairs = new ArrayList<>();
        for (int first = 0; first < raters.size(); first++) {
            for (int second = first + 1; second < raters.size(); second++) {
                pairs.add(List.of(raters.get(first), raters.get(second)));
            }
        }
        return pairs;
    }

    /** By name. */
    public List<String> raters() {
        return raters;
    }

    List<String> categories() {
        return categories;
    }

    /** How often each category was said, by unit; units with one rating too. */
    int[][] counts() {
        return Arrays.stream(said)
                .map(unit -> {
                    int[] counts = new int[categories.size()];
                    Arrays.stream(unit).filter(category -> category != NONE).forEach(category -> counts[category]++);
                    return counts;
                })
                .toArray(int[][]::new);
    }

    /** Of two raters, what both said of the units that both rated. */
    int[][] both() {
        return Arrays.stream(said)
                .filter(unit -> unit[0] != NONE && unit[1] != NONE)
                .toArray(int[][]::new);
    }
}
