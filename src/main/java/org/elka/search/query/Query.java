package org.elka.search.query;

import java.time.LocalDate;
import java.util.List;
import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/** A query as a tree. Each node says which piece of the text it came from. */
public sealed interface Query {
    Span span();

    /** What it is joined of, from left to right; empty for a term. */
    default List<Query> parts() {
        return List.of();
    }

    /** Every article. */
    record Everything(Span span) implements Query {}

    /** Articles that match all parts; at least two. */
    record And(List<Query> parts, Span span) implements Query {}

    /** Articles that match any part; at least two. */
    record Or(List<Query> parts, Span span) implements Query {}

    /** Articles that match {@code kept} and not {@code dropped}. */
    record Not(Query kept, Query dropped, Span span) implements Query {
        @Override
        public List<Query> parts() {
            return List.of(kept, dropped);
        }
    }

    /**
     * Words without quotes or tag for which term mapping found more that counts: a heading, other spellings.
     *
     * @param written the words as they stand, each in all fields
     * @param meant what is looked for; finds all that {@code written} finds
     */
    record Mapped(Query written, Query meant, Span span) implements Query {
        @Override
        public List<Query> parts() {
            return List.of(meant);
        }
    }

    /**
     * One word, or words in a row, in one text (a title, an abstract, one keyword ...) of those that {@code field}
     * searches.
     *
     * @param words at least one
     * @param distance null for words in this order and directly one after the other; else all of them with at most so
     *     many other words among them
     * @param inOrder whether words with a distance must follow each other as written; true without a distance
     */
    record Text(TextField field, List<Word> words, @Nullable Integer distance, boolean inOrder, Span span)
            implements Query {}

    /**
     * Any of these values in a field that is not searched by word.
     *
     * @param values at least one, each as {@link KeyField#normalise} makes it: the one asked for, then those that
     *     count as well (the headings below a heading)
     * @param match how much of the article's value must agree
     */
    record Key(KeyField field, List<String> values, Match match, Span span) implements Query {}

    /** Both ends count. */
    record Dates(DateField field, LocalDate from, LocalDate to, Span span) implements Query {}

    /** Numbers from {@code from} to {@code to}, both ends counting; an open end is an infinity. */
    record Numbers(NumberField field, double from, double to, Span span) implements Query {}

    /** A concept of the taxonomy on the article, at {@code level} or, where that is null, at any. */
    record Tagged(String tag, Tagging.@Nullable Level level, Span span) implements Query {}

    /**
     * Articles on which reviews have come to {@code outcome}, as of when the query was read and as far as its writer
     * may know.
     *
     * @param review the only review that counts; null for all of the writer's
     */
    record Screened(Screenings.Outcome outcome, @Nullable Long review, ArticleSet articles, Span span)
            implements Query {}

    /**
     * A word of the text as it is compared.
     *
     * @param text normalised by {@link Words}
     * @param truncated whether words that merely begin so count too
     */
    record Word(String text, boolean truncated, Span span) {}

    /** How a {@link Key} is compared with an article's value. */
    enum Match {
        /** The whole value. */
        WHOLE,
        /** The value begins so. */
        PREFIX,
        /** A name as PubMed matches it: a last name without initials, or with the first of them. */
        NAME
    }
}
