package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Repeats a request until it is answered, refused, beyond remedy, or the run's budget is spent. */
public final class Retries {
    /** Between two looks whether PubMed has come back. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private final RetryPolicy policy;
    private final CircuitBreaker breaker;
    private final Timing timing;
    private final RandomGenerator random;

    @FunctionalInterface
    interface Once<T> {
        Reply<T> attempt() throws InterruptedException;
    }

    /**
     * Retries by a policy.
     *
     * @param random for the jitter; used by all threads
     */
    public Retries(RetryPolicy policy, CircuitBreaker breaker, Timing timing, RandomGenerator random) {
        this.policy = policy;
        this.breaker = breaker;
        this.timing = timing;
        this.random = random;
    }

    <T> Reply<T> call(EutilsRequest request, Once<T> once, RunBudget budget, RequestListener listener)
            throws InterruptedException {
        int poor = 0;
        for (int number = 1; ; number++) {
            Optional<Fault.CircuitOpen> open = awaitCircuit(budget, listener);
            if (open.isPresent()) {
                return new Reply.Failed<>(open.get());
            }
            Instant started = now();
            Reply<T> reply = once.attempt();
            breaker.record(reply);
            listener.attempted(new Attempt(request, number, started, Duration.between(started, now()), reply));
            if (!(reply instanceof Reply.Failed<T>(Fault fault))) {
                return reply;
            }
            poor += fault.remedy() == Fault.Remedy.RETRY ? 1 : 0;
            Instant next = now().plus(policy.delay(number, fault, random));
            if (!mayRepeat(fault, poor) || !budget.spendRetry(started, next)) {
                return reply;
            }
            pause(next, fault, listener);
        }
    }

    private boolean mayRepeat(Fault fault, int poor) {
        return switch (fault.remedy()) {
            case RETRY -> poor < policy.attempts();
            case WAIT -> true;
            case SEARCH_AGAIN, GIVE_UP -> false;
        };
    }

    /** Waits while the circuit breaker holds; present if the budget does not last so long. */
    private Optional<Fault.CircuitOpen> awaitCircuit(RunBudget budget, RequestListener listener)
            throws InterruptedException {
        Optional<Fault.CircuitOpen> open = breaker.check();
        while (open.isPresent()) {
            Fault.CircuitOpen fault = open.get();
            if (!budget.spendTime(now(), fault.until())) {
                return open;
            }
            awaitProbe(fault, listener);
            open = breaker.check();
        }
        return open;
    }

    /** Until the next probe is due, or until another thread's got through. */
    private void awaitProbe(Fault.CircuitOpen fault, RequestListener listener) throws InterruptedException {
        listener.waiting(fault.until(), fault);
        Duration left = Duration.between(now(), fault.until());
        while (left.isPositive() && breaker.state() instanceof CircuitBreaker.State.Open) {
            timing.sleeper().sleep(left.compareTo(LOOK) < 0 ? left : LOOK);
            left = Duration.between(now(), fault.until());
        }
    }

    private void pause(Instant until, Fault because, RequestListener listener) throws InterruptedException {
        listener.waiting(until, because);
        Duration wait = Duration.between(now(), until);
        timing.sleeper().sleep(wait.isNegative() ? Duration.ZERO : wait);
    }

    private Instant now() {
        return timing.clock().instant();
    }
}
