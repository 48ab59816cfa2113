package org.elka.search;

import java.util.List;
import java.util.Optional;

/**
 * Ranges by which numbers read out of articles are counted, named as people say them. Bounds are those that trials of
 * ketamine are compared by: half a milligram a kilogram is the usual dose, hours and the day after are when it is
 * looked at, and one, four and about twelve weeks are how long it is followed.
 */
final class Bands {
    /** Hours from dosing to the first effect. */
    static final Bands ONSET = new Bands(
            new Band("up to 1 h", 1),
            new Band("1 to 4 h", 4),
            new Band("4 to 24 h", 24),
            new Band("1 to 7 days", 7 * 24),
            new Band("over 7 days", Double.POSITIVE_INFINITY));

    /** Days for which the effect lasted. */
    static final Bands DURATION = new Bands(
            new Band("up to 1 day", 1),
            new Band("1 to 7 days", 7),
            new Band("1 to 4 weeks", 28),
            new Band("4 to 13 weeks", 91),
            new Band("over 13 weeks", Double.POSITIVE_INFINITY));

    /** Milligrams per kilogram. */
    static final Bands DOSE = new Bands(
            new Band("under 0.5 mg/kg", Math.nextDown(0.5)),
            new Band("0.5 mg/kg", 0.5),
            new Band("0.5 to 1 mg/kg", 1),
            new Band("over 1 mg/kg", Double.POSITIVE_INFINITY));

    private final List<Band> bands;

    private Bands(Band... bands) {
        this.bands = List.of(bands);
    }

    /** @param upTo the greatest number that it holds; it begins above that of the band before */
    private record Band(String name, double upTo) {}

    /** The name of the band of that number; none for what is no number. */
    Optional<String> of(double number) {
        return bands.stream()
                .filter(band -> number <= band.upTo())
                .map(Band::name)
                .findFirst();
    }

    List<String> of(List<Double> numbers) {
        return numbers.stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
