package org.elka.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.elka.doctor.Finding.Kind;
import org.elka.library.store.Matches;
import org.elka.library.store.Merges;

/** Holds what stands for what against the links that say so. */
@ApplicationScoped
class MatchCheck {
    private final Matches matches;
    private final Merges merges;

    MatchCheck(Matches matches, Merges merges) {
        this.matches = matches;
        this.merges = merges;
    }

    void check(Examination examination) {
        for (long id : matches.astray()) {
            examination.report(
                    new Finding(
                            Kind.MATCH,
                            "E" + id,
                            "the article that stands for it is not the one that its links say",
                            "the links decide",
                            false),
                    () -> merges.mend(List.of(id)));
        }
        for (long match : matches.withoutTheirEvent()) {
            examination.report(new Finding(
                    Kind.MATCH, "match " + match, "it stands otherwise than was last said of it", null, false));
        }
    }
}
