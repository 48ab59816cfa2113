package org.elka.formats.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads files outside of a library, for their entries alone. */
final class WholeFile {
    private WholeFile() {}

    static void read(Path file, Consumer<FileEntry> entries, Consumer<String> unreadable) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), Detection.BEGINNING)) {
            FileReading reading = reading(file, in);
            reading.split(in, raw -> entry(reading, raw, unreadable).ifPresent(entries));
        }
    }

    private static FileReading reading(Path file, InputStream in) throws IOException {
        in.mark(Detection.BEGINNING);
        byte[] beginning = in.readNBytes(Detection.BEGINNING);
        in.reset();
        return switch (Detection.of(beginning, Map.of())) {
            case Detection.Found(FileFormat format) -> FileReading.of(format);
            case Detection.Unknown(String reason) -> throw new UnreadableFileException(file, 1, reason);
            case Detection.PubmedXml xml ->
                throw new UnreadableFileException(
                        file, 1, "it is XML and no export of EndNote: import PubMed XML into a library");
        };
    }

    private static Optional<FileEntry> entry(FileReading reading, RawEntry raw, Consumer<String> unreadable) {
        if (raw.flaw() != null) {
            unreadable.accept(raw.place() + ": " + raw.flaw());
            return Optional.empty();
        }
        try {
            Reading read = reading.read(raw.raw());
            String id = read.label() == null ? String.valueOf(raw.number()) : read.label();
            return Optional.of(new FileEntry(id, raw.line(), read.citation()));
        } catch (UnreadableEntryException e) {
            unreadable.accept(raw.place() + ": " + e.getMessage());
            return Optional.empty();
        }
    }
}
