package org.elka.matching;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.bench.DedupeBench.Found;
import org.elka.bench.GeneratedDuplicates;
import org.elka.formats.reading.FileReading;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeduplicationTest {
    @TempDir
    private Path folder;

    private final List<String> ids = new ArrayList<>();

    private List<List<Integer>> clusters(Path file) throws IOException {
        List<Description> records = new ArrayList<>();
        ids.clear();
        FileReading.readAll(
                file,
                entry -> {
                    ids.add(entry.id());
                    records.add(Description.of(entry.citation()));
                },
                unreadable -> assertThat(unreadable).contains("neither a title nor a DOI"));
        return Deduplication.of(records).clusters();
    }

    /** 128, 220, 134, 161, 191 and others of haematology's truth join an abstract or an erratum to its paper. */
    @ParameterizedTest
    @CsvSource({"haematology, 121, 135", "stroke, 313, 314", "special_cases, 3, 3"})
    void publishedSetsGiveNoFalsePositiveAndAtLeastAsMany(String set, int floor, int removable) throws IOException {
        Path data = Shared.path("data/dedupe/" + set);
        Map<String, String> truth = truth(data.resolve("truth_clusters.csv"));
        List<List<Integer>> clusters = clusters(data.resolve("records.csv"));
        Set<String> publications = new HashSet<>(truth.values());
        assertThat(truth.size() - publications.size()).isEqualTo(removable);
        List<String> names =
                ids.stream().map(id -> truth.getOrDefault(id, id) + "-" + id).toList();
        Found found = Found.of(clusters, names);
        assertThat(found.wrong()).isZero();
        assertThat(found.right()).isGreaterThanOrEqualTo(floor);
    }

    private static Map<String, String> truth(Path file) throws IOException {
        Map<String, String> publicationOf = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            if (line.contains(";")) {
                for (String id : line.replace("\"", "").strip().split(";")) {
                    publicationOf.put(id, "cluster" + line.hashCode());
                }
            }
        }
        return publicationOf;
    }

    @Test
    void everyPairOfTheCaseBookIsJudgedAsItSays() throws IOException {
        JsonNode cases = new ObjectMapper()
                .readTree(Shared.path("data/dedupe/pair-cases.json").toFile())
                .path("cases");
        for (JsonNode one : cases) {
            Path file = folder.resolve("pair.csv");
            write(file, one.path("record_a"), one.path("record_b"));
            assertThat(clusters(file))
                    .as(one.path("id").asText())
                    .hasSize(one.path("expected_duplicate").asBoolean() ? 1 : 0);
        }
        assertThat(cases).hasSizeGreaterThan(20);
    }

    private static void write(Path file, JsonNode... records) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        for (JsonNode record : records) {
            record.fieldNames().forEachRemaining(columns::add);
        }
        try (Writer out = Files.newBufferedWriter(file)) {
            CsvWriter csv = CsvWriter.builder().build(out);
            csv.writeRecord(columns);
            for (JsonNode record : records) {
                csv.writeRecord(columns.stream()
                        .map(column -> record.path(column).asText("").replace("null", ""))
                        .toList());
            }
            csv.flush();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void generatedCopiesAreFoundAndNothingThatOnlyLooksTheSame(long seed) throws IOException {
        Path file = folder.resolve("generated.csv");
        long repeated;
        try (Writer out = Files.newBufferedWriter(file)) {
            repeated = new GeneratedDuplicates(seed).write(out, 3_000);
        }
        Found found = Found.of(clusters(file), ids);
        assertThat(found.wrong()).isZero();
        assertThat((double) found.right() / repeated).isGreaterThan(0.97);
    }

    @Test
    void theOrderOfTheRecordsDoesNotMatter() throws IOException {
        Path file = folder.resolve("generated.csv");
        try (Writer out = Files.newBufferedWriter(file)) {
            new GeneratedDuplicates(9).write(out, 1_500);
        }
        Set<Set<String>> forwards = named(clusters(file));
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        Files.write(file, lines.subList(0, 1));
        Files.write(file, lines.subList(1, lines.size()).reversed(), StandardOpenOption.APPEND);
        assertThat(named(clusters(file))).isEqualTo(forwards);
    }

    private Set<Set<String>> named(List<List<Integer>> clusters) {
        Set<Set<String>> named = new HashSet<>();
        clusters.forEach(cluster ->
                named.add(new HashSet<>(cluster.stream().map(ids::get).toList())));
        return named;
    }

    @Test
    void aRecordThatFitsAnAbstractAndThePaperIsJoinedToNeither() throws IOException {
        Path file = folder.resolve("three.csv");
        String start =
                "Slow infusions of ketamine against fear of flying in pilots\t\"Marsh, Ida and Orlov, Petr\"\t2019\t";
        Files.writeString(
                file,
                "title\tauthors\tyear\tjournal\tvolume\tissue\tpages\n" + start + "Alpha Medicine\t12\tS1\t5\n" + start
                        + "Alpha Medicine\t14\t2\t101-109\n" + start + "Alpha Medicine\t\t\t\n");
        assertThat(clusters(file)).isEmpty();
    }

    @Test
    void aThousandEditorialsCostLittleAndJoinNothing() throws IOException {
        Path file = folder.resolve("editorials.csv");
        StringBuilder table = new StringBuilder("title,authors,year,journal,volume,issue,pages\n");
        for (int i = 0; i < 5_000; i++) {
            table.append("Editorial,\"Marsh, Ida\",2019,Alpha,").append(i).append(",1,1-2\n");
        }
        Files.writeString(file, table);
        assertThat(clusters(file)).isEmpty();
    }
}
