package org.elka.watch;

import org.elka.search.Facet;
import org.elka.search.query.KeyField;
import org.elka.search.query.NumberField;
import org.elka.search.query.Query;

/** Which parts of queries and which facets depend on what the tagger read out of the texts. */
final class ReadOut {
    private ReadOut() {}

    static boolean isAskedBy(Query query) {
        return switch (query) {
            case Query.Key key -> isAskedBy(key.field());
            case Query.Numbers numbers -> numbers.field() != NumberField.CHANGED;
            case Query.Tagged _ -> true;
            default -> query.parts().stream().anyMatch(ReadOut::isAskedBy);
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
