package org.elka.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.elka.ingest.RunAudit;
import org.elka.ingest.RunAudit.Unsound;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;

/** Recomputes the balance of all runs. */
@ApplicationScoped
class RunCheck {
    private static final int PAGE = 100;

    private final Runs runs;
    private final RunAudit audit;

    RunCheck(Runs runs, RunAudit audit) {
        this.runs = runs;
        this.audit = audit;
    }

    void check(Examination examination) {
        Long before = null;
        List<RunEntity> page = runs.list(before, PAGE);
        while (!page.isEmpty()) {
            for (RunEntity run : page) {
                Optional<Unsound> unsound = audit.check(run);
                unsound.ifPresent(found -> examination.report(
                        new Finding(
                                Finding.Kind.RUN,
                                "run " + found.runId(),
                                found.what(),
                                "the run says what its ledger says; if it is not complete, its topic's watermark goes"
                                        + " back to the last run that is",
                                false),
                        () -> audit.repair(found)));
            }
            examination.advance(page.size());
            page = runs.list(page.getLast().key(), PAGE);
        }
    }
}
