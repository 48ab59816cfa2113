package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/**
 * How many people a study enrolled or analysed, the larger where both are stated; arms are added up where no total is
 * stated. People merely screened, and numbers of the background, do not count.
 */
final class Participants {

    /** In a review a smaller "n" without a word of people counts studies. */
    private static final double LEAST_POOLED = 100;

    /** No trial is planned for one person. */
    private static final double LEAST_PLANNED = 2;

    /** Tokens between two groups that are set side by side. */
    private static final int CHAIN = 16;

    private Participants() {}

    /** @param passage where it is stated */
    record Count(double number, Passage passage) {}

    /** The number, or null where none is stated, as in a narrative review; one for the report of one case. */
    static @Nullable Count read(Reading reading, Design design) {
        if (design.is("review")) {
            return null;
        }
        Count animals = design.is("preclinical") ? AnimalCounts.read(reading) : null;
        Count largest = larger(largest(reading, design.isReview()), animals);
        if (design.is("protocol") && largest != null && largest.number() < LEAST_PLANNED) {
            return null;
        }
        if (!design.is("case-report")) {
            return largest;
        }
        for (Passage title : reading.title()) {
            Count cases = of(title, false).total();
            if (cases != null) {
                return cases;
            }
        }
        if (largest == null && !reading.passages().isEmpty() && !isSeries(reading)) {
            return new Count(1, reading.passages().getFirst());
        }
        return largest;
    }

    /** Of a series without a number nobody knows how many. */
    private static boolean isSeries(Reading reading) {
        for (Passage passage : reading.passages()) {
            for (int i = 1; i < passage.words().size(); i++) {
                if (passage.words().is(i, "series") && passage.words().is(i - 1, "case")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The largest number outside the background, or null. */
    static @Nullable Count largest(Reading reading, boolean review) {
        Count total = null;
        Count named = null;
        Count arms = null;
        double largestArm = 0;
        double further = 0;
        boolean whole = false;
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND) {
                continue;
            }
            Counts counts = of(passage, review);
            whole |= review && counts.total() != null && HeadContext.isOfAll(passage.words());
            if (total != null && counts.further()) {
                further += counts.total() == null ? 0 : counts.total().number();
                continue;
            }
            total = larger(total, counts.total());
            named = larger(named, counts.named());
            if (counts.arms() != null && (arms == null || counts.arms().number() > arms.number())) {
                arms = counts.arms();
                largestArm = counts.largestArm();
            }
        }
        boolean adds = named == null || named.number() < largestArm;
        Count largest = adds ? larger(total, arms) : total;
        if (largest == null) {
            return null;
        }
        double number = whole ? largest.number() : largest.number() + further;
        return new Count(Math.max(number, CohortSizes.total(reading)), largest.passage());
    }

    /**
     * What one sentence counts.
     *
     * @param total the largest number of people in it
     * @param named the largest that a word for people follows
     * @param arms the sum of its groups, where it gives their sizes
     * @param further whether they are a sample of its own beside those of other sentences
     */
    private record Counts(
            @Nullable Count total,
            @Nullable Count named,
            @Nullable Count arms,
            double largestArm,
            boolean further) {
        private static final Counts NONE = new Counts(null, null, null, 0, false);
    }

    private static Counts of(Passage passage, boolean review) {
        List<HeadCounts.Head> heads = HeadCounts.of(passage);
        if (heads.isEmpty()) {
            return Counts.NONE;
        }
        boolean some = HeadContext.isOfThese(passage.words());
        boolean people = passage.has(Group.PERSON, "person");
        List<Double> arms = new ArrayList<>();
        List<HeadCounts.Head> named = new ArrayList<>();
        Count total = null;
        for (HeadCounts.Head head : heads) {
            if (review && !people && head.number() < LEAST_POOLED) {
                continue;
            }
            total = larger(total, new Count(head.number(), passage));
            if (head.arm()) {
                arms.add(some ? 0 : head.number());
            } else if (!head.sample()) {
                named.add(head);
            }
        }
        Count most = null;
        for (HeadCounts.Head head : named) {
            most = larger(most, new Count(head.number(), passage));
        }
        if (named.size() > 1 && !some && isChain(named)) {
            most = new Count(
                    sumOfArms(named.stream().map(HeadCounts.Head::number).toList()), passage);
        }
        double sum = sumOfArms(arms);
        double largestArm = arms.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        boolean further = heads.size() == 1
                && heads.getFirst().sample()
                && HeadContext.isFurtherSample(passage.words(), heads.getFirst().at(), review);
        return new Counts(larger(total, most), most, sum > 0 ? new Count(sum, passage) : null, largestArm, further);
    }

    /** "51 users, 49 former users and 100 controls": each set beside the one before, not far from it. */
    private static boolean isChain(List<HeadCounts.Head> heads) {
        for (int i = 1; i < heads.size(); i++) {
            HeadCounts.Head head = heads.get(i);
            if (!head.second() || head.at() - heads.get(i - 1).at() > CHAIN) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Count larger(@Nullable Count a, @Nullable Count b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return b.number() > a.number() ? b : a;
    }

    /** The sum, a number that the next ones add up to taken once: 44 of which 17 and 27, and 31 others, are 75. */
    private static double sumOfArms(List<Double> arms) {
        double sum = 0;
        int i = 0;
        while (i < arms.size()) {
            sum += arms.get(i);
            i += 1 + parts(arms, i);
        }
        return sum;
    }

    /** How many of the numbers behind i are parts of it. */
    private static int parts(List<Double> arms, int i) {
        double left = arms.get(i);
        for (int k = i + 1; k < arms.size() && left > 0; k++) {
            left -= arms.get(k);
            if (left == 0 && k > i + 1) {
                return k - i;
            }
        }
        return 0;
    }
}
