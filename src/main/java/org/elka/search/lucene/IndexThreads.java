package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads on which an index is written. Nobody else has them, so nobody can interrupt them: an interrupt closes
 * the file that is being written, and the writer for good.
 */
final class IndexThreads implements AutoCloseable {
    private final ExecutorService executor;
    private final int count;

    IndexThreads(int count) {
        this.count = count;
        this.executor = Executors.newFixedThreadPool(
                count, Thread.ofPlatform().name("elka-index-", 0).daemon().factory());
    }

    int count() {
        return count;
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    CompletableFuture<Void> start(Work work) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                executor);
    }

    /** Waits for the end of the work, whatever is asked of the waiting thread in the meantime. */
    static void join(CompletableFuture<?> work) throws IOException {
        try {
            work.join();
        } catch (CompletionException failed) {
            switch (failed.getCause()) {
                case UncheckedIOException io -> throw io.getCause();
                case RuntimeException other -> throw other;
                case null, default -> throw failed;
            }
        }
    }

    void run(Work work) throws IOException {
        join(start(work));
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
