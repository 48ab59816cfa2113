package org.elka.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.elka.access.Operator;
import org.jspecify.annotations.Nullable;

/** The folder that holds one library: its database under {@code data}, its index under {@code index}. */
record LibraryHome(Path root) {
    private static final Duration GLANCE = Duration.ofMillis(100);

    /** What a command finds when it wants to work on a home. */
    sealed interface Entry {
        /** Nobody else uses it; the lock is held until it is closed. */
        record Free(HomeLock lock) implements Entry {}

        /** A server runs on it, reachable at {@code address}. */
        record Served(URI address, long pid) implements Entry {}

        /** Another command works on it, or a server that does not answer yet. */
        record Busy(HomeLock.Holder holder) implements Entry {}
    }

    Path data() {
        return root.resolve("data");
    }

    Path serverFile() {
        return data().resolve("server.json");
    }

    /** What opens the API of the service that runs on this home; empty where there is none that may be read. */
    Optional<String> operatorToken() {
        try {
            return Optional.of(Files.readString(data().resolve(Operator.FILE)).strip());
        } catch (IOException absentOrAnothers) {
            return Optional.empty();
        }
    }

    /**
     * Takes the home's lock, or finds who has it; a holder that serves nothing is given {@code patience} to finish.
     *
     * @param command what is about to be done, for the message that another process will show
     * @throws CommandFailed where the home cannot be written
     */
    Entry enter(String command, Duration patience) {
        prepare();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Optional<HomeLock> lock = HomeLock.take(data(), command);
            if (lock.isPresent()) {
                return new Entry.Free(lock.get());
            }
            HomeLock.Holder holder = HomeLock.holder(data());
            Optional<RunningServer> server = RunningServer.read(serverFile());
            if (server.isPresent() && server.get().pid() == holder.pid()) {
                return new Entry.Served(server.get().address(), holder.pid());
            }
            if (System.nanoTime() >= deadline) {
                return new Entry.Busy(holder);
            }
            pause();
        }
    }

    private void prepare() {
        try {
            Files.createDirectories(data());
        } catch (IOException cause) {
            throw unwritable(cause);
        }
        if (!Files.isWritable(data())) {
            throw unwritable(null);
        }
    }

    private CommandFailed unwritable(@Nullable IOException cause) {
        return new CommandFailed(
                "cannot write in " + data() + ": make it writable, or set ELKA_HOME to a folder that is", cause);
    }

    private static void pause() {
        try {
            Thread.sleep(GLANCE);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new CommandFailed("interrupted while waiting for another Elka", cause);
        }
    }
}
