package org.elka.search.query;

import java.util.List;

/** What came of reading a query's text. */
public sealed interface Parse {
    /** The query, and what its writer should know of it. */
    record Parsed(Query query, List<QueryNotice> notices) implements Parse {}

    /** The text is no query; the error is the first from the left. */
    record Rejected(QueryError error) implements Parse {}
}
