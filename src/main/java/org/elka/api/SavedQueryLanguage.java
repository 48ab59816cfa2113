package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import org.elka.search.QueryLanguage;
import org.elka.search.query.Query;
import org.elka.search.query.QueryWriter;

/** Puts the query language with this library's words behind the port of saved searches. */
@ApplicationScoped
public class SavedQueryLanguage implements QueryLanguage {
    private final Queries queries;

    SavedQueryLanguage(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Reading read(String text) {
        try {
            Query query = queries.read(text).query();
            return new Reading(query, QueryWriter.write(query));
        } catch (ApiException refused) {
            throw new IllegalArgumentException(refused.problem().detail(), refused);
        }
    }
}
