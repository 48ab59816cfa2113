package org.elka.search;

import java.util.List;
import org.elka.search.query.Query;
import org.elka.search.query.QueryWriter;
import org.elka.search.query.Span;

/**
 * How a query, or a part of one, was understood.
 *
 * @param span where it stands in the query's text
 * @param meaning the part written out with nothing implied
 * @param headings for a heading, all that count as it: itself first, then those below it; else empty
 * @param count how many articles match this part alone
 * @param parts what it is made of; empty for a term
 */
public record QueryExplanation(
        Span span, String meaning, List<String> headings, long count, List<QueryExplanation> parts) {

    /** Explains each part, asking {@code search} once for each. */
    public static QueryExplanation of(Query query, ArticleSearch search) {
        List<Query> inner = switch (query) {
            case Query.And and -> and.parts();
            case Query.Or or -> or.parts();
            case Query.Not not -> List.of(not.kept(), not.dropped());
            case Query.Everything _, Query.Text _, Query.Key _, Query.Dates _, Query.Numbers _, Query.Tagged _ ->
                List.of();
        };
        List<String> headings = query instanceof Query.Key key && key.values().size() > 1 ? key.values() : List.of();
        return new QueryExplanation(
                query.span(),
                QueryWriter.write(query),
                headings,
                search.count(query),
                inner.stream().map(part -> of(part, search)).toList());
    }
}
