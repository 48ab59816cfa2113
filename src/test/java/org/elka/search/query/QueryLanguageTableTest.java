package org.elka.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/query-language.md says of each feature is so. */
class QueryLanguageTableTest {
    private final QueryParser parser =
            new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> Instant.parse("2026-11-23T12:00:00Z"));

    record Row(String feature, String example, String readAs) {}

    static Stream<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("docs/query-language.md"));
        return lines.stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| Feature"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Row(cells[1].strip(), code(cells[4]), code(cells[5])));
    }

    private static String code(String cell) {
        return cell.strip().replaceAll("^`|`$", "");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachExampleMeansWhatItsRowSays(Row row) {
        Parse parse = parser.parse(row.example());
        String readAs = parse instanceof Parse.Parsed parsed ? QueryWriter.write(parsed.query()) : "refused";
        assertThat(readAs).isEqualTo(row.readAs());
    }
}
