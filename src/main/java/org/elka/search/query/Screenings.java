package org.elka.search.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What reviews have come to on articles, as far as whoever asks may know it, for queries as "screened:included". */
@FunctionalInterface
public interface Screenings {
    /**
     * Of a query that is read for nobody in particular: what it finds would be told to whoever reads a feed, a saved
     * search or somebody's history.
     */
    Screenings NOBODYS = (outcome, review) -> new Answer.Withheld(
            "screened: asks what reviews have come to, which only their members may know, and what this query finds"
                    + " is kept for others to read.",
            "Leave it out here, and add it when you search: #1 AND screened:included.");

    /**
     * The articles on which reviews have come to that.
     *
     * @param review the number of the only review that counts; null for all that who asks is a member of
     */
    Answer of(Outcome outcome, @Nullable Long review);

    /** What becomes of asking. */
    sealed interface Answer {
        /** All that there are. */
        record Known(ArticleSet articles) implements Answer {}

        /** Who asks may not know; with why, and what to do. */
        record Withheld(String message, String remedy) implements Answer {}
    }

    /** How an article stands in a review. What single reviewers say is none of these. */
    enum Outcome {
        INCLUDED("include"),
        EXCLUDED("exclude"),
        /** Its full text could not be had. */
        NOT_RETRIEVED,
        /** Nothing is final yet, whatever was decided. */
        UNDECIDED,
        /** At the stage where it is, all decisions are there and differ. */
        CONFLICT;

        private final List<String> aliases;

        Outcome(String... aliases) {
            this.aliases = List.of(aliases);
        }

        /** As it is written in a query: "not-retrieved". */
        public String written() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The one that is called so in a query, in lower case. */
        public static Optional<Outcome> named(String name) {
            return Arrays.stream(values())
                    .filter(one -> one.written().equals(name) || one.aliases.contains(name))
                    .findFirst();
        }

        /** All of them, as they are written. */
        public static List<String> allWritten() {
            return Arrays.stream(values()).map(Outcome::written).toList();
        }
    }
}
