package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.junit.jupiter.api.Test;

/** Verdicts teach the tagger, over HTTP. What other tests know is in force again afterwards. */
@QuarkusTest
class TaggerTrainingTest {
    private static final String TAXONOMY = "/api/v1/taxonomy";
    private static final int OF_EACH = 15;

    @Inject
    Fixtures fixtures;

    private static void activate(long taxonomy) {
        String at = given().header("If-Match", given().get(TAXONOMY).header("ETag"))
                .queryParam("taxonomy", taxonomy)
                .queryParam("by", "Jo")
                .post(TAXONOMY + "/activations")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get(at).jsonPath().getString("state"), "complete"::equals);
    }

    private static JsonPath train() {
        return given().queryParam("by", "Jo")
                .post("/api/v1/tagger/trainings")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> keep(String sentence) {
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < OF_EACH; i++) {
            citations.add(Fixtures.fresh("A corbine trial, no. " + i)
                    .abstractSections(List.of(new AbstractSection("RESULTS", "RESULTS", sentence)))
                    .build());
        }
        return fixtures.keep(citations.toArray(Citation[]::new));
    }

    private static void say(String article, String verdict) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"verdict\": \"" + verdict + "\", \"by\": \"Ann\"}")
                .put("/api/v1/articles/" + article + "/tags/suicidality/verdict")
                .then()
                .statusCode(200);
    }

    private static String level(String article) {
        return given().get("/api/v1/articles/" + article + "/tags/suicidality/verdict")
                .jsonPath()
                .getString("machine.level");
    }

    @Test
    void whatPeopleRejectIsUnlearnedProposedAndTakenBack() {
        long original = given().get(TAXONOMY).jsonPath().getLong("id");
        List<String> believed = keep("Suicidal ideation scores fell after the infusion.");
        List<String> rejected = keep("The antisuicidal drug was bought from a pharmacy.");
        activate(original);
        believed.forEach(article -> say(article, "confirmed"));
        rejected.subList(1, OF_EACH).forEach(article -> say(article, "rejected"));
        String unjudged = rejected.getFirst();
        assertThat(level(unjudged)).isEqualTo("reports");

        JsonPath trained = train();
        assertThat(trained.getInt("tags.suicidality.texts")).isGreaterThanOrEqualTo(2 * OF_EACH - 1);
        assertThat(trained.getInt("tags.suicidality.model.errors"))
                .isLessThan(trained.getInt("tags.suicidality.rules.errors"));
        long learned = trained.getLong("proposed.id");
        assertThat(trained.getBoolean("proposed.inForce")).isFalse();
        assertThat(level(unjudged)).as("only proposed").isEqualTo("reports");
        assertThat(train().getLong("proposed.id")).as("learned once more").isEqualTo(learned);

        activate(learned);
        assertThat(level(unjudged)).isEqualTo("mentions");
        assertThat(given().get("/api/v1/articles/" + unjudged).jsonPath().getString("taggedBy.taxonomy"))
                .contains("-levels-");
        activate(original);
        assertThat(level(unjudged)).as("taken back").isEqualTo("reports");
    }
}
