package org.elka.formats.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.library.Citation;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;

/**
 * Reads the exports of other programs beside the checkout. What is found in each is stated in {@code
 * import-formats.tsv}: entries read and quarantined, and the fields that agree and do not with what Zotero or JabRef
 * are expected to read, with the reason where some do not.
 */
class ImportFormatsTest {
    /** A line of the statement. */
    private record Stated(String file, String format, int read, int quarantined, int agree, int differ, String why) {
        static Stated of(String line) {
            String[] cells = line.split("\t", -1);
            return new Stated(
                    cells[0],
                    cells[1],
                    Integer.parseInt(cells[2]),
                    Integer.parseInt(cells[3]),
                    Integer.parseInt(cells[4]),
                    Integer.parseInt(cells[5]),
                    cells[6]);
        }

        Stated withoutReason() {
            return new Stated(file, format, read, quarantined, agree, differ, "");
        }

        String line() {
            return String.join("\t", file, format, "" + read, "" + quarantined, "" + agree, "" + differ, why);
        }
    }

    private static List<Stated> stated() {
        try (InputStream in = Objects.requireNonNull(
                ImportFormatsTest.class.getResourceAsStream("/import-formats.tsv"), "import-formats.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Stated::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileIsReadAsStated() throws IOException {
        Path folder = Shared.path("data/import-formats");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".expected.json"))
                    .sorted()
                    .toList();
        }
        List<Stated> found = files.stream().map(file -> found(folder, file)).toList();
        if (System.getProperty("test.state") != null) {
            Files.writeString(
                    Path.of("target/import-formats.tsv"),
                    found.stream().map(Stated::line).collect(Collectors.joining("\n")));
        }
        assertThat(found)
                .containsExactlyElementsOf(
                        stated().stream().map(Stated::withoutReason).toList());
        assertThat(stated()).allMatch(line -> line.differ() == 0 || !line.why().isBlank(), "a difference has a reason");
    }

    private static Stated found(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        try {
            byte[] bytes = Files.readAllBytes(file);
            int[] counts = new int[2];
            List<Citation> citations = new ArrayList<>();
            String format = switch (Detection.of(bytes, Map.of())) {
                case Detection.PubmedXml xml -> "pubmed-xml";
                case Detection.Unknown unknown -> "refused";
                case Detection.Found(FileFormat told) -> {
                    FileReading reading = FileReading.of(told);
                    reading.split(new ByteArrayInputStream(bytes), raw -> count(reading, raw, counts, citations));
                    yield told.id();
                }
            };
            int[] compared = compare(file, citations);
            return new Stated(name, format, counts[0], counts[1], compared[0], compared[1], "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void count(FileReading reading, RawEntry raw, int[] counts, List<Citation> citations) {
        try {
            if (raw.flaw() == null) {
                citations.add(reading.read(raw.raw()).citation());
                counts[0]++;
                return;
            }
        } catch (UnreadableEntryException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
        counts[1]++;
    }

    /** How many fields agree with the expected result beside the file, and how many do not. */
    private static int[] compare(Path file, List<Citation> citations) {
        Optional<List<Map<String, String>>> expected = expected(file);
        int[] compared = new int[2];
        if (expected.isPresent() && !citations.isEmpty()) {
            for (int i = 0; i < Math.min(citations.size(), expected.get().size()); i++) {
                Map<String, String> was = expected.get().get(i);
                Map<String, String> is = ExpectedResults.fields(citations.get(i));
                Set<String> names = new TreeSet<>(was.keySet());
                names.addAll(is.keySet());
                names.forEach(name -> compared[Objects.equals(was.get(name), is.get(name)) ? 0 : 1]++);
            }
        }
        return compared;
    }

    private static Optional<List<Map<String, String>>> expected(Path file) {
        String name = file.getFileName().toString();
        Path zotero = file.resolveSibling(name.replaceAll("\\..*$", "") + ".expected.json");
        Path jabref = file.resolveSibling(name.replaceAll("\\.[a-z]+$", "") + ".bib");
        if (Files.exists(zotero)) {
            return Optional.of(ExpectedResults.zotero(zotero));
        }
        boolean pair =
                Files.exists(jabref) && !jabref.equals(file) && file.getParent().endsWith("jabref");
        return pair
                ? Optional.of(ExpectedResults.read(jabref).stream()
                        .map(ExpectedResults::fields)
                        .toList())
                : Optional.empty();
    }

    @Test
    void mostFieldsAgreeWithOtherPrograms() {
        Map<String, int[]> byFormat = new TreeMap<>();
        for (Stated line : stated()) {
            int[] sums = byFormat.computeIfAbsent(line.format(), format -> new int[2]);
            sums[0] += line.agree();
            sums[1] += line.differ();
        }
        // RIS_03 and RIS_05 hold the names of fields in place of values; what they differ in says nothing
        assertThat(byFormat.get("nbib")[0]).isGreaterThan(8 * byFormat.get("nbib")[1]);
        assertThat(byFormat.get("bibtex")[0]).isGreaterThan(10 * byFormat.get("bibtex")[1]);
        assertThat(byFormat.get("wos")[0]).isGreaterThan(10 * byFormat.get("wos")[1]);
    }
}
