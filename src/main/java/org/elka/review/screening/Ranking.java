package org.elka.review.screening;

/**
 * In which order an article was shown when it was decided.
 *
 * @param order what the queue was sorted by
 * @param learnedFrom how many decided articles the order was learned from; 0 where it was not learned
 * @param position from 1, among what was undecided when the order was made; 0 where the article was not in it
 */
public record Ranking(Order order, int learnedFrom, int position) {
    /** What a queue can be sorted by. */
    public enum Order {
        /** Most likely to be included first. */
        RELEVANCE,
        /** What the order is least sure of first. */
        UNCERTAINTY,
        /** By lot, the same for everybody. */
        RANDOM,
        /** Newest first. */
        DATE,
        /** By relevance, but each fourth by lot, so that what is learned from does not only confirm itself. */
        MIXED
    }
}
