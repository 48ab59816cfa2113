package org.elka.tagging.values;

import java.util.Optional;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;

/** Tells which way anxiety went: improved, no-difference, worsened, mixed, or unclear where no result is stated. */
final class DirectionRules {

    private DirectionRules() {}

    static Optional<Value> read(AnxietyOutcome outcome) {
        if (!outcome.isReported()) {
            return Optional.empty();
        }
        double better = 0;
        double same = 0;
        double worse = 0;
        Passage best = null;
        for (Passage passage : outcome.found()) {
            double weight = passage.role() == Role.CONCLUSION ? 1.5 : 1;
            Match<Term> nearest = nearestEffect(passage);
            if (nearest == null) {
                continue;
            }
            best = best == null || passage.role() == Role.RESULTS ? passage : best;
            switch (nearest.what().name()) {
                case "better" -> better += weight;
                case "same" -> same += weight;
                default -> worse += weight;
            }
        }
        Passage place = best != null
                ? best
                : outcome.found().isEmpty()
                        ? outcome.measured().getFirst()
                        : outcome.found().getFirst();
        return Optional.of(new Value("anxiety-direction", name(better, same, worse), null, place.evidence()));
    }

    private static String name(double better, double same, double worse) {
        if (better + same + worse == 0) {
            return "unclear";
        }
        if (better >= same && better >= worse) {
            return "improved";
        }
        return same >= worse ? "no-difference" : "worsened";
    }

    private static org.elka.tagging.text.@org.jspecify.annotations.Nullable Match<Term> nearestEffect(Passage passage) {
        Match<Term> best = null;
        int least = Integer.MAX_VALUE;
        for (Match<Term> anxiety : passage.terms(Group.ANXIETY)) {
            for (Match<Term> effect : passage.terms(Group.EFFECT)) {
                int distance = effect.to() <= anxiety.from()
                        ? anxiety.from() - effect.to()
                        : Math.max(0, effect.from() - anxiety.to()) + 1;
                boolean no = effect.what().name().equals("same");
                if (distance - (no ? 3 : 0) < least) {
                    least = distance - (no ? 3 : 0);
                    best = effect;
                }
            }
        }
        return best;
    }
}
