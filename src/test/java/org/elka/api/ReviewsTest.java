package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.elka.api.Team.Someone;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Citation;
import org.elka.library.Citation.PublicationType;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Library;
import org.elka.review.screening.LivingReviews;
import org.elka.review.screening.Orders;
import org.elka.search.LibraryIndex;
import org.elka.testing.Citations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A review from its question to its flow, by people who each have a login, over HTTP. */
@QuarkusTest
class ReviewsTest {
    private static final String TITLES = "title-abstract";
    private static final String TEXTS = "full-text";

    @Inject
    Team team;

    @Inject
    Fixtures fixtures;

    @Inject
    Library library;

    @Inject
    Runs runs;

    @Inject
    LibraryIndex index;

    @Inject
    LivingReviews living;

    @Inject
    Orders orders;

    private Someone eva;
    private Someone ann;
    private Someone ben;

    @BeforeEach
    void people() {
        eva = team.add("eva");
        ann = team.add("ann");
        ben = team.add("ben");
    }

    private static Response get(Someone who, long review, String what) {
        return who.asks().get("/api/v1/reviews/" + review + "/" + what);
    }

    private static int box(Someone who, long review, String box) {
        return get(who, review, "flow").jsonPath().getInt("boxes." + box);
    }

    private void deliver(Citation citation) {
        library.apply(runs.start(RunEntity.importOf("a test")), null, List.of(Citations.delivery(citation)));
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        living.round();
    }

    @Test
    void twoReviewersAndAnAdjudicatorComeFromASearchToTheIncludedReports() {
        List<String> articles = fixtures.keep(4, "quindorine");
        long review = Team.review(eva, "quindorine[ti]", 2, List.of(ann, ben));
        assertThat(box(eva, review, "identified")).isEqualTo(4);
        assertThat(ann.queue(review, TITLES, "relevance")).containsExactlyInAnyOrderElementsOf(articles);

        for (String article : articles) {
            boolean in = !article.equals(articles.get(3));
            ann.decides(review, article, TITLES, in ? "include" : "exclude")
                    .then()
                    .statusCode(200);
            ben.decides(review, article, TITLES, article.equals(articles.get(2)) ? "exclude" : in ? "maybe" : "exclude")
                    .then()
                    .statusCode(200);
        }
        get(eva, review, "articles?status=conflict")
                .then()
                .body("total", equalTo(1))
                .body("items[0].article", equalTo(articles.get(2)));
        eva.settles(review, articles.get(2), TITLES, "include")
                .then()
                .statusCode(200)
                .body("stages.title-abstract.status", equalTo("included"));

        ann.asks()
                .body(Map.of("retrieved", false, "note", "behind a wall"))
                .put("/api/v1/reviews/" + review + "/articles/" + articles.get(2) + "/retrieval")
                .then()
                .statusCode(200);
        for (Someone one : List.of(ann, ben)) {
            one.decides(review, articles.get(0), TEXTS, "include").then().statusCode(200);
            one.decides(review, articles.get(1), TEXTS, "exclude", "design")
                    .then()
                    .statusCode(200);
        }
        get(ben, review, "flow")
                .then()
                .statusCode(200)
                .body("records", equalTo(4))
                .body("identified.PubMed", equalTo(4))
                .body("boxes.screened", equalTo(4))
                .body("boxes.excluded", equalTo(1))
                .body("boxes.sought", equalTo(3))
                .body("boxes.not-retrieved", equalTo(1))
                .body("boxes.assessed", equalTo(2))
                .body("excludedReports.design", equalTo(1))
                .body("boxes.included", equalTo(1))
                .body("studies", equalTo(1));
        get(ben, review, "articles?reason=design").then().body("items.article", equalTo(List.of(articles.get(1))));
        get(ben, review, "flow?format=text").then().body(containsString("No trial (n = 1)"));
        get(ben, review, "flow?format=svg")
                .then()
                .contentType("image/svg+xml")
                .body(containsString("Records screened (n = 4)"));
        get(ben, review, "agreement")
                .then()
                .body("all.pairable", equalTo(4))
                .body("pairs", hasSize(1))
                .body("pairs[0].agreement.reviewers", equalTo(2));
    }

