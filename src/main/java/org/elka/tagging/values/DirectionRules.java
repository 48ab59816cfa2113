package org.elka.tagging.values;

import java.util.Optional;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Match;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** Tells which way anxiety went: improved, no-difference, worsened, mixed, or unclear where no result is stated. */
final class DirectionRules {

    /** How far behind "but not" what is excepted may stand. */
    private static final int EXCEPTED = 4;

    private DirectionRules() {}

    static Optional<Value> read(AnxietyOutcome outcome) {
        if (!outcome.isReported()) {
            return Optional.empty();
        }
        Votes votes = new Votes();
        for (AnxietyMention mention : outcome.found()) {
            votes.add(mention);
        }
        if (votes.isEmpty()) {
            for (AnxietyMention mention : outcome.measured()) {
                if (mention.passage().role() == Role.TITLE) {
                    votes.add(mention);
                }
            }
        }
        Passage place = votes.place == null ? outcome.place() : votes.place;
        return Optional.of(new Value("anxiety-direction", votes.direction(), null, place.evidence()));
    }

    /** What the sentences say, conclusions counting half as much again. */
    private static final class Votes {
        private double better;
        private double same;
        private double worse;
        private boolean excepted;
        private @Nullable Passage place;

        void add(AnxietyMention mention) {
            Match<Term> effect = Effects.nearest(mention.passage(), mention.term());
            if (effect == null) {
                return;
            }
            Passage passage = mention.passage();
            double weight = passage.role() == Role.CONCLUSION ? 1.5 : 1;
            place = place == null ? passage : place;
            if (isExcepted(passage.words(), mention.term())) {
                same += weight;
                excepted = true;
                return;
            }
            String way = effect.what().name().equals("better") && isInsignificant(passage)
                    ? "same"
                    : effect.what().name();
            switch (way) {
                case "better" -> better += weight;
                case "same" -> same += weight;
                default -> worse += weight;
            }
        }

        boolean isEmpty() {
            return better + same + worse == 0;
        }

        String direction() {
            if (isEmpty()) {
                return "unclear";
            }
            if (excepted && better > 0) {
                return "mixed";
            }
            if (better >= same && better >= worse) {
                return "improved";
            }
            return same >= worse ? "no-difference" : "worsened";
        }
    }

    /** "improved the one scale but not the other". */
    private static boolean isExcepted(Words words, Match<Term> mention) {
        for (int i = mention.from() - 1; i >= mention.from() - EXCEPTED; i--) {
            if (words.is(i, "not") && (words.is(i - 1, "but") || words.is(i - 1, "and"))) {
                return true;
            }
        }
        return false;
    }

    /** "a reduction, although this was not significant". */
    private static boolean isInsignificant(Passage passage) {
        Words words = passage.words();
        for (int i = 0; i < words.size(); i++) {
            boolean not = words.is(i - 1, "not") || words.is(i - 2, "not") || words.is(i - 3, "not");
            if (words.is(i, "significant") && not) {
                return true;
            }
        }
        return false;
    }
}
