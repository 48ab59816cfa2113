package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.api.Team.Someone;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Citation;
import org.elka.library.store.Library;
import org.elka.review.screening.LivingReviews;
import org.elka.search.LibraryIndex;
import org.elka.testing.Citations;
import org.elka.testing.OperatorLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews that go out as archives and come in again. */
@QuarkusTest
class ReviewArchivesTest {
    private static final String TITLES = "title-abstract";

    @Inject
    Team team;

    @Inject
    Fixtures fixtures;

    @Inject
    People people;

    @Inject
    Library library;

    @Inject
    Runs runs;

    @Inject
    LibraryIndex index;

    @Inject
    LivingReviews living;

    private Someone eva;
    private Someone ann;
    private Someone ben;

    @BeforeEach
    void team() {
        eva = team.add("eva");
        ann = team.add("ann");
        ben = team.add("ben");
        long id = people.byLogin(eva.login()).orElseThrow().id();
        people.change(id, LibraryRole.CURATOR, true);
    }

    private static Response archive(Someone who, long review) {
        return who.asks().get("/api/v1/reviews/" + review + "/archive");
    }

    private static Response takeIn(Someone who, byte[] archive) {
        return who.asks().contentType("application/zip").body(archive).post("/api/v1/reviews/archives");
    }

    private static String flow(Someone who, long review) {
        return who.asks().get("/api/v1/reviews/" + review + "/flow?format=text").asString();
    }

    /** The text with something else of the same length, and right checksums, as another Elka might have written it. */
    private static byte[] elsewhere(byte[] archive, String from, String to) {
        assertThat(to).hasSameSizeAs(from);
        return Repacked.with(archive, text -> text.replace(from, to));
    }

    @Test
    void aReviewComesOutAsItWentIn() {
        List<String> articles = fixtures.keep(4, "archivorin");
        long review = Team.review(eva, "archivorin[ti]", 2, List.of(ann, ben));
        for (String one : articles.subList(0, 3)) {
            ann.decides(review, one, TITLES, "include").then().statusCode(200);
            ben.decides(review, one, TITLES, one.equals(articles.getFirst()) ? "exclude" : "include")
                    .then()
                    .statusCode(200);
        }
        eva.settles(review, articles.getFirst(), TITLES, "include").then().statusCode(200);
        byte[] first = archive(eva, review)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract()
                .asByteArray();
        int taken = takeIn(eva, first)
                .then()
                .statusCode(201)
                .body("run", nullValue())
                .extract()
                .path("review");

        assertThat(archive(eva, taken).asByteArray()).isEqualTo(first);
        assertThat(archive(eva, review).asByteArray()).isEqualTo(first);
        assertThat(flow(eva, taken)).isEqualTo(flow(eva, review));
        ann.asks()
                .get("/api/v1/reviews/" + taken)
                .then()
                .statusCode(200)
                .body("closed", equalTo(true))
                .body("protocol.title", equalTo("A review of archivorin[ti]"));
        String revision = ann.sees(taken, articles.getLast(), TITLES).header("ETag");
        ann.decidesAt(taken, articles.getLast(), TITLES, revision, "include")
                .then()
                .statusCode(409)
                .body("detail", containsString("closed"));
        eva.asks().delete("/api/v1/reviews/" + taken + "/closing").then().statusCode(200);
        ann.decides(taken, articles.getLast(), TITLES, "include").then().statusCode(200);
        ben.decides(taken, articles.getLast(), TITLES, "include").then().statusCode(200);
        byte[] longer = archive(eva, taken).asByteArray();
        int again = takeIn(eva, longer).then().statusCode(201).extract().path("review");
        assertThat(archive(eva, again).asByteArray()).isEqualTo(longer).isNotEqualTo(first);
    }

    @Test
    void anEarlierStateIsAnArchiveToo() {
        List<String> articles = fixtures.keep(2, "earlyarchin");
        long review = Team.review(eva, "earlyarchin[ti]", 1, List.of(ann));
        String then = eva.asks().get("/api/v1/reviews/" + review).jsonPath().getString("lastMade");
        byte[] before = archive(eva, review).asByteArray();
        ann.decides(review, articles.getFirst(), TITLES, "include").then().statusCode(200);
        Response at = eva.asks().queryParam("at", then).get("/api/v1/reviews/" + review + "/archive");
        assertThat(at.asByteArray()).isEqualTo(before);
        eva.asks()
                .queryParam("at", "1999-01-01T00:00:00Z")
                .get("/api/v1/reviews/" + review + "/archive")
                .then()
                .statusCode(400);
    }

