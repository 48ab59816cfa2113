package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.api.Team.Someone;
import org.elka.search.query.Screenings.Outcome;
import org.elka.testing.OperatorLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviews have come to is searched for by their members, and by nobody else. */
@QuarkusTest
class ScreenedQueriesTest {
    private static final String TITLES = "title-abstract";
    private static final String TEXTS = "full-text";
    private static final String SEARCH = "/api/v1/articles";
    private static final String INVALID = "urn:elka:problem:invalid-query";

    @Inject
    Team team;

    @Inject
    Fixtures fixtures;

    private Someone eva;
    private Someone ann;
    private Someone ben;
    private Someone out;

    @BeforeEach
    void people() {
        eva = team.add("eva");
        ann = team.add("ann");
        ben = team.add("ben");
        out = team.add("out");
    }

    private static Response search(RequestSpecification who, String query) {
        return who.queryParam("q", query).queryParam("facets", "year,status").get(SEARCH);
    }

    private static List<String> found(Someone who, String query) {
        Response answer = search(who.asks(), query);
        answer.then().statusCode(200);
        List<String> ids = answer.jsonPath().getList("items.id");
        assertThat(answer.jsonPath().getInt("total")).isEqualTo(ids.size());
        return ids;
    }

    private static Response page(RequestSpecification who, String query) {
        return who.accept("text/html").queryParam("q", query).get("/search");
    }

    private static void refused(Response answer, String reason, String remedy) {
        answer.then()
                .statusCode(400)
                .body("type", equalTo(INVALID))
                .body("errors[0].detail", containsString(reason))
                .body("errors[0].remedy", containsString(remedy));
    }

