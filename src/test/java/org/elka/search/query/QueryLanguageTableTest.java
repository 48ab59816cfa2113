package org.elka.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.search.mesh.Excerpt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/query-language.md says of each feature is so, with the excerpt of MeSH that comes with Elka. */
class QueryLanguageTableTest {
    private static final Map<Integer, String> LINES = Map.of(1, "ketamine[tiab]", 2, "fear[ti] OR panic[ti]");

    private static final LibraryNames NAMES = new LibraryNames() {
        @Override
        public boolean isJournal(String key) {
            return key.equals("j affect disord");
        }

        @Override
        public boolean isAuthor(String key) {
            return key.equals("taylor j");
        }
    };

    /** Of somebody who is a member of review 3. */
    private static final Screenings SCREENINGS = (outcome, review) -> review == null || review == 3
            ? new Screenings.Answer.Known(ArticleSet.of(List.of(5L)))
            : new Screenings.Answer.Withheld("There is none.", "Leave it out.");

    /** @param mapped whether it stands in the chapter on mapping */
    record Row(String feature, String example, String readAs, boolean mapped) {}

    static Stream<Row> rows() throws IOException {
        List<Row> rows = new ArrayList<>();
        boolean mapped = false;
        for (String line : Files.readAllLines(Path.of("docs/query-language.md"))) {
            if (line.startsWith("## ")) {
                mapped = line.contains("mapping");
            }
            if (line.startsWith("| ") && !line.startsWith("| ---") && !line.startsWith("| Feature")) {
                // a bar within a cell is written with a backslash, as Markdown wants it
                String[] cells = line.split("(?<!\\\\)\\|");
                rows.add(new Row(cells[1].strip(), code(cells[4]), code(cells[5]), mapped));
            }
        }
        return rows.stream();
    }

    private static String code(String cell) {
        return cell.strip().replaceAll("^`|`$", "").replace("\\|", "|");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void eachExampleMeansWhatItsRowSays(Row row) throws IOException {
        QueryParser parser = new QueryParser(
                QueryLimits.DEFAULT,
                new Vocabulary(Set.of(), Set.of(), Excerpt.read(), NAMES),
                () -> Instant.parse("2026-11-23T12:00:00Z"));
        History history = number -> Optional.ofNullable(LINES.get(number));
        Parse parse = parser.parse(row.example(), new Reading(history, SCREENINGS, row.mapped()));
        String readAs = parse instanceof Parse.Parsed parsed ? QueryWriter.write(parsed.query()) : "refused";
        assertThat(readAs).isEqualTo(row.readAs());
    }
}
