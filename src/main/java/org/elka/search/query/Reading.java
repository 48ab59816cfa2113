package org.elka.search.query;

/**
 * How a query is to be read.
 *
 * @param history the lines that it may refer to as "#1"
 * @param screenings what its writer may know of reviews
 * @param mapped whether words without quotes or tag are mapped to what they stand for, as PubMed does
 */
public record Reading(History history, Screenings screenings, boolean mapped) {
    /** As it is written, with no lines to refer to. */
    public static final Reading LITERAL = new Reading(History.NONE, false);

    /** As PubMed reads it, with no lines to refer to. */
    public static final Reading MAPPED = new Reading(History.NONE, true);

    /** For nobody in particular. */
    public Reading(History history, boolean mapped) {
        this(history, Screenings.NOBODYS, mapped);
    }

    public Reading with(History other) {
        return new Reading(other, screenings, mapped);
    }

    public Reading with(Screenings other) {
        return new Reading(history, other, mapped);
    }
}
