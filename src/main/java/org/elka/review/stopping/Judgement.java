package org.elka.review.stopping;

/**
 * How much was found at one moment, and whether it is enough.
 *
 * @param screened how many records were decided
 * @param total how many there are
 * @param included how many of those decided were included
 * @param p how well what was seen goes together with a recall short of the target; below 1 - confidence the target is
 *     reached
 * @param recallAtLeast recall is at least this, at the confidence asked for; 1 if nothing was found and nothing can be left
 * @param missedAtMost no more included records than this are among those not screened, at the same confidence
 * @param missedLikely as many are as likely too few as too many: the same bound at a confidence of one half
 * @param reached whether the target is reached
 * @param because why, or why not, in a sentence to be shown
 */
public record Judgement(
        int screened,
        int total,
        int included,
        double p,
        double recallAtLeast,
        int missedAtMost,
        int missedLikely,
        boolean reached,
        String because) {}
