package org.elka.review.stopping;

import java.util.List;
import java.util.stream.IntStream;

/** Decisions in the order in which they were taken, counted. */
final class Decisions {
    private final int total;
    private final int randomFrom;
    /** How many of the first records are included. */
    private final int[] included;

    Decisions(List<Boolean> decisions, int randomFrom, int total) {
        if (randomFrom < 0 || randomFrom > decisions.size() || decisions.size() > total) {
            throw new IllegalArgumentException("of %d records %d were screened, at random from number %d on"
                    .formatted(total, decisions.size(), randomFrom));
        }
        this.total = total;
        this.randomFrom = randomFrom;
        this.included = new int[decisions.size() + 1];
        for (int at = 0; at < decisions.size(); at++) {
            included[at + 1] = included[at] + (decisions.get(at) ? 1 : 0);
        }
    }

    int screened() {
        return included.length - 1;
    }

    int found() {
        return included[screened()];
    }

    int total() {
        return total;
    }

    /**
     * What may be taken for a random sample. Of the stretches of a ranked order those from the first record on or from after
     * an included one: any other has a shorter row of excluded ones before the same finds, and shows less.
     */
    List<Sample> samples(Method method) {
        if (method != Method.RANKED) {
            return List.of(sample(randomFrom));
        }
        return IntStream.range(0, screened())
                .filter(from -> from == 0 || included[from] > included[from - 1])
                .mapToObj(this::sample)
                .toList();
    }

    /** What was screened from one place on, as a sample of all that was left there. */
    private Sample sample(int from) {
        return new Sample(included[from], total - from, screened() - from, found() - included[from]);
    }
}