    /** All that somebody is told by each way of asking for each outcome. */
    private static Map<String, String> told(Someone who, String word, long review) {
        Map<String, String> all = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            String query = word + "[ti] AND screened:" + outcome.written();
            for (String asked : List.of(query, query + "@" + review)) {
                Response hits = search(who.asks(), asked);
                hits.then().statusCode(200);
                all.put("hits of " + asked, hits.asString());
                all.put("tag of " + asked, hits.header("ETag"));
                for (String way : List.of("/api/v1/query/explain", "/api/v1/map", "/api/v1/exports?format=csv")) {
                    Response answer = who.asks().queryParam("q", asked).get(way);
                    answer.then().statusCode(200);
                    all.put(
                            way + " of " + asked,
                            answer.asString() + answer.header("ETag") + answer.header("Elka-Total"));
                }
            }
        }
        return all;
    }

    @Test
    void nobodyFindsWhatAPartnerDecidedBeforeBothHave() {
        List<String> articles = fixtures.keep(3, "zqblindaro");
        long review = Team.review(eva, "zqblindaro[ti]", 2, List.of(ann, ben));
        Map<Someone, Map<String, String>> before = new LinkedHashMap<>();
        List.of(eva, ann, ben).forEach(one -> before.put(one, told(one, "zqblindaro", review)));

        ann.decides(review, articles.get(0), TITLES, "exclude").then().statusCode(200);
        ann.decides(review, articles.get(1), TITLES, "include").then().statusCode(200);
        before.forEach((one, what) ->
                assertThat(told(one, "zqblindaro", review)).as(one.login()).isEqualTo(what));
        assertThat(found(ben, "zqblindaro[ti] screened:undecided")).hasSize(3);

        ben.decides(review, articles.get(0), TITLES, "exclude").then().statusCode(200);
        ben.decides(review, articles.get(1), TITLES, "exclude").then().statusCode(200);
        for (Someone one : List.of(eva, ann, ben)) {
            assertThat(found(one, "zqblindaro screened:exclude")).containsExactly(articles.get(0));
            assertThat(found(one, "zqblindaro screened:conflict")).containsExactly(articles.get(1));
            assertThat(found(one, "zqblindaro screened:undecided"))
                    .containsExactlyInAnyOrder(articles.get(1), articles.get(2));
            assertThat(found(one, "zqblindaro screened:include")).isEmpty();
            assertThat(told(one, "zqblindaro", review)).isNotEqualTo(before.get(one));
        }
        eva.settles(review, articles.get(1), TITLES, "include").then().statusCode(200);
        assertThat(found(ben, "zqblindaro screened:include@" + review)).containsExactly(articles.get(1));
        assertThat(found(ben, "zqblindaro NOT screened:undecided"))
                .containsExactlyInAnyOrder(articles.get(0), articles.get(1));
    }

    @Test
    void theFullTextCountsBeforeTheTitle() {
        List<String> articles = fixtures.keep(4, "zqfulltexo");
        long review = Team.review(eva, "zqfulltexo[ti]", 1, List.of(ann));
        for (String article : articles) {
            ann.decides(review, article, TITLES, "maybe").then().statusCode(200);
        }
        assertThat(found(ann, "screened:included@" + review)).hasSize(4);
        ann.decides(review, articles.get(0), TEXTS, "exclude", "animals").then().statusCode(200);
        ann.decides(review, articles.get(1), TEXTS, "include").then().statusCode(200);
        ann.asks()
                .body(Map.of("retrieved", false))
                .put("/api/v1/reviews/" + review + "/articles/" + articles.get(2) + "/retrieval")
                .then()
                .statusCode(200);
        assertThat(found(ann, "screened:excluded@" + review)).containsExactly(articles.get(0));
        assertThat(found(ann, "screened:not-retrieved@" + review)).containsExactly(articles.get(2));
        assertThat(found(ann, "screened:included@" + review))
                .containsExactlyInAnyOrder(articles.get(1), articles.get(3));
    }

    @Test
    void eachFindsWhatTheirOwnReviewsHaveComeTo() {
        String article = fixtures.keep(1, "zqtwofolda").getFirst();
        long anns = Team.review(eva, "zqtwofolda[ti]", 1, List.of(ann));
        long bens = Team.review(eva, "zqtwofolda[ti]", 1, List.of(ben));
        ann.decides(anns, article, TITLES, "include").then().statusCode(200);
        ben.decides(bens, article, TITLES, "exclude").then().statusCode(200);

        assertThat(found(ann, "zqtwofolda screened:include")).containsExactly(article);
        assertThat(found(ann, "zqtwofolda screened:exclude")).isEmpty();
        assertThat(found(ben, "zqtwofolda screened:include")).isEmpty();
        assertThat(found(eva, "zqtwofolda screened:include screened:exclude")).containsExactly(article);
        assertThat(found(eva, "zqtwofolda screened:exclude@" + anns)).isEmpty();

        page(ann.asks(), "zqtwofolda screened:include").then().body(containsString("/articles/" + article));
        page(ben.asks(), "zqtwofolda screened:include").then().body(not(containsString("/articles/" + article)));
        page(out.asks(), "zqtwofolda screened:include").then().body(containsString("you are a member of none"));
        page(Caller.nobody(), "zqtwofolda screened:include").then().body(containsString("nobody is logged in"));

        String query = "zqtwofolda screened:exclude";
        String tag = search(ann.asks(), query).header("ETag");
        search(ben.asks().header("If-None-Match", tag), query)
                .then()
                .statusCode(200)
                .body("total", equalTo(1));
        search(ann.asks().header("If-None-Match", tag), query).then().statusCode(304);
    }

    @Test
    void whoIsNoMemberIsToldWhatToDoAndNotWhetherThereIsSuchAReview() {
        long review = Team.review(eva, "zqoutsida[ti]", 1, List.of(ann));
        refused(search(out.asks(), "screened:include"), "you are a member of none", "Ask the owner");
        Response others = search(out.asks(), "screened:include@" + review);
        refused(others, "There is no review " + review + " that you are a member of", "Leave the number out");
        Response none = search(out.asks(), "screened:include@987654321");
        assertThat(none.asString().replace("987654321", "" + review).replaceAll("\"(instance|length)\":[^,}]*", ""))
                .isEqualTo(others.asString().replaceAll("\"(instance|length)\":[^,}]*", ""));
        refused(search(Caller.nobody(), "screened:include"), "nobody is logged in", "Log in as a member");
        refused(
                search(Caller.bearer(OperatorLogin.token()), "screened:include"),
                "the operator is a member of none",
                "token of a member");

        assertThat(found(ann, "screened:undecided@" + review)).isEmpty();
        ann.asks().get("/api/v1/reviews/" + review).then().statusCode(200);
        eva.asks()
                .delete("/api/v1/reviews/" + review + "/members/" + ann.login())
                .then()
                .statusCode(204);
        refused(search(ann.asks(), "screened:undecided@" + review), "There is no review", "Leave the number out");
    }

    @Test
    void whatIsKeptForOthersToReadCannotAskForIt() {
        String article = fixtures.keep(1, "zqkeepsake").getFirst();
        long review = Team.review(eva, "zqkeepsake[ti]", 1, List.of(ann));
        ann.decides(review, article, TITLES, "include").then().statusCode(200);
        String query = "zqkeepsake[ti] AND screened:include";
        String reason = "kept for others to read";
        refused(ann.asks().body(Map.of("query", query)).post("/api/v1/history"), reason, "add it when you search");
        refused(
                ann.asks().body(Map.of("name", "zq kept", "query", query)).post("/api/v1/searches"),
                reason,
                "Leave it out here");
        refused(
                eva.asks()
                        .body(Map.of("name", "zq source", "query", query))
                        .post("/api/v1/reviews/" + review + "/sources"),
                reason,
                "Leave it out here");

        Response kept = ann.asks().body(Map.of("query", "zqkeepsake[ti]")).post("/api/v1/history");
        kept.then().statusCode(201);
        int line = kept.jsonPath().getInt("line.line");
        String name = ann.asks().get("/api/v1/account").jsonPath().getString("name");
        search(ann.asks().queryParam("by", name), "#" + line + " AND screened:include")
                .then()
                .statusCode(200)
                .body("items.id", equalTo(List.of(article)));
        // the lines are anybody's to refer to, what reviews have come to is not
        refused(
                search(out.asks().queryParam("by", name), "#" + line + " AND screened:include"),
                "you are a member of none",
                "Ask the owner");
    }

    @Test
    void aQueryThatAsksForItThousandsOfTimesIsAnswered() {
        List<String> articles = fixtures.keep(2, "zqthousanda");
        long review = Team.review(eva, "zqthousanda[ti]", 1, List.of(ann));
        ann.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
        String often = String.join(" OR ", Collections.nCopies(4_000, "screened:include"));
        assertThat(found(ann, often)).containsExactly(articles.get(0));
    }

    @Test
    void aPageIsNotTurnedToOneOfAnotherAnswer() {
        List<String> articles = fixtures.keep(3, "zqpagedina");
        long review = Team.review(eva, "zqpagedina[ti]", 1, List.of(ann));
        for (String article : articles) {
            ann.decides(review, article, TITLES, "include").then().statusCode(200);
        }
        String query = "zqpagedina screened:include";
        String next =
                search(ann.asks().queryParam("limit", 1), query).jsonPath().getString("next");
        search(ann.asks().queryParam("limit", 1).queryParam("cursor", next), query)
                .then()
                .statusCode(200)
                .body("total", equalTo(3));
        eva.asks()
                .body(Map.of("why", "zq once more"))
                .post("/api/v1/reviews/" + review + "/articles/" + articles.get(0) + "/" + TITLES + "/reopening")
                .then()
                .statusCode(200);
        search(ann.asks().queryParam("limit", 1).queryParam("cursor", next), query)
                .then()
                .statusCode(400)
                .body("detail", containsString("begin without one"));
    }

    @Test
    void theFieldIsOfferedWithWhatItKnows() {
        ann.asks()
                .queryParam("q", "ketamine scre")
                .get("/api/v1/suggestions")
                .then()
                .body("insert", hasItem("screened:"));
        ann.asks()
                .queryParam("q", "ketamine screened:in")
                .get("/api/v1/suggestions")
                .then()
                .body("insert", equalTo(List.of("screened:included")));
    }
}
