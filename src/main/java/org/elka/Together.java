package org.elka;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Does at once what comes while it is busy. Fifty people who each wait for a commit of their own wait for fifty; those
 * who come during one share the next, so that nobody waits for more than two.
 *
 * <p>The work is done by one of those who ask for it, and for the others with it: it must not look at who runs it.
 */
public final class Together<T> {
    private final Consumer<List<T>> work;
    private final List<Waiting<T>> waiting = new ArrayList<>();
    private boolean busy;

    /** @param work does a number of things, in their order, one call after the other; what it throws all of them get */
    public Together(Consumer<List<T>> work) {
        this.work = work;
    }

    /** Something that waits. @param lead completes with true for who is to work, with false for whose is done */
    private record Waiting<T>(T what, CompletableFuture<Boolean> lead) {}

    /** Returns when the work was done with it. */
    public void add(T what) {
        Waiting<T> mine = new Waiting<>(what, new CompletableFuture<>());
        synchronized (waiting) {
            waiting.add(mine);
            if (!busy) {
                busy = true;
                mine.lead.complete(true);
            }
        }
        if (mine.lead.join()) {
            lead(mine);
        }
    }

    private void lead(Waiting<T> mine) {
        List<Waiting<T>> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
            waiting.clear();
        }
        @Nullable Throwable failed = new IllegalStateException("the work broke off");
        try {
            work.accept(batch.stream().map(Waiting::what).toList());
            failed = null;
        } catch (RuntimeException e) {
            failed = e;
            throw e;
        } finally {
            handOver();
            release(batch, mine, failed);
        }
    }

    private void handOver() {
        synchronized (waiting) {
            busy = !waiting.isEmpty();
            if (busy) {
                waiting.getFirst().lead.complete(true);
            }
        }
    }

    private static <T> void release(List<Waiting<T>> batch, Waiting<T> mine, @Nullable Throwable failed) {
        for (Waiting<T> one : batch) {
            if (one != mine && failed == null) {
                one.lead.complete(false);
            } else if (one != mine) {
                one.lead.completeExceptionally(failed);
            }
        }
    }
}
