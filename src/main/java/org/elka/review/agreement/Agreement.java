package org.elka.review.agreement;

import java.util.Arrays;
import org.elka.review.agreement.Coefficient.Defined;
import org.elka.review.agreement.Coefficient.Undefined;

/**
 * All coefficients of one set of ratings, each with a 95 % interval over units.
 *
 * @param raters how many there are
 * @param units rated by anybody
 * @param pairable rated by two or more; all that agreement can be seen in
 * @param raw the mean over pairable units of the share of pairs of ratings that are the same
 * @param cohen Cohen's kappa, of two raters over the units that both rated
 * @param fleiss Fleiss' kappa; where units have different numbers of ratings, in Gwet's form, which then takes each unit's
 *     own pairs, and units with one rating only for how often a category is said
 * @param alpha Krippendorff's alpha for categories without order
 * @param rankedAlpha Krippendorff's alpha for ranked categories, where they are
 * @param ac1 Gwet's AC1, which does not fall where nearly everything is excluded by everybody, as the kappas do
 */
public record Agreement(
        int raters,
        int units,
        int pairable,
        Coefficient raw,
        Coefficient cohen,
        Coefficient fleiss,
        Coefficient alpha,
        Coefficient rankedAlpha,
        Coefficient ac1) {

    public static Agreement of(Ratings ratings, Scale scale) {
        int raters = ratings.raters().size();
        int[][] counts = ratings.counts();
        int categories = ratings.categories().size();
        int[][] pairable =
                Arrays.stream(counts).filter(unit -> BeyondChance.sum(unit) > 1).toArray(int[][]::new);
        if (pairable.length == 0) {
            Undefined none = new Undefined("no unit was rated by two");
            return new Agreement(raters, counts.length, 0, none, none, none, none, none, none);
        }
        BeyondChance beyond = new BeyondChance(counts, categories);
        return new Agreement(
                raters,
                counts.length,
                pairable.length,
                raw(pairable, beyond),
                raters == 2
                        ? BeyondChance.cohen(ratings.both(), ratings.categories())
                        : new Undefined("it is for two raters, and there are " + raters + ": take them pair by pair"),
                beyond.fleiss(),
                new Alpha(pairable, categories, Scale.NOMINAL).coefficient(),
                scale == Scale.ORDINAL
                        ? new Alpha(pairable, categories, Scale.ORDINAL).coefficient()
                        : new Undefined("the categories are not ranked"),
                beyond.ac1());
    }

    /** With two ratings a unit agrees or does not, which makes a share of units; with more, something between. */
    private static Coefficient raw(int[][] pairable, BeyondChance beyond) {
        if (Arrays.stream(pairable).anyMatch(unit -> BeyondChance.sum(unit) > 2)) {
            return beyond.raw();
        }
        int agreed = (int) Arrays.stream(pairable)
                .filter(unit -> BeyondChance.same(unit) == 1)
                .count();
        return new Defined(beyond.agreement(), Spread.ofShare(pairable.length, agreed));
    }
}
