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

    private Participants() {}

    /** @param passage where it is stated */
    record Count(double number, Passage passage) {}

    static boolean stated(Reading reading) {
        return largest(reading) != null;
    }

    /** The number, or null where none is stated; one for the report of one case. */
    static @Nullable Count read(Reading reading, Design design) {
        Count largest = largest(reading);
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
    static @Nullable Count largest(Reading reading) {
        Count best = null;
        for (Passage passage : reading.passages()) {
            if (passage.role() == Role.BACKGROUND) {
                continue;
            }
            for (double number : candidates(passage)) {
                if (best == null || number > best.number()) {
                    best = new Count(number, passage);
                }
            }
        }
        return best;
    }

    private static List<Double> candidates(Passage passage) {
        List<Double> candidates = new ArrayList<>();
        double arms = 0;
        int controls = 0;
        int heads = 0;
        for (HeadCounts.Head head : HeadCounts.of(passage)) {
            candidates.add(head.number());
            arms += head.arm() ? head.number() : 0;
            controls += head.controls() ? 1 : 0;
            heads += head.sample() ? 0 : 1;
        }
        if (arms > 0) {
            candidates.add(arms);
        }
        if (controls == 1 && heads == 2 && candidates.size() == 2) {
            candidates.add(candidates.get(0) + candidates.get(1));
        }
        return candidates;
    }

    private static double sum(List<HeadCounts.Head> heads) {
        return heads.stream().mapToDouble(HeadCounts.Head::number).max().orElse(0);
    }
}
