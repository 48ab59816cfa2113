package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Citation;
import org.elka.library.Citation.PublicationType;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Library;
import org.elka.search.LibraryIndex;
import org.elka.testing.Citations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verdicts from the request to the search that sees them. */
@QuarkusTest
class VerdictsTest {
    private static final String SENTENCE = "Anxiety fell within one hour.";

    @Inject
    Fixtures fixtures;

    @Inject
    Library library;

    @Inject
    Runs runs;

    @Inject
    LibraryIndex index;

    private static String path(String article, String tag) {
        return "/api/v1/articles/" + article + "/tags/" + tag + "/verdict";
    }

    private static String revision(String article, String tag) {
        return given().get(path(article, tag)).then().statusCode(200).extract().header("ETag");
    }

    private static Response put(String article, String tag, String revision, String body) {
        return given().contentType(ContentType.JSON)
                .header("If-Match", revision)
                .body(body)
                .put(path(article, tag));
    }

    private static Response say(String article, String tag, String body) {
        return put(article, tag, revision(article, tag), body);
    }

    private void awaitIndex() {
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
    }

    private int found(String query) {
        awaitIndex();
        return given().queryParam("q", query).get("/api/v1/articles").jsonPath().getInt("total");
    }

    private void deliver(Citation citation) {
        library.apply(runs.start(RunEntity.importOf("a test")), null, List.of(Citations.delivery(citation)));
    }

    private static List<String> history(String article) {
        return given().get("/api/v1/articles/" + article + "/verdicts")
                .jsonPath()
                .getList("verdict.verdict");
    }

    @Test
    void aRejectedTagIsNoLongerFoundAndAnAddedOneIs() {
        String article = fixtures.keep(1, "tapirine").getFirst();
        assertThat(found("tapirine[ti] AND tag:onset-speed")).isOne();

        say(article, "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\", \"why\": \"of anaesthesia\"}")
                .then()
                .statusCode(200)
                .body("inForce", nullValue())
                .body("machine.level", equalTo("reports"))
                .body("verdict.by", equalTo("Ann"))
                .body("verdict.version", equalTo(1))
                .body("verdict.madeBy", equalTo("test/test"));
        say(
                        article,
                        "safety",
                        "{\"verdict\": \"added\", \"level\": \"mentions\", \"by\": \"Ann\","
                                + " \"evidence\": [{\"quote\": \"Anxiety fell\"}]}")
                .then()
                .statusCode(200)
                .body("inForce.level", equalTo("mentions"))
                .body("inForce.confidence", equalTo(1.0f))
                .body("inForce.evidence[0].start", equalTo(0))
                .body("inForce.evidence[0].end", equalTo(12));

        assertThat(found("tapirine[ti] AND tag:onset-speed")).isZero();
        assertThat(found("tapirine[ti] AND mentions:safety")).isOne();
        given().get("/api/v1/articles/" + article)
                .then()
                .body("tags.tag", contains("safety"))
                .body("tags[0].verdict", equalTo("added"));
        given().queryParam("q", "tapirine[ti]")
                .queryParam("format", "jsonl")
                .get("/api/v1/exports")
                .then()
                .body(containsString("safety"))
                .body(not(containsString("onset-speed")));
    }

    @Test
    void aVerdictIsAChangeOfTheLibrary() {
        String article = fixtures.keep(1, "urialine").getFirst();
        long before = library.last();
        int change = say(article, "onset-speed", "{\"verdict\": \"confirmed\", \"by\": \"Ann\"}")
                .jsonPath()
                .getInt("verdict.change");
        assertThat(change).isGreaterThan((int) before);
        given().get("/api/v1/articles/" + article).then().body("change", equalTo(change));
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        String article = fixtures.keep(1, "vicugnol").getFirst();
        String read = revision(article, "onset-speed");
        String body = "{\"verdict\": \"corrected\", \"level\": \"mentions\", \"by\": \"Ann\"}";
        String first = put(article, "onset-speed", read, body)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        long change = library.last();

        assertThat(put(article, "onset-speed", read, body).header("ETag"))
                .as("the answer was lost and the request is sent again")
                .isEqualTo(first);
        assertThat(library.last()).isEqualTo(change);
        assertThat(history(article)).containsExactly("corrected");
    }

