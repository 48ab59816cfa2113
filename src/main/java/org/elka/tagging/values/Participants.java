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

    private Participants() {}

    /** @param passage where it is stated */
    record Count(double number, Passage passage) {}

    static boolean stated(Reading reading) {
        return largest(reading, false) != null;
    }

    /** The number, or null where none is stated; one for the report of one case. */
    static @Nullable Count read(Reading reading, Design design) {
        Count largest = largest(reading, design.isReview());
        if (!design.is("case-report")) {
            return largest;
        }
        for (Passage title : reading.title()) {
            double cases = sum(HeadCounts.of(title));
            if (cases > 0) {
                return new Count(cases, title);
            }
        }
        if (largest == null && !reading.passages().isEmpty()) {
            return new Count(1, reading.passages().getFirst());
        }
        return largest;
    }

    /** The largest number outside the background, or null. */
    static @Nullable Count largest(Reading reading, boolean review) {
        Count best = null;
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND) {
                continue;
            }
            for (double number : candidates(passage)) {
                boolean studies = review && number < LEAST_POOLED && !namesPeople(passage);
                if (!studies && number > 0 && (best == null || number > best.number())) {
                    best = new Count(number, passage);
                }
            }
        }
        return best;
    }

    private static List<Double> candidates(Passage passage) {
        List<HeadCounts.Head> heads = HeadCounts.of(passage);
        List<Double> candidates = new ArrayList<>();
        List<Double> arms = new ArrayList<>();
        List<HeadCounts.Head> people = new ArrayList<>();
        for (HeadCounts.Head head : heads) {
            candidates.add(head.number());
            if (head.arm()) {
                arms.add(head.number());
            }
            if (!head.sample()) {
                people.add(head);
            }
        }
        candidates.add(sumOfArms(arms));
        if (people.size() == 2 && people.get(1).second()) {
            candidates.add(people.get(0).number() + people.get(1).number());
        }
        return candidates;
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

    private static boolean namesPeople(Passage passage) {
        return passage.has(Group.PERSON, "person");
    }

    private static double sum(List<HeadCounts.Head> heads) {
        return heads.stream().mapToDouble(HeadCounts.Head::number).max().orElse(0);
    }
}
