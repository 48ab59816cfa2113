package org.elka.pubmed.eutils;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Repeats a request until it is answered, refused, beyond remedy, or the run's budget is spent. */
public final class Retries {
    private final RetryPolicy policy;
    private final CircuitBreaker breaker;
    private final Timing timing;
    private final RandomGenerator random;

    @FunctionalInterface
    interface Once<T> {
        Reply<T> attempt() throws InterruptedException;
    }

    /** @param random for the jitter; used by all threads */
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
            Optional<Fault> closed = awaitCircuit(budget, listener);
            if (closed.isPresent()) {
                return new Reply.Failed<>(closed.get());
            }
            Instant started = now();
            Reply<T> reply = once.attempt();
            Duration took = Duration.between(started, now());
            breaker.record(reply);
            listener.attempted(new Attempt(request, number, started, took, reply));
            if (!(reply instanceof Reply.Failed<T>(Fault fault))) {
                return reply;
            }
            poor += fault.remedy() == Fault.Remedy.RETRY ? 1 : 0;
            Duration delay = policy.delay(number, fault, random);
            if (!mayRepeat(fault, poor) || !budget.spendRetry(took.plus(delay))) {
                return reply;
            }
            pause(delay, fault, listener);
        }
    }

    private boolean mayRepeat(Fault fault, int poor) {
        return switch (fault.remedy()) {
            case RETRY -> poor < policy.attempts();
            case WAIT -> true;
            case SEARCH_AGAIN, GIVE_UP -> false;
        };
    }

    /** Waits while the circuit breaker holds; a fault if the budget does not last so long. */
    private Optional<Fault> awaitCircuit(RunBudget budget, RequestListener listener) throws InterruptedException {
        Optional<Fault.CircuitOpen> open = breaker.check();
        while (open.isPresent()) {
            Fault.CircuitOpen fault = open.get();
            Duration wait = Duration.between(now(), fault.until());
            Duration positive = wait.isNegative() ? Duration.ZERO : wait;
            if (!budget.spendTime(positive)) {
                return Optional.of(fault);
            }
            pause(positive, fault, listener);
            open = breaker.check();
        }
        return Optional.empty();
    }

    private void pause(Duration delay, Fault because, RequestListener listener) throws InterruptedException {
        listener.waiting(now().plus(delay), because);
        timing.sleeper().sleep(delay);
    }

    private Instant now() {
        return timing.clock().instant();
    }
}
