package org.elka.review.screening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import org.elka.review.screening.Refused.Kind;
import org.elka.review.screening.ReviewEvent.AuditDrawn;
import org.elka.review.stopping.AuditSample;
import org.elka.review.stopping.Judgement;
import org.elka.review.stopping.Method;
import org.elka.review.stopping.StoppingRule;
import org.jspecify.annotations.Nullable;

/**
 * Whether enough was found by title and abstract to stop. The ranked order gives an indication; what holds with the
 * confidence that it names is a sample of what is left, drawn at random and screened whole.
 */
@ApplicationScoped
public class Stopping {
    private static final int POINTS = 50;

    private final Reviews reviews;

    Stopping(Reviews reviews) {
        this.reviews = reviews;
    }

    /**
     * A sample and what it shows.
     *
     * @param left how many of its articles are still to be screened
     * @param later how many articles came to the review after it was drawn, on which it says nothing
     * @param judgement null as long as something is left
     */
    public record Audit(
            AuditDrawn drawn, int left, int later, @Nullable Judgement judgement) {}

    /** How screening stands. @param curve the indications on the way */
    public record Progress(Judgement indication, List<Judgement> curve, List<Audit> audits) {}

    /** What counts of a review: articles that stand for themselves and no rule left out. */
    private record Screened(List<Item> done, List<Item> left, List<Boolean> decisions) {
        static Screened of(Review review) {
            List<Item> done = new ArrayList<>();
            List<Item> left = new ArrayList<>();
            for (Item item : review.items()) {
                if (item.mergedInto() == null && item.automation() == null) {
                    boolean isDone = review.status(item, Stage.TITLE_ABSTRACT).isFinal();
                    (isDone ? done : left).add(item);
                }
            }
            done.sort(Comparator.comparingLong(Screened::when));
            return new Screened(
                    done,
                    left,
                    done.stream()
                            .map(item -> review.status(item, Stage.TITLE_ABSTRACT) == Status.INCLUDED)
                            .toList());
        }

        private static long when(Item item) {
            Given settlement = item.settlement(Stage.TITLE_ABSTRACT);
            return settlement != null
                    ? settlement.number()
                    : item.decisions(Stage.TITLE_ABSTRACT).stream()
                            .mapToLong(Given::number)
                            .max()
                            .orElse(0);
        }

        int included() {
            return Math.toIntExact(decisions.stream().filter(in -> in).count());
        }

        int total() {
            return done.size() + left.size();
        }
    }

    /** How the review stands against a target of recall. */
    public Progress of(long review, double target, double confidence) {
        StoppingRule rule = new StoppingRule(Method.RANKED, target, confidence);
        return reviews.read(review, now -> {
            Screened all = Screened.of(now);
            int every = Math.max(1, all.done().size() / POINTS);
            return new Progress(
                    rule.of(all.decisions(), 0, all.total()),
                    rule.curve(all.decisions(), 0, all.total(), every),
                    now.audits().stream().map(drawn -> audit(now, all, drawn)).toList());
        });
    }

    private static Audit audit(Review now, Screened all, AuditDrawn drawn) {
        int left = 0;
        int found = 0;
        for (long article : drawn.articles()) {
            Item item = now.find(article);
            Status status = item == null ? Status.EXCLUDED : now.status(item, Stage.TITLE_ABSTRACT);
            left += status == Status.OPEN || status == Status.CONFLICT ? 1 : 0;
            found += status == Status.INCLUDED ? 1 : 0;
        }
        AuditSample sample =
                new AuditSample(drawn.screened(), drawn.included(), drawn.total(), drawn.target(), drawn.confidence());
        return new Audit(
                drawn,
                left,
                Math.max(0, all.total() - drawn.total()),
                left > 0 ? null : sample.result(drawn.articles().size(), found));
    }

    /**
     * Draws a sample of what is left. It is screened before all else.
     *
     * @param borne how many included ones may turn up in it without failing it: with more, more must be screened
     */
    public AuditDrawn draw(long review, long person, double target, double confidence, int borne) {
        long seed = RandomGenerator.getDefault().nextLong(1L << 53);
        List<AuditDrawn> made = new ArrayList<>();
        reviews.add(review, person, now -> {
            Access.owner(now, person);
            Access.open(now);
            Screened all = Screened.of(now);
            if (now.audits().stream().anyMatch(one -> audit(now, all, one).left() > 0)) {
                throw new Refused(Kind.CONFLICT, "A sample was drawn and is not screened whole yet");
            }
            if (all.left().isEmpty()) {
                throw new Refused(Kind.CONFLICT, "Everything is screened: there is nothing to draw from");
            }
            if (borne > all.left().size()) {
                throw new Refused(Kind.INVALID, "No more than " + all.left().size() + " can turn up");
            }
            AuditSample sample = new AuditSample(all.done().size(), all.included(), all.total(), target, confidence);
            List<Long> left = all.left().stream().map(Item::article).toList();
            AuditDrawn drawn = new AuditDrawn(
                    sample.draw(left, sample.size(borne), seed),
                    seed,
                    all.done().size(),
                    all.included(),
                    all.total(),
                    target,
                    confidence);
            made.add(drawn);
            return List.of(drawn);
        });
        return made.getLast();
    }
}
