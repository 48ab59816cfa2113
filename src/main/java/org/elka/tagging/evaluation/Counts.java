package org.elka.tagging.evaluation;

/**
 * Two raters' yes and no, counted: the machine's against people's.
 *
 * @param both yes and yes
 * @param machineOnly the machine's yes against people's no
 * @param peopleOnly people's yes against the machine's no
 * @param neither no and no
 */
public record Counts(long both, long machineOnly, long peopleOnly, long neither) {
    public static final Counts NONE = new Counts(0, 0, 0, 0);

    public Counts plus(boolean people, boolean machine) {
        return new Counts(
                both + (people && machine ? 1 : 0),
                machineOnly + (!people && machine ? 1 : 0),
                peopleOnly + (people && !machine ? 1 : 0),
                neither + (!people && !machine ? 1 : 0));
    }

    public long total() {
        return both + machineOnly + peopleOnly + neither;
    }

    /** Of the machine's yes, the share that people share; 0 where it never says yes. */
    public double precision() {
        return share(both, both + machineOnly);
    }

    /** Of people's yes, the share that the machine finds; 0 where they never say yes. */
    public double recall() {
        return share(both, both + peopleOnly);
    }

    /** Harmonic mean of precision and recall; 0 where both are. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /**
     * Cohen's kappa (Cohen 1960): agreement beyond what the raters' own frequencies make likely. 1 where both always say
     * the same single thing.
     */
    public double kappa() {
        return Kappa.of(new long[][] {{both, machineOnly}, {peopleOnly, neither}});
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
