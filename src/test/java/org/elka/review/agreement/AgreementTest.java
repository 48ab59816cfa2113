package org.elka.review.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.elka.review.agreement.Coefficient.Defined;
import org.elka.review.agreement.Coefficient.Interval;
import org.elka.review.agreement.Coefficient.Method;
import org.elka.review.agreement.Coefficient.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgreementTest {
    private static final List<String> DECISIONS = List.of("exclude", "maybe", "include");

    /** One line a rater, one column a unit; a point where there is no rating. */
    private static Ratings lines(List<String> categories, String... lines) {
        List<Rating> ratings = new ArrayList<>();
        for (int rater = 0; rater < lines.length; rater++) {
            String[] said = lines[rater].split(" ");
            for (int unit = 0; unit < said.length; unit++) {
                if (!said[unit].equals(".")) {
                    ratings.add(new Rating("u" + unit, "rater " + rater, said[unit]));
                }
            }
        }
        return Ratings.of(categories, ratings);
    }

    /** Two raters' table: how often the first said the row's category and the second the column's. */
    private static Ratings table(int[][] table) {
        List<Rating> ratings = new ArrayList<>();
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column < table.length; column++) {
                for (int time = 0; time < table[row][column]; time++) {
                    String unit = row + "." + column + "." + time;
                    ratings.add(new Rating(unit, "first", "c" + row));
                    ratings.add(new Rating(unit, "second", "c" + column));
                }
            }
        }
        return Ratings.of(Stream.of("c0", "c1", "c2").limit(table.length).toList(), ratings);
    }

    /** A line a unit: how many of its raters said each category. */
    private static Ratings counted(int[][] units) {
        List<Rating> ratings = new ArrayList<>();
        for (int unit = 0; unit < units.length; unit++) {
            int rater = 0;
            for (int category = 0; category < units[unit].length; category++) {
                for (int time = 0; time < units[unit][category]; time++) {
                    ratings.add(new Rating("u" + unit, "rater " + rater++, "c" + category));
                }
            }
        }
        return Ratings.of(List.of("c0", "c1", "c2", "c3", "c4"), ratings);
    }

    /** Krippendorff's own example of four observers with missing values (2011, section C). */
    private static Ratings krippendorff() {
        return lines(
                List.of("1", "2", "3", "4", "5"),
                "1 2 3 3 2 1 4 1 2 . . .",
                "1 2 3 3 2 2 4 1 2 5 . 3",
                ". 3 3 3 2 3 4 2 2 5 1 .",
                "1 2 3 3 2 4 4 1 2 5 1 .");
    }

    private static double value(Coefficient coefficient) {
        assertThat(coefficient).isInstanceOf(Defined.class);
        return ((Defined) coefficient).value();
    }

    private static void is(Coefficient coefficient, double value, double lower, double upper) {
        assertThat(value(coefficient)).isCloseTo(value, within(0.0005));
        Interval.Bounds bounds = (Interval.Bounds) ((Defined) coefficient).interval();
        assertThat(bounds.lower()).isCloseTo(lower, within(0.0011));
        assertThat(bounds.upper()).isCloseTo(upper, within(0.0011));
    }

    /** K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011: nominal .743, ordinal .815. */
    @Test
    void krippendorffsExampleComesOut() {
        Agreement agreement = Agreement.of(krippendorff(), Scale.ORDINAL);
        assertThat(value(agreement.alpha())).isCloseTo(0.743, within(0.0005));
        assertThat(value(agreement.rankedAlpha())).isCloseTo(0.815, within(0.0005));
        assertThat(agreement.units()).isEqualTo(12);
        assertThat(agreement.pairable()).isEqualTo(11);
    }

    /**
     * The same ratings as K. L. Gwet computes them (package irrCAC, data set cac.raw4raters; Handbook 2014, table 4.5):
     * raw .818 (.542 to 1), Fleiss .761 (.424 to 1), alpha .743 (.419 to 1), AC1 .775 (.461 to 1).
     */
    @Test
    void gwetsCoefficientsAndIntervalsWithMissingRatingsComeOut() {
        Agreement agreement = Agreement.of(krippendorff(), Scale.NOMINAL);
        is(agreement.raw(), 0.818, 0.542, 1);
        is(agreement.fleiss(), 0.761, 0.424, 1);
        is(agreement.alpha(), 0.743, 0.419, 1);
        is(agreement.ac1(), 0.775, 0.461, 1);
    }

    /** K. L. Gwet, package irrCAC, cont3x3abstractors: kappa .796 (.680 to .913), AC1 .849 (.764 to .935). */
    @Test
    void gwetsThreeDiagnosesComeOut() {
        Agreement agreement = Agreement.of(table(new int[][] {{13, 0, 0}, {0, 20, 7}, {0, 4, 56}}), Scale.NOMINAL);
        is(agreement.cohen(), 0.796, 0.680, 0.913);
        is(agreement.ac1(), 0.849, 0.764, 0.935);
    }

    /** J. Cohen, Educ Psychol Meas 1960;20:37, with the standard error of Fleiss, Cohen and Everitt's formula (1969). */
    @Test
    void cohensExampleComesOut() {
        int[][] table = {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}};
        Agreement agreement = Agreement.of(table(table), Scale.NOMINAL);
        double kappa = value(agreement.cohen());
        assertThat(kappa).isCloseTo(0.492, within(0.0005));
        double[] rows = {120 / 200.0, 60 / 200.0, 20 / 200.0};
        double[] columns = {100 / 200.0, 60 / 200.0, 40 / 200.0};
        double expected = 0;
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            expected += rows[i] * columns[i];
        }
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double margins = (columns[i] + rows[j]) * (1 - kappa);
                double part = (i == j ? 1 : 0) - margins;
                sum += table[i][j] / 200.0 * part * part;
            }
        }
        double left = kappa - expected * (1 - kappa);
        double error = Math.sqrt((sum - left * left) / 200) / (1 - expected);
        is(agreement.cohen(), kappa, kappa - 1.972 * error, kappa + 1.972 * error);
    }

    /** Wikipedia, "Fleiss' kappa", worked example: ten units, fourteen raters, .210. */
    @Test
    void fleissKappaOfTheWellKnownExampleComesOut() {
        Agreement agreement = Agreement.of(
                counted(new int[][] {
                    {0, 0, 0, 0, 14},
                    {0, 2, 6, 4, 2},
                    {0, 0, 3, 5, 6},
                    {0, 3, 9, 2, 0},
                    {2, 2, 8, 1, 1},
                    {7, 7, 0, 0, 0},
                    {3, 2, 6, 3, 0},
                    {2, 5, 3, 2, 2},
                    {6, 5, 2, 1, 0},
                    {0, 2, 2, 3, 7}
                }),
                Scale.NOMINAL);
        assertThat(value(agreement.fleiss())).isCloseTo(0.210, within(0.0005));
        assertThat(agreement.cohen()).isInstanceOf(Undefined.class);
    }

    /** K. L. Gwet, Kappa Statistic Is Not Satisfactory, 2002: nearly all agree on one category; kappa -.023, AC1 .941. */
    @Test
    void ac1StaysHighWhereKappaFallsForWantOfVariety() {
        Agreement agreement = Agreement.of(table(new int[][] {{118, 5}, {2, 0}}), Scale.NOMINAL);
        assertThat(value(agreement.cohen())).isCloseTo(-0.0234, within(0.00005));
        assertThat(value(agreement.ac1())).isCloseTo(0.9408, within(0.00005));
        assertThat(value(agreement.raw())).isCloseTo(0.944, within(1e-9));
    }

    /** E. B. Wilson's interval for 8 of 10, as R. G. Newcombe gives it (Stat Med 1998;17:857): .490 to .943. */
    @Test
    void rawAgreementOfTwoHasWilsonsInterval() {
        Agreement agreement = Agreement.of(table(new int[][] {{6, 1}, {1, 2}}), Scale.NOMINAL);
        is(agreement.raw(), 0.8, 0.490, 0.943);
        assertThat(((Interval.Bounds) ((Defined) agreement.raw()).interval()).method())
                .isEqualTo(Method.WILSON);
    }

    @Test
    void fullAgreementIsOneAndAnIntervalIsClaimedOnlyForTheShare() {
        Agreement agreement = Agreement.of(table(new int[][] {{9, 0, 0}, {0, 3, 0}, {0, 0, 8}}), Scale.ORDINAL);
        assertThat(all(agreement)).allSatisfy(one -> assertThat(value(one)).isCloseTo(1, within(1e-12)));
        assertThat(((Defined) agreement.ac1()).interval()).isInstanceOf(Interval.Unknown.class);
        is(agreement.raw(), 1, 0.839, 1);
    }

    @Test
    void whereOneCategoryWasSaidTheKappasSayWhyTheyAreNone() {
        Agreement agreement = Agreement.of(table(new int[][] {{7, 0}, {0, 0}}), Scale.NOMINAL);
        assertThat(List.of(agreement.cohen(), agreement.fleiss(), agreement.alpha()))
                .allSatisfy(one -> assertThat(((Undefined) one).because()).contains("only one category"));
        assertThat(value(agreement.ac1())).isEqualTo(1);
        assertThat(value(agreement.raw())).isEqualTo(1);
    }

    @Test
    void withoutOverlapThereIsNoAgreement() {
        Agreement agreement = Agreement.of(lines(DECISIONS, "include .", ". exclude"), Scale.ORDINAL);
        assertThat(agreement.units()).isEqualTo(2);
        assertThat(agreement.pairable()).isZero();
        assertThat(all(agreement))
                .allSatisfy(one -> assertThat(((Undefined) one).because()).isEqualTo("no unit was rated by two"));
        assertThat(all(Agreement.of(Ratings.of(DECISIONS, List.of()), Scale.ORDINAL)))
                .allSatisfy(one -> assertThat(one).isInstanceOf(Undefined.class));
    }

    @Test
    void rankedAlphaForgivesANeighbourMoreThanAnOpposite() {
        String first = "include exclude maybe include exclude exclude maybe include";
        Ratings near = lines(DECISIONS, first, "maybe exclude maybe include exclude exclude maybe include");
        Ratings far = lines(DECISIONS, first, "exclude exclude maybe include exclude exclude maybe include");
        assertThat(value(Agreement.of(near, Scale.ORDINAL).rankedAlpha()))
                .isGreaterThan(value(Agreement.of(far, Scale.ORDINAL).rankedAlpha()));
        assertThat(Agreement.of(near, Scale.NOMINAL).rankedAlpha()).isInstanceOf(Undefined.class);
    }

    @Test
    void pairsAreTakenOutOfTheWhole() {
        Ratings ratings = lines(DECISIONS, "include exclude .", "include include maybe", ". exclude exclude");
        assertThat(ratings.pairs()).hasSize(3).contains(List.of("rater 0", "rater 2"));
        Agreement pair = Agreement.of(ratings.pair("rater 0", "rater 2"), Scale.ORDINAL);
        assertThat(pair.units()).isEqualTo(3);
        assertThat(pair.pairable()).isEqualTo(1);
        assertThat(value(pair.raw())).isEqualTo(1);
    }

    @Test
    void whatIsNoRatingIsRefusedByName() {
        assertThatThrownBy(() -> Ratings.of(DECISIONS, List.of(new Rating("E7", "ana", "perhaps"))))
                .hasMessageContaining("'perhaps' of E7 by ana");
        assertThatThrownBy(() -> Ratings.of(
                        DECISIONS, List.of(new Rating("E7", "ana", "maybe"), new Rating("E7", "ana", "include"))))
                .hasMessageContaining("ana rated E7 twice");
        assertThatThrownBy(() -> krippendorff().pair("rater 0", "nobody")).hasMessageContaining("nobody");
    }

    private static List<Coefficient> all(Agreement agreement) {
        return List.of(
                agreement.raw(),
                agreement.cohen(),
                agreement.fleiss(),
                agreement.alpha(),
                agreement.rankedAlpha(),
                agreement.ac1());
    }

    /** Units with a true decision, which each rater states with a chance, guesses otherwise, or leaves out. */
    private static List<Rating> drawn(SplittableRandom chance, int units, int raters, double sure) {
        List<Rating> ratings = new ArrayList<>();
        for (int unit = 0; unit < units; unit++) {
            String truth = DECISIONS.get(chance.nextInt(DECISIONS.size()));
            for (int rater = 0; rater < raters; rater++) {
                if (chance.nextInt(5) > 0) {
                    String said = chance.nextDouble() < sure ? truth : DECISIONS.get(chance.nextInt(DECISIONS.size()));
                    ratings.add(new Rating("u" + unit, "r" + rater, said));
                }
            }
        }
        return ratings;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void namesAndOrderOfRatersUnitsAndCategoriesChangeNoFigure(long seed) {
        List<Rating> ratings = drawn(new SplittableRandom(seed), 40, seed % 2 == 0 ? 2 : 4, 0.6);
        Agreement agreement = Agreement.of(Ratings.of(DECISIONS, ratings), Scale.ORDINAL);
        List<Rating> renamed = new ArrayList<>(ratings.stream()
                .map(one -> new Rating(
                        "x" + one.unit().hashCode(), (9 - one.rater().charAt(1) + '0') + "th", one.category()))
                .toList());
        Collections.shuffle(renamed, new Random(seed));
        same(Agreement.of(Ratings.of(DECISIONS.reversed(), renamed), Scale.ORDINAL), agreement);
        same(
                Agreement.of(Ratings.of(List.of("maybe", "include", "exclude"), renamed), Scale.NOMINAL)
                        .alpha(),
                agreement.alpha());
    }

    private static void same(Agreement one, Agreement other) {
        for (int at = 0; at < all(one).size(); at++) {
            same(all(one).get(at), all(other).get(at));
        }
    }

    private static void same(Coefficient one, Coefficient other) {
        if (one instanceof Defined(double value, Interval interval)) {
            assertThat(value).isCloseTo(value(other), within(1e-9));
            Interval.Bounds bounds = (Interval.Bounds) interval;
            Interval.Bounds others = (Interval.Bounds) ((Defined) other).interval();
            assertThat(bounds.lower()).isCloseTo(others.lower(), within(1e-9));
            assertThat(bounds.upper()).isCloseTo(others.upper(), within(1e-9));
        } else {
            assertThat(one).isEqualTo(other);
        }
    }

    /** Of 200 sets the interval should hold the value of a set without end in about 190. */
    @Test
    void intervalsHoldTheTrueValueAsOftenAsTheySay() {
        Agreement truth =
                Agreement.of(Ratings.of(DECISIONS, drawn(new SplittableRandom(99), 40_000, 3, 0.7)), Scale.ORDINAL);
        int[] held = new int[all(truth).size()];
        for (int set = 0; set < 200; set++) {
            Agreement one =
                    Agreement.of(Ratings.of(DECISIONS, drawn(new SplittableRandom(set), 100, 3, 0.7)), Scale.ORDINAL);
            for (int at = 0; at < held.length; at++) {
                if (all(one).get(at) instanceof Defined(double value, Interval.Bounds bounds)
                        && bounds.lower() <= value(all(truth).get(at))
                        && value(all(truth).get(at)) <= bounds.upper()) {
                    held[at]++;
                }
            }
        }
        for (int at : List.of(0, 2, 3, 4, 5)) {
            assertThat(held[at]).isBetween(181, 198);
        }
    }
}
