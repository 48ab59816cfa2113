package org.elka.review.stopping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Reviews as a ranking shows them, drawn by chance: nothing but whether each record is included. */
public enum GeneratedReviews {
    /** Included records score higher by 1.5 to 3 standard deviations of the others. */
    GOOD,
    /** The same, but one included record in ten scores like an excluded one. */
    PARTLY_BLIND,
    /** The order is chance: nothing is learned. */
    BLIND,
    /** One included record in ten is the last that the ranking would show. */
    MISLED;

    private static final double HIDDEN = 0.1;

    /**
     * Draws reviews of 400 to 4,000 records, of which 1 to 12 % are included, at least ten.
     *
     * @param seed the same seed draws the same
     */
    public List<List<Boolean>> draw(int count, long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<List<Boolean>> reviews = new ArrayList<>();
        for (int review = 0; review < count; review++) {
            reviews.add(one(chance));
        }
        return reviews;
    }

    /** As it stands in a table. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private record Shown(double score, boolean included) {}

    private List<Boolean> one(SplittableRandom chance) {
        int total = (int) (400 * Math.pow(10, chance.nextDouble()));
        int included = Math.max(10, (int) (total * 0.01 * Math.pow(12, chance.nextDouble())));
        double apart = 1.5 + 1.5 * chance.nextDouble();
        List<Shown> records = new ArrayList<>();
        for (int number = 0; number < total; number++) {
            boolean in = number < included;
            records.add(new Shown(chance.nextGaussian() + (in ? lift(apart, chance) : 0), in));
        }
        records.sort(Comparator.comparingDouble(Shown::score).reversed());
        return records.stream().map(Shown::included).toList();
    }

    private double lift(double apart, SplittableRandom chance) {
        boolean hidden = chance.nextDouble() < HIDDEN;
        return switch (this) {
            case GOOD -> apart;
            case PARTLY_BLIND -> hidden ? 0 : apart;
            case BLIND -> 0;
            case MISLED -> hidden ? -10 : apart;
        };
    }
}
