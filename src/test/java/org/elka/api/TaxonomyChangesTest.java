package org.elka.api;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.store.Library;
import org.elka.search.LibraryIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A curator's way with the taxonomy, over HTTP. The one that other tests know is in force again afterwards. */
@QuarkusTest
class TaxonomyChangesTest {
    private static final String TAXONOMY = "/api/v1/taxonomy";
    private static final String HAIR_LOSS = """

              - id: test-only
                title: Only in a test
                tags:
                  - id: hair-loss
                    title: Hair loss
                    definition: Loss of hair is reported.
                    rules:
                      - id: hair
                        phrases: ["(hair loss|alopecia)"]
                        strength: 0.9
            """;

    @Inject
    Fixtures fixtures;

    @Inject
    Library library;

    @Inject
    LibraryIndex index;

    private long original;
    private String file = "";

    @BeforeEach
    void readWhatIsInForce() {
        original = given().get(TAXONOMY).jsonPath().getLong("id");
        file = given().get(TAXONOMY + "/versions/" + original)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @AfterEach
    void putItBack() {
        if (given().get(TAXONOMY).jsonPath().getLong("id") != original) {
            ended(activate(original));
        }
    }

    private static String tag() {
        return given().get(TAXONOMY).header("ETag");
    }

    private static RequestSpecification yaml() {
        return given().config(config().encoderConfig(
                                encoderConfig().encodeContentTypeAs("application/yaml", ContentType.TEXT)))
                .contentType("application/yaml");
    }

    private static Response propose(String yaml, String ifMatch) {
        return yaml().header("If-Match", ifMatch)
                .queryParam("by", "Jo")
                .body(yaml)
                .put(TAXONOMY);
    }

    private long proposed(String version, String more) {
        String yaml = file.replaceFirst("(?m)^version: .*$", "version: \"" + version + "\"") + more;
        return propose(yaml, tag()).then().statusCode(202).extract().jsonPath().getLong("id");
    }

    private static Response dryRun(long taxonomy) {
        return given().queryParam("taxonomy", taxonomy).queryParam("by", "Jo").post(TAXONOMY + "/dry-runs");
    }

    private static Response activate(long taxonomy) {
        return given().header("If-Match", tag())
                .queryParam("taxonomy", taxonomy)
                .queryParam("by", "Jo")
                .post(TAXONOMY + "/activations");
    }

    private static JsonPath ended(Response started) {
        String at = started.then().statusCode(202).extract().header("Location");
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> given().get(at).jsonPath(),
                        now -> !now.getString("state").equals("running"));
    }

    private int found(String query) {
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        return given().queryParam("q", query).get("/api/v1/articles").jsonPath().getInt("total");
    }

    private String keep(String title, String sentence) {
        return fixtures.keep(Fixtures.fresh(title)
                        .abstractSections(List.of(new AbstractSection("RESULTS", "RESULTS", sentence)))
                        .build())
                .getFirst();
    }

    @Test
    void aCuratorAddsATagTriesItActivatesItAndFindsIt() {
        String bald = keep("An emuline trial", "Ketamine caused reversible alopecia.");
        String judged = keep("An emuline case", "Ketamine caused hair loss.");
        long proposal = proposed("adds-hair-loss", HAIR_LOSS);
        given().queryParam("q", "tag:hair-loss").get("/api/v1/articles").then().statusCode(400);

        JsonPath tried = ended(dryRun(proposal));
        assertThat(tried.getString("state")).isEqualTo("complete");
        Map<String, Object> won = tried.getMap("tags.find { it.tag == 'hair-loss' }");
        assertThat(won).containsEntry("won", 2).containsEntry("lost", 0);
        assertThat(String.valueOf(won.get("examples"))).contains(bald, "Ketamine caused reversible alopecia.", "won");
        given().queryParam("q", "tag:hair-loss").get("/api/v1/articles").then().statusCode(400);

        JsonPath activated = ended(activate(proposal));
        assertThat(activated.getString("state")).isEqualTo("complete");
        assertThat(activated.getLong("done")).isGreaterThanOrEqualTo(2);
        assertThat(found("emuline[ti] AND reports:hair-loss")).isEqualTo(2);
        given().get("/api/v1/articles/" + bald).then().body("taggedBy.taxonomy", equalTo("adds-hair-loss"));
        given().get(TAXONOMY + "/coverage").then().body("others", equalTo(0));

        rejectHairLoss(judged);
        String later = fixtures.keep(1, "falconine").getFirst();
        ended(activate(original));
        given().queryParam("q", "tag:hair-loss").get("/api/v1/articles").then().statusCode(400);
        given().get("/api/v1/articles/" + later).then().body("taggedBy.taxonomy", not(equalTo("test")));
        ended(activate(proposal));
        assertThat(found("emuline[ti] AND tag:hair-loss"))
                .as("a person's word survives re-tagging")
                .isOne();
        given().get("/api/v1/articles/" + judged + "/tags/hair-loss/verdict")
                .then()
                .body("inForce", nullValue())
                .body("machine.level", equalTo("reports"))
                .body("verdict.by", equalTo("Ann"));
    }

    private static void rejectHairLoss(String article) {
        given().contentType(ContentType.JSON)
                .header("If-Match", "*")
                .body("{\"verdict\": \"rejected\", \"by\": \"Ann\"}")
                .put("/api/v1/articles/" + article + "/tags/hair-loss/verdict")
                .then()
                .statusCode(200);
    }

    @Test
    void aWrongTaxonomyIsRefusedWithLineAndReasonWhileTheOldOneServes() {
        String wrong = file.replaceFirst("(?m)^version: .*$", "version: wrong")
                + HAIR_LOSS.replace("(hair loss|alopecia)", "(hair loss");
        int line = 1
                + (int) wrong.substring(0, wrong.indexOf("(hair loss"))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        propose(wrong, tag())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:elka:problem:invalid-taxonomy"))
                .body("detail", containsString("line " + line + ": "))
                .body("errors[0].line", equalTo(line))
                .body("errors[0].detail", containsString("')' is missing"));
        given().get(TAXONOMY)
                .then()
                .statusCode(200)
                .body("id", equalTo((int) original))
                .body("taxonomy.groups.tags.id.flatten()", hasItem("onset-speed"));
        assertThat(given().get(TAXONOMY + "/versions").jsonPath().getList("version"))
                .doesNotContain("wrong");
    }

    @Test
    void anotherTaxonomyNeedsAnotherVersion() {
        propose(file + HAIR_LOSS, tag()).then().statusCode(422).body("detail", containsString("raise it"));
    }

    @Test
    void theSameFileAgainIsNoNewProposal() {
        long before =
                given().get(TAXONOMY + "/versions").jsonPath().getList("id").size();
        assertThat(propose(file, tag()).jsonPath().getLong("id")).isEqualTo(original);
        assertThat(given().get(TAXONOMY + "/versions").jsonPath().getList("id")).hasSize((int) before);
    }

    @Test
    void nobodyChangesATaxonomyThatTheyHaveNotSeen() {
        yaml().queryParam("by", "Jo").body(file).put(TAXONOMY).then().statusCode(428);
        propose(file, "\"0-other\"").then().statusCode(412);
        given().header("If-Match", "\"0-other\"")
                .queryParam("by", "Jo")
                .post(TAXONOMY + "/activations")
                .then()
                .statusCode(412);
    }

    @Test
    void whoeverProposesGivesAName() {
        yaml().header("If-Match", tag())
                .body(file)
                .put(TAXONOMY)
                .then()
                .statusCode(400)
                .body("detail", containsString("by"));
    }
}
