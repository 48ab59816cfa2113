package org.elka.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;

/** The ten outcome tags against the labels of two readers; floors lie a little below what was measured. */
class TagsOnDevelopmentSetTest {
    private static final double MACRO_FLOOR = 0.92;
    private static final double TAG_FLOOR = 0.85;

    private record Counts(int hits, int wrong, int missed) {
        Counts plus(boolean gold, boolean says) {
            return new Counts(
                    hits + (gold && says ? 1 : 0), wrong + (says && !gold ? 1 : 0), missed + (gold && !says ? 1 : 0));
        }

        double f1() {
            return 2.0 * hits / (2.0 * hits + wrong + missed);
        }
    }

    private static List<JsonNode> gold() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<JsonNode> gold = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.path("eval/outcomes-dev.jsonl"))) {
            gold.add(json.readTree(line));
        }
        return gold;
    }

    private static Tagging tag(Tagger tagger, JsonNode record) {
        return tagger.tag(record.get("title").asText(), record.get("abstract").asText());
    }

    private static Tagger tagger() {
        return new Tagger(Taxonomy.read(Path.of("config/taxonomy.yaml")), new StatedValues(ValueVocabulary.standard()));
    }

    @Test
    void theTagsAgreeWithTheReaders() throws IOException {
        Map<String, Counts> byTag = new TreeMap<>();
        Tagger tagger = tagger();
        for (JsonNode record : gold()) {
            Tagging tagging = tag(tagger, record);
            record.get("tags").fields().forEachRemaining(entry -> {
                boolean says = tagging.tag(entry.getKey())
                        .filter(tag -> tag.level() == Level.REPORTS)
                        .isPresent();
                byTag.merge(
                        entry.getKey(),
                        new Counts(0, 0, 0).plus(entry.getValue().asInt() == 2, says),
                        (a, b) -> new Counts(a.hits + b.hits, a.wrong + b.wrong, a.missed + b.missed));
            });
        }
        assertThat(byTag)
                .hasSize(10)
                .allSatisfy((tag, counts) -> assertThat(counts.f1()).as(tag).isGreaterThanOrEqualTo(TAG_FLOOR));
        assertThat(byTag.values().stream().mapToDouble(Counts::f1).average().orElseThrow())
                .isGreaterThanOrEqualTo(MACRO_FLOOR);
    }

    @Test
    void aTagOfGivenConfidenceIsRightThatOften() throws IOException {
        Tagger tagger = tagger();
        TreeMap<Integer, Counts> byTenth = new TreeMap<>();
        for (JsonNode record : gold()) {
            for (Tag tag : tag(tagger, record).tags()) {
                JsonNode gold = record.get("tags").get(tag.tag());
                if (gold != null && tag.level() == Level.REPORTS) {
                    byTenth.merge(
                            (int) (tag.confidence() * 10),
                            new Counts(0, 0, 0).plus(gold.asInt() == 2, true),
                            (a, b) -> new Counts(a.hits + b.hits, a.wrong + b.wrong, 0));
                }
            }
        }
        double sure = right(List.of(byTenth.get(9)));
        assertThat(sure).isGreaterThanOrEqualTo(0.9);
        assertThat(right(byTenth.headMap(8).values()))
                .as("right below 0.8, where far fewer tags are")
                .isLessThan(sure);
    }

    private static double right(Collection<Counts> counts) {
        double hits = counts.stream().mapToInt(Counts::hits).sum();
        return hits / (hits + counts.stream().mapToInt(Counts::wrong).sum());
    }

    @Test
    void allEvidenceIsVerbatim() throws IOException {
        Tagger tagger = tagger();
        for (JsonNode record : gold()) {
            for (Tag tag : tag(tagger, record).tags()) {
                for (Evidence evidence : tag.evidence()) {
                    String field = record.get(evidence.field() == Field.TITLE ? "title" : "abstract")
                            .asText();
                    assertThat(field.substring(evidence.start(), evidence.end()))
                            .isEqualTo(evidence.quote());
                }
            }
        }
    }

    /** The order in which phrases are looked for is nobody's business: re-tagging must change nothing by itself. */
    @Test
    void theOrderOfLexiconsDoesNotMatter() throws IOException {
        Taxonomy taxonomy = Taxonomy.read(Path.of("config/taxonomy.yaml"));
        Map<String, List<String>> reversed = new LinkedHashMap<>();
        taxonomy.lexicons().keySet().stream()
                .sorted(Comparator.reverseOrder())
                .forEach(name -> reversed.put(name, taxonomy.lexicons().get(name)));
        Tagger other = new Tagger(
                new Taxonomy(taxonomy.version(), reversed, taxonomy.groups(), taxonomy.levels()),
                new StatedValues(ValueVocabulary.standard()));
        Tagger tagger = tagger();
        for (JsonNode record : gold()) {
            assertThat(tag(other, record)).as(record.path("id").asText()).isEqualTo(tag(tagger, record));
        }
    }
}
