package org.elka.watch;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.elka.watch.Reason.Kind;

/** What events are called where people read of them. */
final class Labels {
    private static final String NEW = "New";
    private static final String FOUND = "Newly found";
    private static final String RETRACTED = "Retracted or under concern";
    private static final String INDEXED = "Newly indexed with MeSH";
    private static final String REVISED = "Revised";
    private static final String RETAGGED = "Tagged again";
    private static final String LEFT = "No longer found";

    /** All of them in the order in which they are read. */
    static final List<String> ALL = List.of(RETRACTED, NEW, FOUND, INDEXED, REVISED, RETAGGED, LEFT);

    private Labels() {}

    /** Under which of them an event stands. */
    static String of(AlertEventEntity event) {
        List<Kind> kinds = event.why().stream().map(Reason::kind).toList();
        if (kinds.contains(Kind.RETRACTED) || kinds.contains(Kind.EXPRESSION_OF_CONCERN)) {
            return RETRACTED;
        }
        return switch (event.effect) {
            case ENTERED -> kinds.contains(Kind.NEW) ? NEW : FOUND;
            case LEFT -> LEFT;
            case CHANGED ->
                kinds.contains(Kind.INDEXED)
                        ? INDEXED
                        : kinds.contains(Kind.REVISED) || kinds.contains(Kind.CORRECTED) ? REVISED : RETAGGED;
        };
    }

    /** The reasons in words, separated by commas; of fields only their names. */
    static String inWords(List<Reason> reasons) {
        return reasons.stream().map(Labels::inWords).distinct().collect(Collectors.joining("; "));
    }

    private static String inWords(Reason reason) {
        return switch (reason.kind()) {
            case NEW -> "new in the library";
            case RETRACTED -> "retracted";
            case EXPRESSION_OF_CONCERN -> "expression of concern";
            case CORRECTED -> "corrected";
            case WITHDRAWN -> "deleted by its source";
            case INDEXED -> "given MeSH headings";
            case REVISED -> "revised: " + named(String.valueOf(reason.detail()));
            case RETAGGED -> "tagged again";
            case VERDICT -> "a person's verdict";
            case TOPIC -> "entered topic " + reason.detail();
            case MERGED -> "merged " + reason.detail();
            case SEPARATED -> "separated " + reason.detail();
            case QUERY -> "the search was changed";
            case READING -> "the query is read otherwise";
        };
    }

    /** Fields as people call them: "publicationTypes" is "publication types". */
    private static String named(String fields) {
        return fields.replaceAll("(?<=\\p{Lower})(?=\\p{Upper})", " ").toLowerCase(Locale.ROOT);
    }
}