    @Test
    void nobodyReadsWhatAPartnerDecidedBeforeBothHave() {
        String article = fixtures.keep(1, "blindorin").getFirst();
        long review = Team.review(eva, "blindorin[ti]", 2, List.of(ann, ben));
        String before = ben.sees(review, article, TITLES).asString();
        String revision = ben.sees(review, article, TITLES).header("ETag");
        String flow = get(ben, review, "flow").jsonPath().getString("boxes");
        String list = get(ben, review, "articles").asString();
        ann.asks()
                .header("If-Match", "*")
                .body(Map.of("choice", "exclude", "reasons", List.of("animals"), "note", "tell-tale"))
                .put("/api/v1/reviews/" + review + "/articles/" + article + "/" + TITLES + "/decision")
                .then()
                .statusCode(200);

        for (Someone one : List.of(ben, eva)) {
            one.sees(review, article, TITLES).then().body("stages.title-abstract.others", nullValue());
            for (String what : List.of(
                    "entries", "articles", "flow", "agreement", "articles/" + article + "/" + TITLES, "board", "")) {
                assertThat(get(one, review, what).asString())
                        .as(what)
                        .doesNotContain("tell-tale")
                        .doesNotContain("\"choice\"");
            }
        }
        assertThat(ben.sees(review, article, TITLES).asString()).isEqualTo(before);
        assertThat(ben.sees(review, article, TITLES).header("ETag")).isEqualTo(revision);
        assertThat(get(ben, review, "flow").jsonPath().getString("boxes")).isEqualTo(flow);
        assertThat(get(ben, review, "articles").asString()).isEqualTo(list);
        get(ben, review, "entries").then().body("items[-1].event", equalTo("hidden"));

        ben.decidesAt(review, article, TITLES, revision, "include").then().statusCode(200);
        ben.sees(review, article, TITLES)
                .then()
                .body("stages.title-abstract.others[0].note", equalTo("tell-tale"))
                .body("stages.title-abstract.status", equalTo("conflict"));
        assertThat(get(ben, review, "entries").asString()).contains("tell-tale");
    }

