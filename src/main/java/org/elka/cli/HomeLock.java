package org.elka.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * The right to open a home's database and index, held by one process at a time.
 *
 * <p>It is the operating system's lock on a file, so it ends with the process however that ends; the file's content
 * only says who holds it.
 */
final class HomeLock implements AutoCloseable {
    private static final String FILE = "elka.lock";

    /** The process that holds, or last held, the lock: its id and its command. */
    record Holder(long pid, String command) {
        static final Holder UNKNOWN = new Holder(-1, "unknown");

        private static Holder parse(String text) {
            String[] parts = text.strip().split(" ", 2);
            return parts.length == 2 && parts[0].matches("\\d{1,18}")
                    ? new Holder(Long.parseLong(parts[0]), parts[1])
                    : UNKNOWN;
        }
    }

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of the home whose data are in {@code data}; empty while another process holds it. */
    static Optional<HomeLock> take(Path data, String command) {
        try {
            FileChannel channel =
                    FileChannel.open(data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            String holder = ProcessHandle.current().pid() + " " + command + "\n";
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)));
            return Optional.of(new HomeLock(channel));
        } catch (IOException cause) {
            throw new CommandFailed(
                    "cannot lock " + data.resolve(FILE) + " (" + cause.getMessage()
                            + "): the home must be on a local disk that you may write",
                    cause);
        }
    }

    /** Who holds the lock, as far as the file tells. */
    static Holder holder(Path data) {
        try {
            return Holder.parse(Files.readString(data.resolve(FILE)));
        } catch (IOException unreadable) {
            return Holder.UNKNOWN;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException cause) {
            throw new CommandFailed("cannot release the home's lock: " + cause.getMessage(), cause);
        }
    }
}
