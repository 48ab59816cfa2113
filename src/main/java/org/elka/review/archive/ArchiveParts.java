package org.elka.review.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.elka.review.screening.Entry;

/** The parts of an archive, and writing them. */
final class ArchiveParts {
    static final String ARTICLES = "articles.jsonl";
    static final String ENTRIES = "entries.jsonl";
    static final String PEOPLE = "people.jsonl";
    static final String REVIEW = "review.json";

    /** In the order in which they lie in the file. */
    static final List<String> ALL = List.of(ARTICLES, ENTRIES, PEOPLE, REVIEW);

    private ArchiveParts() {}

    /**
     * What the whole is.
     *
     * @param title of the review, for people who look into the file
     */
    record Manifest(String format, int version, String title, long people, long articles, long entries) {
        static final String FORMAT = "elka-review";
        static final int VERSION = 1;
    }

    /** Hands over all articles in order, however many they are. */
    @FunctionalInterface
    interface Articles {
        void each(Consumer<ArchivedArticle> article);
    }

    /** Writes an archive to a temporary file, which whoever calls deletes. */
    static Path write(String title, List<ArchivedPerson> people, List<Entry> entries, Articles articles) {
        try {
            Path folder = Files.createTempDirectory("elka-review");
            try {
                SortedMap<String, Path> parts = new TreeMap<>();
                ALL.forEach(part -> parts.put(part, folder.resolve(part)));
                long number = lines(
                        folder.resolve(ARTICLES), line -> articles.each(one -> line.accept(ArchiveLines.write(one))));
                lines(folder.resolve(ENTRIES), line -> entries.forEach(one -> line.accept(ArchiveLines.write(one))));
                lines(folder.resolve(PEOPLE), line -> people.forEach(one -> line.accept(ArchiveLines.write(one))));
                Manifest manifest =
                        new Manifest(Manifest.FORMAT, Manifest.VERSION, title, people.size(), number, entries.size());
                lines(folder.resolve(REVIEW), line -> line.accept(ArchiveLines.write(manifest)));
                Path whole = Files.createTempFile("elka-review", ".zip");
                try (OutputStream out = Files.newOutputStream(whole)) {
                    ArchiveFile.write(out, parts);
                }
                return whole;
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be written: " + e.getMessage(), e);
        }
    }

    private static long lines(Path part, Consumer<Consumer<String>> lines) throws IOException {
        long[] number = {0};
        try (BufferedWriter out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            lines.accept(line -> {
                try {
                    out.write(line);
                    out.write('\n');
                    number[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return number[0];
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            for (Path part : parts.toList()) {
                Files.delete(part);
            }
        }
        Files.delete(folder);
    }
}
