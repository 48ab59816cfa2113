package org.elka.search;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.elka.search.query.Query;
import org.elka.search.query.QueryWriter;
import org.elka.search.query.Span;
import org.jspecify.annotations.Nullable;

/**
 * How a query, or a part of one, was understood.
 *
 * @param span where it stands in the query's text
 * @param meaning the part written out with nothing implied; of mapped words, what they were mapped to
 * @param mapped whether the part is words that were mapped to what they stand for
 * @param headings for a heading, all that count as it: itself first, then those below it; else empty
 * @param count how many articles match this part alone; null if there was no time left to count them
 * @param parts what it is made of; empty for a term
 */
public record QueryExplanation(
        Span span,
        String meaning,
        boolean mapped,
        List<String> headings,
        @Nullable Long count,
        List<QueryExplanation> parts) {

    /** Explains each part, asking {@code search} once for each. */
    public static QueryExplanation of(Query query, ArticleSearch search) {
        return of(query, search, () -> true);
    }

    /** The same, with counts as long as {@code timeLeft} says so. */
    public static QueryExplanation of(Query query, ArticleSearch search, BooleanSupplier timeLeft) {
        boolean mapped = query instanceof Query.Mapped;
        List<Query> inner = query instanceof Query.Mapped words ? words.meant().parts() : query.parts();
        List<String> headings = query instanceof Query.Key key && key.values().size() > 1 ? key.values() : List.of();
        return new QueryExplanation(
                query.span(),
                QueryWriter.details(query),
                mapped,
                headings,
                timeLeft.getAsBoolean() ? search.count(query) : null,
                inner.stream().map(part -> of(part, search, timeLeft)).toList());
    }
}