    @Test
    void nobodyOverwritesWhatTheyHaveNotSeen() {
        String article = fixtures.keep(1, "wombatin").getFirst();
        String read = revision(article, "onset-speed");
        put(article, "onset-speed", read, "{\"verdict\": \"confirmed\", \"by\": \"Ann\"}");

        put(article, "onset-speed", read, "{\"verdict\": \"rejected\", \"by\": \"Bea\"}")
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:elka:problem:revision-passed"));
        given().contentType(ContentType.JSON)
                .body("{\"verdict\": \"rejected\", \"by\": \"Bea\"}")
                .put(path(article, "onset-speed"))
                .then()
                .statusCode(428)
                .body("detail", containsString(revision(article, "onset-speed")));
        say(article, "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Bea\"}")
                .then()
                .statusCode(200);
        assertThat(history(article)).containsExactly("confirmed", "rejected");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "safety | {\"verdict\": \"confirmed\", \"by\": \"A\"} | 422 | no tag safety to confirm",
                "safety | {\"verdict\": \"added\", \"level\": \"reports\", \"by\": \"A\"} | 422 | needs evidence",
                "safety | {\"verdict\": \"added\", \"by\": \"A\", \"evidence\": [{\"quote\": \"Anxiety\"}]} | 422 | level",
                "safety | {\"verdict\": \"added\", \"level\": \"reports\", \"by\": \"A\", \"evidence\": [{\"quote\": \"Fear\"}]}"
                        + " | 422 | not verbatim",
                "safety | {\"verdict\": \"added\", \"level\": \"reports\", \"by\": \"A\", \"evidence\": [{\"start\": 0,"
                        + " \"end\": 7, \"quote\": \"anxiety\"}]} | 422 | reads \"Anxiety\"",
                "safety | {\"verdict\": \"added\", \"level\": \"reports\", \"by\": \"A\", \"evidence\": [{\"start\": 20,"
                        + " \"end\": 70}]} | 422 | which has 29 UTF-16 code units",
                "onset-speed | {\"verdict\": \"added\", \"level\": \"reports\", \"by\": \"A\", \"evidence\":"
                        + " [{\"quote\": \"Anxiety\"}]} | 422 | the machine has this tag",
                "onset-speed | {\"verdict\": \"rejected\", \"level\": \"reports\", \"by\": \"A\"} | 422 | takes no level",
                "onset-speed | {\"verdict\": \"doubted\", \"by\": \"A\"} | 400 | it can be confirmed, rejected",
                "onset-speed | {\"verdict\": \"rejected\"} | 400 | by",
                "onset-sped | {\"verdict\": \"rejected\", \"by\": \"A\"} | 404 | did you mean 'onset-speed'",
            })
    void aVerdictThatDoesNotFitIsRefusedWithTheReason(String tag, String body, int status, String reason) {
        String article = fixtures.keep(1, "xerusine").getFirst();
        put(article, tag, "*", body).then().statusCode(status).body("detail", containsString(reason));
        assertThat(history(article)).isEmpty();
    }

    @Test
    void verdictsOnValuesAreSearchedToo() {
        String article = fixtures.keep(1, "yakine").getFirst();
        String path = "/api/v1/articles/" + article + "/values/design/verdict";
        String revision = given().get(path).header("ETag");
        given().contentType(ContentType.JSON)
                .header("If-Match", revision)
                .body("{\"verdict\": \"added\", \"by\": \"Ann\", \"values\": [{\"text\": \"rct\"}]}")
                .put(path)
                .then()
                .statusCode(200)
                .body("inForce.text", contains("rct"))
                .body("machine", hasSize(0));
        assertThat(found("yakine[ti] AND design:rct")).isOne();
    }

    @Test
    void aRevisionOfTheTextKeepsAVerdictAndFlagsIt() {
        CitationBuilder citation = Fixtures.fresh("A zebrine trial");
        String article = fixtures.keep(citation.build()).getFirst();
        say(article, "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\"}");
        say(
                article,
                "safety",
                "{\"verdict\": \"added\", \"level\": \"reports\", \"by\": \"Ann\", \"evidence\": [{\"quote\": \""
                        + SENTENCE + "\"}]}");

        deliver(citation.keywords(List.of(new Citation.Keyword(null, false, "fear")))
                .build());
        given().get(path(article, "onset-speed")).then().body("concerns", hasSize(0));

        deliver(citation.abstractSections(List.of(new Citation.AbstractSection(null, null, "Background. " + SENTENCE)))
                .build());
        given().get(path(article, "onset-speed"))
                .then()
                .body("inForce", nullValue())
                .body("machine", notNullValue())
                .body("concerns", contains("text-revised"));
        given().get(path(article, "safety"))
                .then()
                .body("concerns", contains("text-revised"))
                .body("inForce.evidence[0].start", equalTo("Background. ".length()))
                .body("inForce.evidence[0].quote", equalTo(SENTENCE));
        assertThat(found("zebrine[ti] AND tag:onset-speed")).isZero();
        assertThat(found("zebrine[ti] AND reports:safety")).isOne();
        assertThat(awaitingAnotherLook()).contains(article);

        say(article, "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\"}")
                .then()
                .body("concerns", hasSize(0));
        assertThat(history(article)).containsExactly("rejected", "added", "rejected");
    }

    @Test
    void aRetractionKeepsAVerdictAndFlagsIt() {
        CitationBuilder citation = Fixtures.fresh("An alpacal trial");
        String article = fixtures.keep(citation.build()).getFirst();
        say(article, "onset-speed", "{\"verdict\": \"confirmed\", \"by\": \"Ann\"}");
        deliver(citation.publicationTypes(List.of(new PublicationType("D016441", "Retracted Publication")))
                .build());
        given().get(path(article, "onset-speed"))
                .then()
                .body("inForce.level", equalTo("reports"))
                .body("concerns", contains("retracted"));
        assertThat(awaitingAnotherLook()).contains(article);
    }

    private static List<String> awaitingAnotherLook() {
        return given().queryParam("anotherLook", true)
                .queryParam("limit", 500)
                .get("/api/v1/tags/verdicts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.article");
    }

    @Test
    void whereThePersonAndTheMachineDifferIsListed() {
        List<String> articles = fixtures.keep(3, "bongonal");
        say(articles.get(0), "onset-speed", "{\"verdict\": \"confirmed\", \"by\": \"Ann\"}");
        say(articles.get(1), "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\"}");
        say(articles.get(2), "onset-speed", "{\"verdict\": \"corrected\", \"level\": \"mentions\", \"by\": \"Ann\"}");

        JsonPath listed = given().queryParam("limit", 500)
                .queryParam("tag", "onset-speed")
                .get("/api/v1/tags/disagreements")
                .jsonPath();
        Map<String, String> how = new HashMap<>();
        listed.getList("items", Map.class)
                .forEach(
                        item -> how.put(String.valueOf(item.get("article")), String.valueOf(item.get("disagreement"))));
        assertThat(how)
                .doesNotContainKey(articles.get(0))
                .containsEntry(articles.get(1), "machine-gives")
                .containsEntry(articles.get(2), "level-differs");
    }

    @Test
    void theListIsReadPageByPage() {
        List<String> articles = fixtures.keep(5, "civetine");
        articles.forEach(article -> say(article, "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\"}"));
        List<String> seen = new ArrayList<>();
        String after = "";
        while (after != null) {
            JsonPath page = given().queryParam("limit", 2)
                    .queryParam("after", after)
                    .get("/api/v1/tags/verdicts")
                    .jsonPath();
            seen.addAll(page.getList("items.article"));
            after = page.getString("next");
        }
        assertThat(seen).containsAll(articles);
    }

    @Test
    void allTagsOfAnArticleSayWhoSaysWhat() {
        String article = fixtures.keep(1, "dhole").getFirst();
        say(article, "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\"}");
        given().get("/api/v1/articles/" + article + "/tags")
                .then()
                .statusCode(200)
                .body("madeBy.taxonomy", equalTo("test"))
                .body("tags.tag", hasItem("onset-speed"))
                .body("tags[0].machine.evidence[0].quote", equalTo(SENTENCE))
                .body("tags[0].verdict.verdict", equalTo("rejected"))
                .body("tags[0].inForce", nullValue());
    }

    @Test
    void agreementWithPeopleIsCountedFromTheirVerdicts() {
        List<String> articles = fixtures.keep(2, "echidnol");
        say(articles.get(0), "onset-speed", "{\"verdict\": \"confirmed\", \"by\": \"Ann\"}");
        say(articles.get(1), "onset-speed", "{\"verdict\": \"rejected\", \"by\": \"Ann\"}");
        JsonPath agreement = given().get("/api/v1/tags/agreement")
                .then()
                .statusCode(200)
                .body("tags.'onset-speed'.precision", notNullValue())
                .body("reliability.tenths", notNullValue())
                .extract()
                .jsonPath();
        assertThat(agreement.getList("tags.'onset-speed'.wronglyGiven", String.class))
                .contains(articles.get(1))
                .doesNotContain(articles.get(0));
    }
}
