package org.elka.review.stopping;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * A sample of the records that ranked screening left, to be screened whole and judged once: how many, which, and what
 * follows.
 *
 * @param screened how many records were screened by rank
 * @param included how many of them were included
 * @param total how many records there are
 * @param target the recall to be shown
 * @param confidence with which
 */
public record AuditSample(int screened, int included, int total, double target, double confidence) {
    public AuditSample {
        if (included < 0 || included > screened || screened > total) {
            throw new IllegalArgumentException("%d included of %d screened of %d".formatted(included, screened, total));
        }
    }

    private int pool() {
        return total - screened;
    }

    /**
     * How many records must be screened to show the target.
     *
     * @param borne how many included ones may turn up among them without failing it; with 0 the sample is the smallest, and
     *     fails as soon as one that it finds weighs enough
     */
    public int size(int borne) {
        if (borne < 0 || borne > pool()) {
            throw new IllegalArgumentException(borne + " of " + pool() + " cannot turn up");
        }
        int fewest = Sample.fewestMissing(included + borne, included, target);
        int tooFew = borne - 1;
        int enough = pool();
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) >>> 1;
            if (new Sample(included, pool(), middle, borne).chanceOf(fewest) < 1 - confidence) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    /**
     * Draws.
     *
     * @param left the identifiers of all records that are not screened
     * @param seed the same seed draws the same records, in whatever order they are given
     */
    public <T extends Comparable<T>> List<T> draw(List<T> left, int size, long seed) {
        if (left.size() != pool() || size > pool()) {
            throw new IllegalArgumentException(
                    "%d of %d cannot be drawn where %d are left".formatted(size, left.size(), pool()));
        }
        List<T> all = new ArrayList<>(left);
        Collections.sort(all);
        Collections.shuffle(all, new Random(seed));
        return List.copyOf(all.subList(0, size));
    }

    /**
     * What the sample shows.
     *
     * @param drawn how many were screened: all that were drawn, not those until it looked well
     * @param found how many of them were included
     */
    public Judgement result(int drawn, int found) {
        if (found < 0 || found > drawn || drawn > pool()) {
            throw new IllegalArgumentException("%d included of %d drawn of %d".formatted(found, drawn, pool()));
        }
        List<Boolean> decisions = new ArrayList<>(Collections.nCopies(included, true));
        decisions.addAll(Collections.nCopies(screened - included, false));
        decisions.addAll(Collections.nCopies(found, true));
        decisions.addAll(Collections.nCopies(drawn - found, false));
        return new StoppingRule(Method.RANDOM_ONCE, target, confidence).of(decisions, screened, total);
    }
}
