package org.elka;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Work of a start that goes on beside the rest of it, on a thread of its own.
 *
 * @param work ends with the result, or with what the work threw
 */
public record Begun<T>(CompletableFuture<T> work) {
    /** Begins it on a thread of that name. */
    public static <T> Begun<T> beside(String name, Supplier<T> work) {
        return by(Thread.ofPlatform().name(name).daemon()::start, work);
    }

    /** Does it here and now; what it throws is kept for {@link #ended}. */
    public static <T> Begun<T> here(Supplier<T> work) {
        return by(Runnable::run, work);
    }

    private static <T> Begun<T> by(Executor executor, Supplier<T> work) {
        return new Begun<>(CompletableFuture.supplyAsync(work, executor));
    }

    /** Waits until it has ended; throws what it ended with. */
    public T ended() {
        try {
            return work.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
