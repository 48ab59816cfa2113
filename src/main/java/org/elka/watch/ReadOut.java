package org.elka.watch;

import org.elka.search.Facet;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;

/** Which parts of queries and which facets depend on what the tagger read out of the texts. */
final class ReadOut {
    private ReadOut() {}

    static boolean isAskedBy(Query query) {
        return switch (query) {
            case Query.And and -> and.parts().stream().anyMatch(ReadOut::isAskedBy);
            case Query.Or or -> or.parts().stream().anyMatch(ReadOut::isAskedBy);
            case Query.Not not -> isAskedBy(not.kept()) || isAskedBy(not.dropped());
            case Query.Key key -> isAskedBy(key.field());
            case Query.Numbers _, Query.Tagged _ -> true;
            default -> false;
        };
    }

    private static boolean isAskedBy(KeyField field) {
        return switch (field) {
            case DESIGN, DISORDER, ROUTE, COMPOUND, SCALE, DIRECTION -> true;
            default -> false;
        };
    }

    static boolean isAskedBy(Facet facet) {
        return switch (facet) {
            case REPORTS, MENTIONS, DESIGN, DISORDER, ROUTE, COMPOUND, SCALE, DIRECTION, DOSE, ONSET, DURATION -> true;
            case YEAR, TYPE, LANGUAGE, JOURNAL, STATUS, TOPIC -> false;
        };
    }
}
