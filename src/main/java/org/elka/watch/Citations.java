package org.elka.watch;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.search.Filters;

/**
 * How an execution is cited: what PRISMA-S (doi:10.1186/s13643-020-01542-z) asks to be reported of a search: the
 * database and its platform (items 1 and 2), limits (9), the full strategy as it was run (8), the date (13), and how
 * many records were found (15); besides, what makes it repeatable here: the change of the library, and the digest of
 * what was found.
 */
public final class Citations {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Citations() {}

    /** The citation in one paragraph. @param program name and version of the program that ran it */
    public static String of(ExecutionEntity execution, String search, String program) {
        List<String> parts = new ArrayList<>();
        parts.add("Library of PubMed records kept by " + program
                + " (an index over a topic of PubMed, not PubMed itself)");
        parts.add("searched on " + DAY.format(execution.executed.atOffset(ZoneOffset.UTC)) + ", as of change "
                + execution.change + " of the library");
        parts.add("saved search \"" + search + "\", version " + execution.version + ", execution " + execution.id);
        parts.add("query: " + (execution.query.isEmpty() ? "(all articles)" : execution.query));
        parts.add("as understood: " + execution.translation);
        Filters filters = execution.picked();
        parts.add("limits: " + (filters.isEmpty() ? "none" : String.join("; ", filters.texts())));
        parts.add(execution.found + (execution.found == 1 ? " record" : " records")
                + " found (SHA-256 of their numbers " + execution.sha256 + ")");
        return String.join(". ", parts) + ".";
    }
}
