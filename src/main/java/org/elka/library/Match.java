package org.elka.library;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is said of two articles being one publication.
 *
 * @param article the lower of the two numbers
 * @param events all that was said, the oldest first; the last one stands
 */
public record Match(long id, long article, long other, List<Event> events) {
    /** How a pair stands. */
    public enum State {
        /** They may be one: a person must say. */
        UNCERTAIN,
        /** They are one, as the machine found. */
        MERGED,
        /** They were one, until a person said that they are not. */
        UNDONE,
        /** A person answered the question: same or different. */
        SETTLED,
        /** They are not one, but belong together: an erratum and its article, parts of a series ... */
        RELATED
    }

    /**
     * What one field of the two says for or against it.
     *
     * @param field "title", "authors", "doi" ...
     * @param agreement "identical", "same-pages", "different" ...
     * @param bits the logarithm to base 2 of how much likelier that is of one publication than of two
     */
    public record Agreement(String field, String agreement, double bits) {}

    /**
     * What was said once.
     *
     * @param joins whether the two are one publication by it
     * @param says the rule that held ("same-doi"), what is doubtful, or how they are related ("erratum")
     * @param evidence field by field; a person's word has none of its own
     * @param by the judge's version, or the person's name
     * @param why in the person's words
     * @param run that brought it up; null where no run did
     */
    public record Event(
            int number,
            State state,
            boolean joins,
            String says,
            double bits,
            List<Agreement> evidence,
            String by,
            boolean person,
            @Nullable String why,
            @Nullable Long run,
            Instant at) {}

    /** What stands. */
    public Event last() {
        return events.getLast();
    }

    public State state() {
        return last().state();
    }

    /** The last that the machine said, with its evidence. */
    public Optional<Event> machine() {
        return events.reversed().stream().filter(event -> !event.person()).findFirst();
    }
}
