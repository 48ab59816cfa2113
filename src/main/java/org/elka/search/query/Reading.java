package org.elka.search.query;

/**
 * How a query is to be read.
 *
 * @param history the lines that it may refer to as "#1"
 * @param mapped whether words without quotes or tag are mapped to what they stand for, as PubMed does
 */
public record Reading(History history, boolean mapped) {
    /** As it is written, with no lines to refer to. */
    public static final Reading LITERAL = new Reading(History.NONE, false);

    /** As PubMed reads it, with no lines to refer to. */
    public static final Reading MAPPED = new Reading(History.NONE, true);

    public Reading with(History other) {
        return new Reading(other, mapped);
    }
}
