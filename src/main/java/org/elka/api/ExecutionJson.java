package org.elka.api;

import java.time.Instant;
import java.util.List;
import org.elka.watch.Citations;
import org.elka.watch.ExecutionEntity;

/**
 * What a saved search found as of a change.
 *
 * @param translation the query written out with nothing implied
 * @param change the change of the library as of which it holds
 * @param sha256 of the articles' numbers in rising order, as "E1", one a line
 * @param citation what PRISMA-S asks to be reported, in one paragraph
 */
public record ExecutionJson(
        long id,
        long search,
        int version,
        String query,
        List<String> filters,
        String translation,
        long change,
        long found,
        String sha256,
        Instant executed,
        String by,
        String citation) {

    static ExecutionJson of(ExecutionEntity execution, String name, String program) {
        return new ExecutionJson(
                execution.id == null ? 0 : execution.id,
                execution.searchId,
                execution.version,
                execution.query,
                execution.picked().texts(),
                execution.translation,
                execution.change,
                execution.found,
                execution.sha256,
                execution.executed,
                execution.by,
                Citations.of(execution, name, program));
    }
}
