package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;
import org.elka.tagging.values.ValueScores.Pair;
import org.elka.testing.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds what was reached on the development set of outcomes; the floors lie a little below the measured figures. */
class ValueEvaluationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A labelled text with what was read from it. */
    private record Case(JsonNode gold, List<Value> values) {}

    private static List<Case> cases = List.of();

    @BeforeAll
    static void readAll() throws IOException {
        StatedValues reader = new StatedValues(ValueVocabulary.standard());
        List<Case> read = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.path("eval/outcomes-dev.jsonl"))) {
            JsonNode gold = JSON.readTree(line);
            Document text = Document.of(
                    gold.path("title").asText(), gold.path("abstract").asText());
            read.add(new Case(gold, reader.read(text)));
        }
        cases = List.copyOf(read);
    }

    @ParameterizedTest
    @CsvSource({"design, design, 0.93", "n, n, 0.91"})
    void singleValuesAgree(String key, String name, double floor) {
        List<Pair<@Nullable String>> pairs = cases.stream()
                .map(c -> new Pair<@Nullable String>(text(c.gold().path(key)), first(c, name)))
                .toList();

        assertThat(ValueScores.accuracy(pairs)).isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({"onset_hours, onset-hours, 0.70", "duration_days, duration-days, 0.60"})
    void timesAgreeWithinATenthWhereEitherSideStatesOne(String key, String name, double floor) {
        List<Pair<@Nullable Double>> pairs = cases.stream()
                .map(c -> new Pair<>(number(text(c.gold().path(key))), number(first(c, name))))
                .toList();

        assertThat(ValueScores.stated(pairs, (a, b) -> Math.abs(a - b) <= 0.1 * Math.max(a, b)))
                .isGreaterThanOrEqualTo(floor);
    }

    @ParameterizedTest
    @CsvSource({
        "doses, dose, 0.95",
        "routes, route, 0.95",
        "compounds, compound, 0.95",
        "disorders, disorder, 0.88",
    })
    void setsOfValuesAgree(String key, String name, double floor) {
        List<Pair<Set<String>>> pairs = cases.stream()
                .map(c -> new Pair<>(set(c.gold().path(key)), all(c, name)))
                .toList();

        assertThat(ValueScores.f1(pairs)).isGreaterThanOrEqualTo(floor);
    }

    @Test
    void directionsAgreeWhereTheLabelsStateOne() {
        List<Pair<@Nullable String>> pairs = cases.stream()
                .map(c -> new Pair<@Nullable String>(
                        text(c.gold().path("anxiety_direction")), first(c, "anxiety-direction")))
                .filter(p -> p.gold() != null && !p.gold().equals("unclear"))
                .toList();

        assertThat(ValueScores.accuracy(pairs)).isGreaterThanOrEqualTo(0.83);
    }

    @Test
    void whatIsInScopeIsKept() {
        long gold = cases.stream()
                .filter(c -> c.gold().path("in_scope").asBoolean())
                .count();
        List<Case> kept =
                cases.stream().filter(c -> "true".equals(first(c, "in-scope"))).toList();
        long right =
                kept.stream().filter(c -> c.gold().path("in_scope").asBoolean()).count();

        assertThat(right / (double) gold).isGreaterThanOrEqualTo(0.94);
        assertThat(right / (double) kept.size()).isGreaterThanOrEqualTo(0.90);
    }

    private static @Nullable String first(Case c, String name) {
        return c.values().stream()
                .filter(v -> v.name().equals(name))
                .map(Value::text)
                .findFirst()
                .orElse(null);
    }

    private static Set<String> all(Case c, String name) {
        Set<String> found = new HashSet<>();
        c.values().stream().filter(v -> v.name().equals(name)).forEach(v -> found.add(plain(v.text())));
        return found;
    }

    private static Set<String> set(JsonNode array) {
        Set<String> found = new HashSet<>();
        array.forEach(item -> found.add(plain(item.asText())));
        return found;
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    private static @Nullable String text(JsonNode node) {
        return node.isNull() ? null : node.asText();
    }

    private static @Nullable Double number(@Nullable String text) {
        return text == null ? null : Double.valueOf(text);
    }
}
