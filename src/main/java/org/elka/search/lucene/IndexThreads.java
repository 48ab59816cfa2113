package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * The threads on which an index is written, numbered from 0; each does its work in the order in which it was given.
 * Nobody else has them, so nobody can interrupt them: an interrupt closes the file that is being written, and the
 * writer for good.
 */
final class IndexThreads implements AutoCloseable {
    private final List<ExecutorService> threads;

    IndexThreads(int count) {
        ThreadFactory factory =
                Thread.ofPlatform().name("elka-index-", 0).daemon().factory();
        this.threads = Stream.generate(() -> Executors.newSingleThreadExecutor(factory))
                .limit(count)
                .toList();
    }

    int count() {
        return threads.size();
    }

    /** Work on files. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    CompletableFuture<Void> start(int thread, Work work) {
        return CompletableFuture.runAsync(unchecked(work), threads.get(thread));
    }

    /** Does the work on the thread that comes to it first. */
    CompletableFuture<Void> startOnAny(Work work) {
        return CompletableFuture.runAsync(unchecked(work), task -> {
            FutureTask<?> once = new FutureTask<>(task, null); // runs once, whoever else has it too
            threads.forEach(thread -> thread.execute(once));
        });
    }

    private static Runnable unchecked(Work work) {
        return () -> {
            try {
                work.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
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

    /** Does the work on the first thread, after what that one has to do, and waits for its end. */
    void run(Work work) throws IOException {
        join(start(0, work));
    }

    /** Does on each thread the work that is given for its number, and waits for the end of all. */
    void runOnEach(IntFunction<Work> works) throws IOException {
        List<CompletableFuture<Void>> started = new ArrayList<>();
        for (int thread = 0; thread < count(); thread++) {
            started.add(start(thread, works.apply(thread)));
        }
        for (CompletableFuture<Void> work : started) {
            join(work);
        }
    }

    @Override
    public void close() {
        threads.forEach(ExecutorService::shutdown);
    }
}
