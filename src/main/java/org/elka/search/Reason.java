package org.elka.search;

/**
 * A part of what gave a hit its place.
 *
 * @param signal what counted
 * @param points what it added to the hit's score; the reasons of a hit add up to its score. Words alone give 1 at most
 * @param says the reason in words, for people
 */
public record Reason(Signal signal, double points, String says) {
    /** What can count. See docs/ranking.md. */
    public enum Signal {
        /** The query's words, by their stems (BM25). */
        WORDS,
        /** Its words side by side or near each other. */
        PHRASES,
        /** Likeness of meaning, by an embedding model. */
        MEANING,
        /** MeSH headings that the query names, more for major topics. */
        HEADINGS,
        /** The study's design. */
        DESIGN,
        /** How lately it was published. */
        RECENCY
    }
}
