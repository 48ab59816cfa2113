package org.elka.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.elka.search.query.Parse.Parsed;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;

/** Strategies that people published, and queries that another program translates to and from PubMed's language. */
class PublishedQueriesTest {
    /** Cases whose input is another database's syntax or line numbering; their PubMed output is read all the same. */
    private static final Set<String> OTHER_SYNTAX =
            Set.of("numbering.js", "options.js", "proximity.js", "templates.js");

    private final QueryParser parser =
            new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void aPublishedStrategyIsReadAsItIsMeant() throws IOException {
        String strategy = Files.readString(Shared.path("data/queries/psychedelics-review.txt"));
        assertThat(parser.parse(strategy)).isInstanceOfSatisfying(Parsed.class, parsed -> {
            assertThat(parsed.notices())
                    .allSatisfy(notice -> assertThat(notice.message()).contains("as a phrase"));
            // (designs AND substances) NOT (animals NOT humans)
            Query.Not whole = (Query.Not) parsed.query();
            Query.And subject = (Query.And) whole.kept();
            assertThat(subject.parts()).hasSize(2).allMatch(Query.Or.class::isInstance);
            Query.Not animals = (Query.Not) whole.dropped();
            assertThat(QueryText.of(animals))
                    .isEqualTo(
                            "((mesh=animals OR mesh=animal experimentation OR mesh=models animal OR mesh=vertebrates)"
                                    + " NOT (mesh=humans OR mesh=human experimentation))");
            assertThat(QueryText.of(parsed.query()))
                    .contains("publication_type=clinical trial phase ii")
                    .contains("mesh=placebos")
                    .contains("title_abstract:\"control study\"~3")
                    .contains("substance=psilocin")
                    .contains("mesh_major=n methyl 3 4 methylenedioxyamphetamine")
                    .contains("(mesh_major=ketamine AND (mesh=behavioral symptoms OR mesh=mental disorders))");
        });
    }

    @Test
    void everyPubmedQueryOfTheTranslatorIsRead() throws IOException {
        List<JsonNode> cases = cases();
        assertThat(cases).hasSizeGreaterThan(50);
        for (JsonNode each : cases) {
            String expected = each.get("expected").asText();
            assertThat(parser.parse(expected)).as(expected).isInstanceOf(Parsed.class);
        }
    }

    @Test
    void pubmedInputMeansWhatTheTranslatorSaysItMeans() throws IOException {
        int compared = 0;
        for (JsonNode each : cases()) {
            String input = each.get("input").asText();
            boolean pubmed = input.matches("(?s).*\\[[^\\]]+\\]\\s*") && !input.contains(".mp.");
            if (pubmed && !OTHER_SYNTAX.contains(each.get("file").asText())) {
                assertThat(shown(input))
                        .as(input)
                        .isEqualTo(shown(each.get("expected").asText()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(15);
    }

    /** All 71 inputs; what is refused is Ovid's way of asking for headings or fields, which PubMed does not have. */
    @Test
    void ofTheTranslatorsInputsOnlyOvidsOwnSyntaxIsRefused() throws IOException {
        List<JsonNode> cases = cases();
        Map<String, String> refused = new TreeMap<>();
        for (JsonNode each : cases) {
            String input = each.get("input").asText();
            if (parser.parse(input) instanceof Parse.Rejected(QueryError error)) {
                refused.put(
                        input.replaceAll("title, .*]", "...]"), error.message().replaceAll("title, .*", "..."));
            }
        }
        assertThat(cases).hasSize(71);
        assertThat(refused)
                .containsOnly(
                        Map.entry("exp *term/", "A * stands before a word."),
                        Map.entry("exp *psoriasis/dt", "A * stands before a word."),
                        Map.entry(
                                "exp \"term1 and term2\"/",
                                "There are only stop words or signs here, which are passed over."),
                        Map.entry("term.mp. [mp=...]", "There is no field [mp=..."));
    }

    private String shown(String text) {
        return QueryText.of(((Parsed) parser.parse(text)).query());
    }

    private static List<JsonNode> cases() throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines;
        try (Stream<String> all = Files.lines(Shared.path("data/queries/polyglot/translation_cases.jsonl"))) {
            lines = all.filter(line -> line.contains("PubMed")).toList();
        }
        List<JsonNode> cases = new ArrayList<>();
        for (String line : lines) {
            JsonNode each = mapper.readTree(line);
            if (each.get("engine").asText().startsWith("PubMed")) {
                cases.add(each);
            }
        }
        return cases;
    }
}
