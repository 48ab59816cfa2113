package org.elka.pubmed.eutils;

import java.time.Duration;

/** What one run may spend on faults, over all its requests and threads. */
public final class RunBudget {
    private int retries;
    private Duration time;

    /**
     * @param retries attempts beyond the first at any request
     * @param time in failed attempts and in waiting for the next
     */
    public RunBudget(int retries, Duration time) {
        this.retries = retries;
        this.time = time;
    }

    /** Rides out an outage of a quarter of an hour. */
    public static RunBudget standard() {
        return new RunBudget(500, Duration.ofMinutes(15));
    }

    /** Pays for a wait; false, and nothing is spent, if that is more than is left. */
    synchronized boolean spendTime(Duration spent) {
        if (time.compareTo(spent) < 0) {
            return false;
        }
        time = time.minus(spent);
        return true;
    }

    /** Pays for one more attempt and the time lost until it. */
    synchronized boolean spendRetry(Duration spent) {
        if (retries == 0 || !spendTime(spent)) {
            return false;
        }
        retries--;
        return true;
    }
}
