package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How hits are put in order, and what they say of it, as those who ask over HTTP see it. */
@QuarkusTest
class RankingTest {
    private static final String ARTICLES = "/api/v1/articles";

    @Inject
    Fixtures fixtures;

    private static JsonPath answer(String path, Map<String, ?> parameters) {
        return given().queryParams(parameters)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> keep(String... titles) {
        return List.of(titles).stream()
                .map(title -> fixtures.keep(Fixtures.fresh(title).build()).getFirst())
                .toList();
    }

    @Test
    void aQuestionFindsWhatHasAnyOfItsWordsTheBestFirst() {
        List<String> kept = keep("Quokkatine lowers bettongish fear", "Quokkatine in general", "Nothing of the kind");
        JsonPath found = answer(ARTICLES, Map.of("question", "how does quokkatine lower bettongish moods?"));

        assertThat(found.getList("items.id", String.class))
                .startsWith(kept.get(0))
                .contains(kept.get(1))
                .doesNotContain(kept.get(2));
    }

    @Test
    void aQuestionStaysWithinTheQuery() {
        List<String> kept = keep("Potorootine, first part", "Potorootine, second part");
        JsonPath found = answer(ARTICLES, Map.of("question", "is potorootine good", "q", "second[ti]"));

        assertThat(found.getList("items.id", String.class)).containsExactly(kept.get(1));
        assertThat(found.getInt("total")).isOne();
    }

    @Test
    void similarArticlesMatchTheQueryAndNeverAreTheArticleItself() {
        List<String> kept = keep(
                "Numbatol against dunnartia in bilbies",
                "Numbatol against dunnartia in wombats",
                "Numbatol against dunnartia in ningauids");
        String path = ARTICLES + "/" + kept.get(0) + "/similar";

        JsonPath all = answer(path, Map.of());
        assertThat(all.getString("to")).isEqualTo(kept.get(0));
        assertThat(all.getList("items.id", String.class))
                .contains(kept.get(1), kept.get(2))
                .doesNotContain(kept.get(0));
        assertThat(answer(path, Map.of("q", "ningauids[ti]")).getList("items.id", String.class))
                .containsExactly(kept.get(2));
    }

    @Test
    void theReasonsOfAHitAddUpToItsScore() {
        keep("Kowaritine for mulgaran panic", "Kowaritine and other things, among them mulgaran panic");
        JsonPath found = answer(ARTICLES, Map.of("q", "kowaritine mulgaran panic", "explain", true));

        assertThat(found.getList("items")).hasSize(2);
        for (int i = 0; i < 2; i++) {
            List<Float> points = found.getList("items[%d].reasons.points".formatted(i), Float.class);
            double sum = points.stream().mapToDouble(Float::doubleValue).sum();
            assertThat(sum).isCloseTo(found.getDouble("items[%d].score".formatted(i)), within(0.001 * points.size()));
            assertThat(found.getList("items[%d].reasons.signal".formatted(i), String.class))
                    .contains("words", "phrases");
            assertThat(found.getList("items[%d].reasons.says".formatted(i), String.class))
                    .allSatisfy(says -> assertThat(says).isNotBlank());
        }
        assertThat(answer(ARTICLES, Map.of("q", "kowaritine")).getList("items.reasons"))
                .as("nobody asked for them")
                .containsOnlyNulls();
    }

    @Test
    void aSignalThatIsNotNamedDoesNotCount() {
        keep("Antechinol for kultarran dread");
        Map<String, Object> asked = Map.of("q", "antechinol kultarran", "explain", true, "signals", "words,recency");

        assertThat(answer(ARTICLES, asked).getList("items[0].reasons.signal", String.class))
                .contains("words")
                .isSubsetOf("words", "recency");
    }

    @Test
    void orderChangesNothingOfWhatMatches() {
        List<String> kept = keep("Phascogaline for ningauia", "Phascogaline", "On ningauia treated with phascogaline");
        for (String sort : List.of("relevance", "newest", "oldest", "n")) {
            for (String signals : List.of("words", "words,phrases,headings,design,recency")) {
                JsonPath found = answer(ARTICLES, Map.of("q", "phascogaline", "sort", sort, "signals", signals));
                assertThat(found.getList("items.id", String.class))
                        .as(sort + " by " + signals)
                        .containsExactlyInAnyOrderElementsOf(kept);
            }
        }
    }

    @Test
    void whatCannotBeRankedByIsRefusedWithWhatCan() {
        given().queryParam("signals", "words,luck")
                .get(ARTICLES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("'luck'"))
                .body("detail", containsString("recency"));
        given().queryParam("question", "why ".repeat(1_000))
                .get(ARTICLES)
                .then()
                .statusCode(400)
                .body("detail", containsString("2000"));
        given().get(ARTICLES + "/E999999999/similar").then().statusCode(404);
    }
}
