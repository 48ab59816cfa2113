package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;

/** What one run may spend on faults, over all its requests and threads. */
public final class RunBudget {
    private int retries;
    private Duration time;
    private Instant paidUntil = Instant.MIN;

    /**
     * A budget for one run.
     *
     * @param retries attempts beyond the first at any request
     * @param time in failed attempts and in waiting for the next; what several threads lose at once counts once
     */
    public RunBudget(int retries, Duration time) {
        this.retries = retries;
        this.time = time;
    }

    /** Rides out an outage of a quarter of an hour. */
    public static RunBudget standard() {
        return new RunBudget(500, Duration.ofMinutes(15));
    }

    /** Pays for time lost; false, and nothing is spent, if that is more than is left. */
    synchronized boolean spendTime(Instant from, Instant until) {
        Instant unpaid = from.isAfter(paidUntil) ? from : paidUntil;
        if (!until.isAfter(unpaid)) {
            return true;
        }
        Duration price = Duration.between(unpaid, until);
        if (price.compareTo(time) > 0) {
            return false;
        }
        time = time.minus(price);
        paidUntil = until;
        return true;
    }

    /** Pays for one more attempt and the time lost until it. */
    synchronized boolean spendRetry(Instant from, Instant until) {
        if (retries == 0 || !spendTime(from, until)) {
            return false;
        }
        retries--;
        return true;
    }
}
