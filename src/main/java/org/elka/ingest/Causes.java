package org.elka.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/** Why something went wrong, for a person. */
final class Causes {
    private static final long FULL_BYTES = 16L << 20;

    /** Narayana's code for a transaction that was ended because its time was over. */
    private static final String TOO_LATE = "ARJUNA016102";

    private Causes() {}

    /** The message of the deepest cause, suppressed ones included: that is where the disk was full. */
    static String inWords(Throwable failure) {
        Throwable deepest = failure;
        while (true) {
            Throwable next = deepest.getCause();
            if (next == null && deepest.getSuppressed().length > 0) {
                next = deepest.getSuppressed()[0];
            }
            if (next == null || next == deepest) {
                break;
            }
            deepest = next;
        }
        String message = deepest.getMessage();
        if (message != null && message.contains(TOO_LATE)) {
            return "one page was not written within the time that a transaction has (setting"
                    + " quarkus.transaction-manager.default-transaction-timeout): the machine slept or its disk is slow;"
                    + " start again, what was written so far is kept";
        }
        return message == null ? deepest.getClass().getSimpleName() : message.strip();
    }

    /** What a person should do where the folder's disk is full: a database reports that in many ways, or not at all. */
    static String diskAdvice(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < FULL_BYTES
                    ? "; the disk of " + folder + " is full: make room there and start again, what was kept is whole"
                    : "";
        } catch (IOException e) {
            return "; the disk of " + folder + " cannot be asked for its free space: " + e.getMessage();
        }
    }

    /** What the task made; what it threw is thrown here. */
    static <T> T get(Future<T> task) {
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Elka is stopping; what was written so far is kept");
        }
    }
}