    @Test
    void whoIsNotHereIsNamedAndAMemberNoMore() {
        List<String> articles = fixtures.keep(1, "formerarchin");
        long review = Team.review(eva, "formerarchin[ti]", 2, List.of(ann, ben));
        ann.decides(review, articles.getFirst(), TITLES, "include").then().statusCode(200);
        ben.decides(review, articles.getFirst(), TITLES, "exclude").then().statusCode(200);
        byte[] archive = archive(eva, review).asByteArray();
        byte[] other = elsewhere(
                archive,
                "\"login\":\"" + ann.login() + "\"",
                "\"login\":\"" + "x".repeat(ann.login().length()) + "\"");
        int taken = takeIn(eva, other).then().statusCode(201).extract().path("review");
        assertThat(archive(eva, taken).asByteArray()).isEqualTo(other);
        List<String> members =
                eva.asks().get("/api/v1/reviews/" + taken).jsonPath().getList("members.person.login");
        assertThat(members).containsExactlyInAnyOrder(eva.login(), ben.login());
        eva.sees(taken, articles.getFirst(), TITLES)
                .then()
                .body(
                        "stages['title-abstract'].others.find { it.choice == 'include' }.by.login",
                        equalTo("x".repeat(ann.login().length()) + " (elsewhere)"))
                .body("stages['title-abstract'].others[0].version", equalTo(-1));
        ann.asks().get("/api/v1/reviews/" + taken).then().statusCode(404);
    }

    @Test
    void whatTheLibraryLacksIsImportedWithALedger() {
        String ris = "TY  - JOUR\nTI  - A lackingorin trial in the anxious\nAU  - Calm, Cora\nPY  - 2021\nER  - \n";
        String run = RestAssured.given()
                .contentType("application/x-research-info-systems")
                .body(ris.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        RunsTest.follow(run);
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        long review = Team.review(eva, "lackingorin[ti]", 1, List.of(ann));
        String article = ann.queue(review, TITLES, "date").getFirst();
        ann.decides(review, article, TITLES, "include").then().statusCode(200);
        byte[] archive = archive(eva, review).asByteArray();
        byte[] other = Repacked.with(archive, text -> Repacked.records(text, "lackingorin", "missingorin"));
        Response taken = takeIn(eva, other);
        taken.then().statusCode(201);
        int id = taken.jsonPath().getInt("review");
        eva.asks()
                .get("/api/v1/runs/" + taken.jsonPath().getInt("run"))
                .then()
                .body("run.state", equalTo("complete"))
                .body("run.asked", equalTo(1))
                .body("run.outcomes.new", equalTo(1));
        assertThat(archive(eva, id).asByteArray()).isEqualTo(other);
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        eva.asks().get("/api/v1/articles?q=missingorin[ti]").then().body("total", equalTo(1));
    }

    @Test
    void whatALivingReviewBroughtAlongIsNotCountedAgainWhenItGoesOn() {
        fixtures.keep(3, "ongoingorin");
        long review = Team.review(eva, "ongoingorin[ti]", 1, List.of(ann));
        int taken =
                takeIn(eva, archive(eva, review).asByteArray()).then().extract().path("review");
        eva.asks().delete("/api/v1/reviews/" + taken + "/closing").then().statusCode(200);
        Citation late = Fixtures.fresh("A late ongoingorin trial").build();
        library.apply(runs.start(RunEntity.importOf("a test")), null, List.of(Citations.delivery(late)));
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        living.round();
        for (long one : List.of(review, (long) taken)) {
            eva.asks()
                    .get("/api/v1/reviews/" + one + "/flow")
                    .then()
                    .body("records", equalTo(4))
                    .body("boxes.identified", equalTo(4));
        }
    }

    @Test
    void anArchiveTellsNobodyWhatIsHidden() {
        List<String> articles = fixtures.keep(1, "hiddenarchin");
        long review = Team.review(eva, "hiddenarchin[ti]", 2, List.of(ann, ben));
        byte[] before = archive(eva, review).then().statusCode(200).extract().asByteArray();
        ann.decides(review, articles.getFirst(), TITLES, "include").then().statusCode(200);
        archive(eva, review).then().statusCode(409).body("detail", containsString("./elka review archive " + review));
        archive(ann, review).then().statusCode(403);
        archive(team.add("zoe"), review).then().statusCode(404);
        byte[] whole = RestAssured.given()
                .header("Authorization", "Bearer " + OperatorLogin.token())
                .get("/api/v1/reviews/" + review + "/archive")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        assertThat(whole).isNotEqualTo(before);
    }

    @Test
    void aForeignOrDamagedArchiveIsRefusedAndLeavesNothing() {
        fixtures.keep(1, "damagedarchin");
        long review = Team.review(eva, "damagedarchin[ti]", 1, List.of(ann));
        byte[] archive = archive(eva, review).asByteArray();
        takeIn(eva, "not a zip".getBytes(StandardCharsets.UTF_8))
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:elka:problem:invalid-archive"))
                .body("detail", containsString("no zip"));
        takeIn(eva, Repacked.with(archive, text -> text.replace("\"number\":2,", "\"number\":7,")))
                .then()
                .statusCode(422)
                .body("detail", containsString("entries.jsonl, line 2"));
        takeIn(ann, archive).then().statusCode(403);
        List<Map<String, Object>> reviews =
                eva.asks().get("/api/v1/reviews").jsonPath().getList("");
        assertThat(reviews).hasSize(1);
    }
}