    @Test
    void aReviewIsNothingToWhoIsNoMember() {
        long review = Team.review(eva, "nomemberin[ti]", 1, List.of(ann));
        for (String what : List.of("", "flow", "entries", "articles", "queue", "agreement", "board", "sources")) {
            get(ben, review, what).then().statusCode(404).body("type", equalTo("urn:elka:problem:unknown-review"));
        }
        ben.asks()
                .body(Map.of("roles", List.of("owner")))
                .put("/api/v1/reviews/" + review + "/members/" + ben.login())
                .then()
                .statusCode(404);
        ann.asks()
                .body(Map.of("roles", List.of("owner")))
                .put("/api/v1/reviews/" + review + "/members/" + ann.login())
                .then()
                .statusCode(403);
        ben.asks().get("/api/v1/reviews").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void aDecisionNeedsTheRevisionThatWasReadAndIsTakenOnce() {
        String article = fixtures.keep(1, "onceorin").getFirst();
        long review = Team.review(eva, "onceorin[ti]", 1, List.of(ann, ben));
        String revision = ann.sees(review, article, TITLES).header("ETag");
        ann.asks()
                .body(Map.of("choice", "include"))
                .put("/api/v1/reviews/" + review + "/articles/" + article + "/" + TITLES + "/decision")
                .then()
                .statusCode(428);
        ann.decidesAt(review, article, TITLES, revision, "include").then().statusCode(200);
        ann.decidesAt(review, article, TITLES, revision, "include").then().statusCode(200);
        ann.decidesAt(review, article, TITLES, revision, "exclude").then().statusCode(412);
        ben.decides(review, article, TITLES, "include")
                .then()
                .statusCode(409)
                .body("detail", containsString("Enough reviewers"));
        eva.decidesAt(review, article, TITLES, "*", "include").then().statusCode(403);
        assertThat(get(ann, review, "entries").jsonPath().getList("items.findAll { it.event == 'decided' }"))
                .hasSize(1);

        ann.asks()
                .header("If-Match", "*")
                .delete("/api/v1/reviews/" + review + "/articles/" + article + "/" + TITLES + "/decision")
                .then()
                .statusCode(200)
                .body("stages.title-abstract.status", equalTo("open"))
                .body("stages.title-abstract.earlier", hasSize(1));
    }

    @Test
    void whatDoesNotGoWithTheProtocolIsRefused() {
        String article = fixtures.keep(1, "refusorin").getFirst();
        long review = Team.review(eva, "refusorin[ti]", 1, List.of(ann));
        ann.decides(review, article, TITLES, "perhaps")
                .then()
                .statusCode(400)
                .body("detail", containsString("include, exclude, maybe"));
        ann.decides(review, article, TITLES, "exclude", "whim")
                .then()
                .statusCode(422)
                .body("detail", containsString("no criterion 'whim'"));
        ann.decides(review, article, TEXTS, "include").then().statusCode(409);
        ann.decides(review, article, TITLES, "include").then().statusCode(200);
        ann.decides(review, article, TEXTS, "exclude").then().statusCode(422);
        ann.decidesAt(review, "E999999999", TITLES, "*", "include").then().statusCode(404);

        eva.asks()
                .body(Map.of("why", "published"))
                .post("/api/v1/reviews/" + review + "/closing")
                .then()
                .statusCode(200);
        ann.decides(review, article, TEXTS, "include").then().statusCode(409).body("detail", containsString("closed"));
    }

    @Test
    void aRetractionAndARevisionOpenAgainWhatWasDecidedAndKeepIt() {
        CitationBuilder trial = Fixtures.fresh("A flagorin trial");
        CitationBuilder other = Fixtures.fresh("Another flagorin trial");
        List<String> articles = fixtures.keep(trial.build(), other.build());
        long review = Team.review(eva, "flagorin[ti]", 1, List.of(ann));
        articles.forEach(
                one -> ann.decides(review, one, TITLES, "include").then().statusCode(200));

        deliver(trial.publicationTypes(List.of(new PublicationType(null, "Retracted Publication")))
                .build());
        deliver(other.title("Another flagorin trial, corrected").build());
        // a record that comes again is no duplicate
        get(eva, review, "flow?format=text").then().body(containsString("Duplicate records (n = 0)"));

        ann.sees(review, articles.getFirst(), TITLES)
                .then()
                .body("stages.title-abstract.status", equalTo("open"))
                .body("stages.title-abstract.flagged", equalTo(true))
                .body("stages.title-abstract.reopening.cause", equalTo("retracted"))
                .body("stages.title-abstract.earlier[0].choice", equalTo("include"));
        ann.sees(review, articles.getLast(), TITLES)
                .then()
                .body("stages.title-abstract.reopening.cause", equalTo("revised"));
        ann.decides(review, articles.getLast(), TITLES, "include").then().statusCode(200);
        ann.sees(review, articles.getLast(), TITLES).then().body("stages.title-abstract.flagged", equalTo(false));
    }

    @Test
    void newArticlesFlowIntoALivingReviewAndTheFlowCanBeAskedForAsOfBefore() {
        fixtures.keep(2, "livorin");
        long review = Team.review(eva, "livorin[ti]", 1, List.of(ann));
        String before = get(eva, review, "").jsonPath().getString("lastMade");
        deliver(Fixtures.fresh("A late livorin trial").build());

        assertThat(box(eva, review, "identified")).isEqualTo(3);
        get(eva, review, "flow?at=" + before).then().body("boxes.identified", equalTo(2));
        get(eva, review, "flow?since=" + before + "&format=text").then().body(containsString("Previous version"));
        get(eva, review, "articles?box=identified&at=" + before).then().body("total", equalTo(2));
        get(eva, review, "articles?box=identified&since=" + before).then().body("total", equalTo(3));
        get(eva, review, "articles?box=previously-included&since=" + before)
                .then()
                .body("total", equalTo(0));
        get(eva, review, "articles?at=1999-01-01T00:00:00Z").then().statusCode(400);
        get(eva, review, "flow?at=yesterday").then().statusCode(400);
        get(eva, review, "flow?at=1999-01-01T00:00:00Z").then().statusCode(400);
    }

    @Test
    void nothingIsStuckWhenAReviewerLeavesMidway() {
        List<String> articles = fixtures.keep(3, "leavorin");
        long review = Team.review(eva, "leavorin[ti]", 2, List.of(ann, ben));
        eva.asks()
                .body(Map.of("stage", TITLES, "query", "leavorin[ti]", "reviewers", List.of(ann.login(), ben.login())))
                .post("/api/v1/reviews/" + review + "/assignments")
                .then()
                .statusCode(200)
                .body("articles", equalTo(3));
        Someone dan = team.add("dan");
        Team.member(eva, review, dan, "reviewer");
        assertThat(dan.queue(review, TITLES, "date")).isEmpty();
        dan.decides(review, articles.getFirst(), TITLES, "include").then().statusCode(403);
        ann.decides(review, articles.getFirst(), TITLES, "include").then().statusCode(200);

        for (Someone gone : List.of(ann, ben)) {
            eva.asks()
                    .delete("/api/v1/reviews/" + review + "/members/" + gone.login())
                    .then()
                    .statusCode(204);
        }
        assertThat(dan.queue(review, TITLES, "date")).containsExactlyInAnyOrderElementsOf(articles);
        dan.decides(review, articles.getFirst(), TITLES, "include")
                .then()
                .statusCode(200)
                .body("stages.title-abstract.status", equalTo("included"));
        eva.asks()
                .delete("/api/v1/reviews/" + review + "/members/" + eva.login())
                .then()
                .statusCode(409);
    }

    @Test
    void theQueueSkipsOrdersAndHoldsBackWhatIsShown() {
        List<String> articles = fixtures.keep(6, "queuorin");
        long review = Team.review(eva, "queuorin[ti]", 1, List.of(ann, ben));
        orders.await(review);
        Set<List<String>> seen = new HashSet<>();
        for (String order : List.of("relevance", "uncertainty", "random", "date", "mixed")) {
            List<String> queue = ann.queue(review, TITLES, order);
            assertThat(queue).containsExactlyInAnyOrderElementsOf(articles);
            seen.add(queue);
        }
        assertThat(seen).hasSizeGreaterThan(1);

        Response shown = get(ann, review, "queue?order=random");
        String first = shown.jsonPath().getString("items[0].article.id");
        assertThat(shown.jsonPath().getInt("waiting")).isEqualTo(6);
        ann.asks()
                .body("{}")
                .put("/api/v1/reviews/" + review + "/articles/" + first + "/" + TITLES + "/deferral")
                .then()
                .statusCode(200);
        assertThat(ann.queue(review, TITLES, "random")).endsWith(first);

        ann.decides(review, articles.get(1), TITLES, "include")
                .then()
                .body("stages.title-abstract.mine.ranking.order", equalTo("random"));
    }

    @Test
    void ownersDecideOnManyAtOnceAndLeaveOutByRule() {
        List<String> articles = fixtures.keep(5, "manyorin");
        long review = Team.review(eva, "manyorin[ti]", 1, List.of(ann));
        Team.member(eva, review, eva, "owner", "reviewer");
        eva.asks()
                .body(Map.of("query", "manyorin[ti] AND \"no. 4\"[ti]"))
                .post("/api/v1/reviews/" + review + "/automation-exclusions")
                .then()
                .statusCode(200)
                .body("articles", equalTo(1));
        Map<String, Object> bulk =
                Map.of("stage", TITLES, "query", "manyorin[ti]", "choice", "exclude", "reasons", List.of("animals"));
        Map<String, Object> dry = new HashMap<>(bulk);
        dry.put("dryRun", true);
        String path = "/api/v1/reviews/" + review + "/bulk-decisions";
        ann.asks().body(bulk).post(path).then().statusCode(403);
        eva.asks().body(dry).post(path).then().body("articles", equalTo(4));
        assertThat(box(eva, review, "excluded")).isZero();
        eva.asks().body(bulk).post(path).then().body("articles", equalTo(4));
        assertThat(box(eva, review, "excluded")).isEqualTo(4);
        assertThat(box(eva, review, "excluded-by-automation")).isEqualTo(1);

        eva.asks()
                .queryParam("query", "manyorin[ti] AND \"no. 4\"[ti]")
                .delete("/api/v1/reviews/" + review + "/automation-exclusions")
                .then()
                .body("articles", equalTo(1));
        assertThat(ann.queue(review, TITLES, "date")).containsExactly(articles.get(4));
    }

    @Test
    void aProtocolIsSetByWhoHasSeenTheLastOne() {
        long review = Team.review(eva, "protorin[ti]", 1, List.of(ann));
        String path = "/api/v1/reviews/" + review;
        eva.asks().body(Team.protocol("Renamed", 1, true)).put(path).then().statusCode(428);
        eva.asks()
                .header("If-Match", "\"1\"")
                .body(Team.protocol("Renamed", 1, true))
                .put(path)
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("protocol.title", equalTo("Renamed"));
        eva.asks()
                .header("If-Match", "\"1\"")
                .body(Team.protocol("Late", 1, true))
                .put(path)
                .then()
                .statusCode(412);
        ann.asks()
                .header("If-Match", "*")
                .body(Team.protocol("Mine", 1, true))
                .put(path)
                .then()
                .statusCode(403);
        eva.asks()
                .body("{\"title\": \"\", \"criteria\": [{\"id\": \"A B\", \"kind\": \"x\", \"text\": \"y\"}]}")
                .post("/api/v1/reviews")
                .then()
                .statusCode(400);
    }

    private static Response extract(Someone who, long review, String article, String what, String body) {
        return who.asks()
                .header("If-Match", "*")
                .body(body)
                .put("/api/v1/reviews/" + review + "/articles/" + article + "/" + what);
    }

    @Test
    void dataAreExtractedByTwoAndSettledWhereTheyDiffer() {
        String article = fixtures.keep(1, "extractorin").getFirst();
        long review = Team.review(eva, "extractorin[ti]", 2, List.of(ann, ben));
        String form = """
                {"fields": [
                  {"id": "participants", "label": "Participants", "kind": "number", "value": "n"},
                  {"id": "design", "label": "Design", "kind": "choice", "options": ["rct", "open-label"]},
                  {"id": "effects", "label": "Effects", "kind": "effects"}]}
                """;
        eva.asks().body(form).put("/api/v1/reviews/" + review + "/form").then().statusCode(428);
        ann.asks()
                .header("If-Match", "*")
                .body(form)
                .put("/api/v1/reviews/" + review + "/form")
                .then()
                .statusCode(403);
        eva.asks()
                .header("If-Match", "\"0\"")
                .body(form)
                .put("/api/v1/reviews/" + review + "/form")
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
        String read = """
                {"texts": {"participants": ["%s"], "design": ["rct"]},
                 "effects": {"effects": [{"arm": "ketamine", "scale": "LSAS", "time": "24 h", "value": "-20 points"}]}}
                """;
        extract(ann, review, article, "extraction", read.formatted("18")).then().statusCode(409);
        for (String stage : List.of(TITLES, TEXTS)) {
            for (Someone one : List.of(ann, ben)) {
                one.decides(review, article, stage, "include").then().statusCode(200);
            }
        }
        extract(ann, review, article, "extraction", read.formatted("eighteen"))
                .then()
                .statusCode(422)
                .body("detail", containsString("write a number"));
        extract(ann, review, article, "extraction", read.formatted("18")).then().statusCode(200);
        get(ben, review, "articles/" + article + "/extraction").then().body("others", nullValue());
        extract(ben, review, article, "extraction", read.formatted("=18").replace("=18", "20"))
                .then()
                .statusCode(200)
                .body("conflicts", equalTo(List.of("participants")))
                .body("others[0].answers.texts.participants[0]", equalTo("18"));
        assertThat(get(eva, review, "extractions").asString()).doesNotContain(article);
        extract(eva, review, article, "extraction/settlement", read.formatted("18"))
                .then()
                .statusCode(200)
                .body("standing.by.login", equalTo(eva.login()));
        assertThat(get(eva, review, "extractions").asString())
                .contains(article + ",participants,Participants,,1,,,,18")
                .contains(article + ",effects,Effects,,1,ketamine,LSAS,24 h,'-20 points");
    }

    @Test
    void decisionsGoOutInTheLayoutsOfOtherTools() {
        List<String> articles = fixtures.keep(3, "layoutorin");
        long review = Team.review(eva, "layoutorin[ti]", 2, List.of(ann, ben));
        for (Someone one : List.of(ann, ben)) {
            one.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
            one.decides(review, articles.get(1), TITLES, "exclude", "animals")
                    .then()
                    .statusCode(200);
        }
        ann.decides(review, articles.get(2), TITLES, "exclude", "design").then().statusCode(200);
        String asreview = get(ben, review, "export?layout=asreview").asString();
        assertThat(asreview).startsWith("record_id,title,abstract,authors,year,doi,asreview_label\r\n");
        assertThat(asreview.lines().filter(line -> line.startsWith(articles.get(0) + ",")))
                .allMatch(line -> line.endsWith(",1"));
        assertThat(asreview.lines().filter(line -> line.startsWith(articles.get(1) + ",")))
                .allMatch(line -> line.endsWith(",0"));
        assertThat(get(ben, review, "export?layout=rayyan").asString())
                .contains("=>\"\"Excluded\"\"")
                .contains("RAYYAN-EXCLUSION-REASONS: animals");
        assertThat(get(ben, review, "export").asString().lines()).hasSize(1 + 4);
        assertThat(get(ann, review, "export").asString().lines()).hasSize(1 + 5);
        get(ben, review, "export?layout=ris").then().body(containsString("KW  - screening: excluded"));
        get(ben, review, "export?layout=excel").then().statusCode(400);
    }

    @Test
    void aSampleThatIsScreenedWholeSaysWhetherEnoughWasFound() {
        List<String> articles = fixtures.keep(12, "stoporin");
        long review = Team.review(eva, "stoporin[ti]", 1, List.of(ann));
        ann.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
        get(eva, review, "stopping")
                .then()
                .statusCode(200)
                .body("indication.included", equalTo(1))
                .body("indication.reached", equalTo(false));
        ann.asks()
                .body("{}")
                .post("/api/v1/reviews/" + review + "/stopping/audits")
                .then()
                .statusCode(403);
        List<String> drawn = eva.asks()
                .body("{\"target\": 0.95}")
                .post("/api/v1/reviews/" + review + "/stopping/audits")
                .then()
                .statusCode(200)
                .extract()
                .path("articles");
        assertThat(drawn).isNotEmpty().doesNotContain(articles.get(0));
        eva.asks()
                .body("{}")
                .post("/api/v1/reviews/" + review + "/stopping/audits")
                .then()
                .statusCode(409);
        assertThat(ann.queue(review, TITLES, "relevance").subList(0, drawn.size()))
                .containsExactlyInAnyOrderElementsOf(drawn);
        drawn.forEach(one -> ann.decides(review, one, TITLES, "exclude").then().statusCode(200));
        get(eva, review, "stopping")
                .then()
                .body("audits[0].left", equalTo(0))
                .body("audits[0].judgement.reached", equalTo(true));
        get(eva, review, "stopping?target=2").then().statusCode(400);
    }

    @Test
    void whatNoEntryCanHoldIsRefusedAndChangesNothing() {
        long review = Team.review(eva, "longorin[ti]", 1, List.of(ann));
        String terms = IntStream.range(0, 200)
                .mapToObj(i -> "\"" + "t".repeat(190) + i + "\"")
                .collect(Collectors.joining(","));
        String criteria = IntStream.range(0, 60)
                .mapToObj(i -> "{\"id\": \"c%d\", \"kind\": \"exclusion\", \"text\": \"x\", \"terms\": [%s]}"
                        .formatted(i, terms))
                .collect(Collectors.joining(","));
        int entries = get(eva, review, "").jsonPath().getInt("entry");
        eva.asks()
                .header("If-Match", "*")
                .body("{\"title\": \"Long\", \"criteria\": [" + criteria + "]}")
                .put("/api/v1/reviews/" + review)
                .then()
                .statusCode(422)
                .body("detail", containsString("say less at once"));
        get(eva, review, "").then().body("entry", equalTo(entries));
    }
}
