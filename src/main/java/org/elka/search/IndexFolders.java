package org.elka.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folders of indexes below one home: each named after its format with a number ("lucene-1-3"), and a file
 * "current" that names the one in use. A folder that it does not name is an attempt that came to nothing.
 */
final class IndexFolders {
    private static final String CURRENT = "current";
    private static final Pattern NAME = Pattern.compile("[a-z]+-\\d+-\\d{1,9}");

    private final Path home;

    IndexFolders(Path home) {
        this.home = home;
    }

    /** The folder in use; empty before the first. */
    Optional<Path> current() {
        Path pointer = home.resolve(CURRENT);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        try {
            String name = Files.readString(pointer).strip();
            return NAME.matcher(name).matches() ? Optional.of(home.resolve(name)) : Optional.empty();
        } catch (IOException e) {
            throw failed("cannot be read", e);
        }
    }

    /** A folder that does not exist yet. */
    Path fresh(String format) {
        int last = all().stream()
                .map(folder -> folder.getFileName().toString())
                .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)))
                .max()
                .orElse(0);
        return home.resolve(format + "-" + (last + 1));
    }

    /** Names {@code folder} as the one in use, at once and for good. */
    void use(Path folder) {
        Path next = home.resolve(CURRENT + ".new");
        try {
            Files.createDirectories(home);
            Files.writeString(next, folder.getFileName() + "\n");
            try (FileChannel file = FileChannel.open(next, StandardOpenOption.WRITE)) {
                file.force(true);
            }
            Files.move(
                    next, home.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failed("cannot be written", e);
        }
    }

    /** Deletes every folder of an index but that one. */
    void deleteAllBut(Path kept) {
        for (Path folder : all()) {
            if (!folder.equals(kept)) {
                delete(folder);
            }
        }
    }

    private List<Path> all() {
        if (!Files.isDirectory(home)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(home)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .toList();
        } catch (IOException e) {
            throw failed("cannot be listed", e);
        }
    }

    private void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failed("cannot be cleared of " + folder.getFileName(), e);
        }
    }

    private IndexFailedException failed(String what, Exception e) {
        return new IndexFailedException(
                "The index folder " + home + " " + what + ": " + e.getMessage() + ". Check its permissions and space.",
                e);
    }
}
