package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.elka.testing.PubmedXml;
import org.elka.testing.StandinResource;
import org.junit.jupiter.api.Test;

/** Files as the NLM gives them out, and choosing among their entries by a topic. */
@QuarkusTest
@QuarkusTestResource(StandinResource.class)
class PubmedFilesTest {
    private static RequestSpecification file(String name, byte[] body) {
        return given().queryParam("name", name)
                .contentType("application/octet-stream")
                .body(body);
    }

    private static JsonPath imported(RequestSpecification file) {
        Response started = file.post("/api/v1/imports");
        started.then().statusCode(202);
        RunsTest.follow(started.getHeader("Location"));
        return given().get(started.getHeader("Location")).jsonPath();
    }

    private static String deletion(int... pmids) {
        StringBuilder xml = new StringBuilder("<DeleteCitation>");
        for (int pmid : pmids) {
            xml.append("<PMID Version=\"1\">").append(pmid).append("</PMID>");
        }
        return xml.append("</DeleteCitation>").toString();
    }

    @Test
    void updateFilesAreAppliedInOrderWithTheirDeletions() {
        byte[] first = PubmedXml.set(PubmedXml.article(66_000_001, "First"), PubmedXml.article(66_000_002, "Second"));
        byte[] second =
                PubmedXml.set(PubmedXml.article(66_000_001, "First, revised"), deletion(66_000_002, 66_000_009));
        JsonPath one = imported(file("pubmed30n0001.xml", first));
        assertThat(one.getString("run.state")).isEqualTo("complete");

        file("pubmed30n0003.xml", second)
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("pubmed30n0002 comes before pubmed30n0003"));
        JsonPath two = imported(file("pubmed30n0002.xml", second));
        assertThat(two.getInt("run.outcomes.revised")).isOne();
        assertThat(two.getInt("run.outcomes.withdrawn")).isOne();
        assertThat(two.getInt("run.outcomes.unchanged"))
                .as("deleted and never held")
                .isOne();
        assertThat(two.getBoolean("run.balances")).isTrue();

        file("pubmed30n0001.xml", first)
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("applied already"));
        assertThat(given().get("/api/v1/articles/pmid:66000002").jsonPath().getList("states"))
                .isEqualTo(List.of("withdrawn"));
    }

    @Test
    void aFileWhoseMd5IsNotThatBesideItIsRefused() throws Exception {
        byte[] whole = PubmedXml.set(PubmedXml.article(66_000_011, "Checked"));
        String md5 = HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(whole));
        byte[] damaged = whole.clone();
        damaged[damaged.length - 5] = 'x';
        file("checked.xml", damaged)
                .queryParam("md5", md5)
                .post("/api/v1/imports")
                .then()
                .statusCode(400)
                .body("detail", containsString("checked.xml is damaged"));
        assertThat(imported(file("checked.xml", whole).queryParam("md5", md5.toUpperCase(Locale.ROOT)))
                        .getString("run.state"))
                .isEqualTo("complete");
    }

    /** The topic is there with the stand-in only. */
    @Test
    void aTopicTakesWhatItsQueryFindsAndWhatIsHeldAlready() {
        StandinResource.standin();
        imported(file("held.xml", PubmedXml.set(PubmedXml.article(66_000_021, "Held before"))));
        byte[] mixed = PubmedXml.set(
                PubmedXml.article(66_000_022, "MDMA in social phobia"),
                PubmedXml.article(66_000_023, "Aspirin and headache"),
                PubmedXml.article(66_000_021, "Held before, and revised"),
                deletion(66_000_029));
        JsonPath run = imported(file("mixed.xml", mixed).queryParam("topic", StandinResource.TOPIC));
        assertThat(run.getString("run.state")).isEqualTo("complete");
        assertThat(run.getInt("run.asked")).isEqualTo(2);
        assertThat(run.getInt("run.passedOver")).isEqualTo(2);
        assertThat(run.getList("ledger.number")).as("positions in the file").isEqualTo(List.of(1, 3));
        assertThat(run.getInt("run.outcomes.new")).isOne();
        assertThat(run.getInt("run.outcomes.revised")).isOne();
        assertThat(given().get("/api/v1/articles/pmid:66000022").jsonPath().getList("topics"))
                .isEqualTo(List.of(StandinResource.TOPIC));
        given().get("/api/v1/articles/pmid:66000023").then().statusCode(404);
    }

    @Test
    void aTopicThatThereIsNotIsNamed() {
        file("any.xml", PubmedXml.set())
                .queryParam("topic", "none")
                .post("/api/v1/imports")
                .then()
                .statusCode(404);
    }

    @Test
    void theSameBytesGoOnWhereTheyBrokeOff() {
        byte[] whole = PubmedXml.set(PubmedXml.article(66_000_031, "One"), PubmedXml.article(66_000_032, "Two"));
        byte[] cut = new String(whole, StandardCharsets.UTF_8)
                .replace("</PubmedArticleSet>", "")
                .getBytes(StandardCharsets.UTF_8);
        JsonPath first = imported(file("cut.xml", cut));
        assertThat(first.getString("run.state")).isEqualTo("incomplete");
        JsonPath again = imported(file("cut.xml", cut));
        assertThat(again.getInt("run.id")).isEqualTo(first.getInt("run.id"));
        assertThat(again.getInt("run.outcomes.new")).isEqualTo(2);
        assertThat(again.getInt("run.asked"))
                .as("nothing is accounted for twice")
                .isEqualTo(2);
    }
}
