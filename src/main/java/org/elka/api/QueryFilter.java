package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.elka.library.CitationFilter;
import org.elka.search.CitationMatcher;
import org.elka.search.IndexFormat;
import org.elka.search.query.Parse;

/** Puts the query language behind ingestion's port, which must not know it. */
@ApplicationScoped
public class QueryFilter implements CitationFilter {
    private final Queries queries;
    private final CitationMatcher matcher;

    QueryFilter(Queries queries, IndexFormat format) {
        this.queries = queries;
        this.matcher = new CitationMatcher(format);
    }

    @Override
    public Rule rule(String query) {
        try {
            Parse.Parsed parsed = queries.readForFiles(query);
            return citations -> matcher.matching(parsed.query(), citations);
        } catch (ApiException refused) {
            throw new IllegalArgumentException(refused.problem().detail(), refused);
        }
    }
}
