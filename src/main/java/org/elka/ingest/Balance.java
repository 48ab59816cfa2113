package org.elka.ingest;

import java.util.EnumMap;
import java.util.Map;
import org.elka.library.Outcome;

/**
 * The sums of a run's ledger. A run balances when every identifier asked for has one outcome:
 * asked = new + revised + unchanged + duplicate + quarantined + missing + withdrawn, with none pending.
 */
public record Balance(long asked, Map<Outcome, Long> outcomes) {
    public Balance {
        outcomes = new EnumMap<>(outcomes);
    }

    public long count(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** Entries with an outcome, whichever. */
    public long answered() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum() - count(Outcome.PENDING);
    }

    public boolean balances() {
        return answered() == asked && count(Outcome.PENDING) == 0;
    }

    /** True if the run proves its topic complete: it balances and nothing is missing. */
    public boolean isComplete() {
        return balances() && count(Outcome.MISSING) == 0;
    }
}
