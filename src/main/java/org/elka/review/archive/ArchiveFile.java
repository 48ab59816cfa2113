package org.elka.review.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The zip around an archive's parts. Nothing in it depends on where it is written: the parts are sorted, have one time,
 * and are stored as they are, since what a compressor makes of them depends on its version.
 */
final class ArchiveFile {
    /** So many characters a line has at most: a record's bytes in base64 and its citation fit well. */
    static final int LONGEST_LINE = 16_000_000;

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path path;

    /** What is said of each line of a part. */
    @FunctionalInterface
    interface Line {
        /** @param number from 1 */
        void read(long number, String text);
    }

    private ArchiveFile(Path path) {
        this.path = path;
    }

    static void write(OutputStream out, SortedMap<String, Path> parts) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (var part : parts.entrySet()) {
            ZipEntry entry = new ZipEntry(part.getKey());
            entry.setTimeLocal(ALWAYS);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(Files.size(part.getValue()));
            entry.setCrc(crc(part.getValue()));
            zip.putNextEntry(entry);
            Files.copy(part.getValue(), zip);
            zip.closeEntry();
        }
        zip.finish();
        zip.flush();
    }

    private static long crc(Path part) throws IOException {
        try (CheckedInputStream in = new CheckedInputStream(Files.newInputStream(part), new CRC32())) {
            in.transferTo(OutputStream.nullOutputStream());
            return in.getChecksum().getValue();
        }
    }

    /** @throws DamagedArchive if it is no zip with just these parts, each as its checksum says */
    static ArchiveFile open(Path path, List<String> parts) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            List<? extends ZipEntry> entries = Collections.list(zip.entries());
            List<String> names = entries.stream().map(ZipEntry::getName).toList();
            if (!names.equals(parts)) {
                throw new DamagedArchive("It is a zip of %s; an archive of a review has %s".formatted(names, parts));
            }
            for (ZipEntry entry : entries) {
                if (entry.getMethod() != ZipEntry.STORED) {
                    throw new DamagedArchive(entry.getName()
                            + " is compressed, which Elka does not do: it was packed by another program");
                }
                try (CheckedInputStream in = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                    in.transferTo(OutputStream.nullOutputStream());
                    if (in.getChecksum().getValue() != entry.getCrc()) {
                        throw new DamagedArchive(entry.getName() + " is damaged: its checksum is another one");
                    }
                }
            }
            return new ArchiveFile(path);
        } catch (ZipException foreign) {
            throw new DamagedArchive("It is no zip, or not a whole one: " + foreign.getMessage(), foreign);
        }
    }

    /** Hands over a part's lines. @return how many there are */
    long lines(String part, Line each) {
        long number = 0;
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(part));
                Reader text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
            StringBuilder line = new StringBuilder();
            for (int c = text.read(); c >= 0; c = text.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    if (line.length() > LONGEST_LINE) {
                        throw DamagedArchive.at(part, number + 1, "it is longer than any line that Elka writes");
                    }
                    continue;
                }
                number++;
                each.read(number, line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) {
                throw DamagedArchive.at(part, number + 1, "it breaks off");
            }
            return number;
        } catch (CharacterCodingException foreign) {
            throw DamagedArchive.at(part, number + 1, "it is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException("the archive cannot be read: " + e.getMessage(), e);
        }
    }
}
