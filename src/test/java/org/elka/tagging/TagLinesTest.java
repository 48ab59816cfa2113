package org.elka.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.elka.library.Tagging.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagLinesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TagLines LINES = new TagLines(new Tagger(
            Taxonomy.read(Path.of("config/taxonomy.yaml")),
            text -> List.of(
                    new Value("dose", "0.5 mg/kg", 0.5, List.of()),
                    new Value("n", "18", 18.0, List.of()),
                    new Value("in-scope", "true", null, List.of()))));

    private static String run(String input) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LINES.run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aLineAnswersWithTagsEvidenceAndValues() throws IOException {
        JsonNode answer = JSON.readTree(run(
                "{\"id\": \"a\", \"title\": \"Ketamine\", \"abstract\": \"RESULTS: It was safe.\", \"year\": 2020}"));
        JsonNode tag = answer.get("tags").get(0);
        assertThat(answer.get("id").asText()).isEqualTo("a");
        assertThat(tag.get("tag").asText()).isEqualTo("safety");
        assertThat(tag.get("level").asText()).isEqualTo("reports");
        assertThat(tag.get("evidence").get(0))
                .isEqualTo(JSON.readTree(
                        "{\"field\": \"abstract\", \"start\": 9, \"end\": 21, \"quote\": \"It was safe.\"}"));
        assertThat(answer.get("doses")).isEqualTo(JSON.readTree("[\"0.5 mg/kg\"]"));
        assertThat(answer.get("n").asInt()).isEqualTo(18);
        assertThat(answer.get("onset_hours").isNull()).isTrue();
        assertThat(answer.get("in_scope").asBoolean()).isTrue();
    }

    @Test
    void theOrderIsKeptOverManyLines() throws IOException {
        String input = IntStream.range(0, 2_000)
                .mapToObj(i -> "{\"id\": \"" + i + "\", \"title\": \"Ketamine\", \"abstract\": null}")
                .collect(Collectors.joining("\n"));
        List<String> ids = run(input)
                .lines()
                .map(line -> line.substring(7, line.indexOf('"', 7)))
                .toList();
        assertThat(ids)
                .containsExactlyElementsOf(
                        IntStream.range(0, 2_000).mapToObj(String::valueOf).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"title\": \"no id\"}", "{\"id\": 1, ", "[]", "null", "text", "{\"id\": \"x\", \"title\": {}}"
            })
    void aWrongLineIsNamedByItsNumber(String wrong) {
        String good = "{\"id\": \"a\", \"title\": \"t\", \"abstract\": \"b\"}\n";
        assertThatThrownBy(() -> run(good + "\n" + good + wrong + "\n" + good))
                .isInstanceOf(TagLines.BadLineException.class)
                .hasMessageStartingWith("line 4: ");
    }
}
