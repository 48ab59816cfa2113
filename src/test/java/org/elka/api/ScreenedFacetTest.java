package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.api.Team.Someone;
import org.elka.library.Citation;
import org.elka.search.query.Screenings.Outcome;
import org.elka.testing.Citations;
import org.elka.testing.OperatorLogin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reviews have come to is counted and picked as the values of other facets are, by their members alone. */
@QuarkusTest
class ScreenedFacetTest {
    private static final AtomicInteger PMID = new AtomicInteger(93_000_000);
    private static final String TITLES = "title-abstract";
    private static final String TEXTS = "full-text";
    private static final String SEARCH = "/api/v1/articles";

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

    /** Articles whose titles have the word, one of each year from 2001 on. */
    private List<String> keep(int number, String word) {
        Citation[] citations = new Citation[number];
        for (int i = 0; i < number; i++) {
            String year = String.valueOf(2001 + i);
            citations[i] = Citations.article(String.valueOf(PMID.incrementAndGet()), "A " + word + " trial, no. " + i)
                    .published(new Citation.PublicationDate(2001 + i, 1, 1, year))
                    .build();
        }
        return fixtures.keep(citations);
    }

    private static Response search(RequestSpecification who, String query, String... filters) {
        return who.queryParam("q", query)
                .queryParam("facets", "screened,year")
                .queryParam("filter", List.of(filters))
                .get(SEARCH);
    }

    private static Map<String, Integer> counts(Response answer, String facet) {
        answer.then().statusCode(200);
        Map<String, Integer> counts = new LinkedHashMap<>();
        List<Map<String, Object>> values = answer.jsonPath().getList("facets." + facet);
        values.forEach(value -> counts.put((String) value.get("value"), (Integer) value.get("count")));
        return counts;
    }

    private static Map<String, Integer> screened(Someone who, String query, String... filters) {
        return counts(search(who.asks(), query, filters), "screened");
    }

    private static List<String> found(Someone who, String query, String... filters) {
        Response answer = search(who.asks(), query, filters);
        answer.then().statusCode(200);
        List<String> ids = answer.jsonPath().getList("items.id");
        assertThat(answer.jsonPath().getInt("total")).isEqualTo(ids.size());
        return ids;
    }

    /** One of each outcome, in this order: included, excluded, not retrieved, in conflict, untouched; then one more included. */
    private List<String> screen(String word) {
        List<String> articles = keep(6, word);
        long review = Team.review(eva, word + "[ti]", 2, List.of(ann, ben));
        for (Someone one : List.of(ann, ben)) {
            one.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
            one.decides(review, articles.get(1), TITLES, "exclude").then().statusCode(200);
            one.decides(review, articles.get(2), TITLES, "include").then().statusCode(200);
            one.decides(review, articles.get(5), TITLES, "include").then().statusCode(200);
            one.decides(review, articles.get(3), TITLES, one == ann ? "include" : "exclude")
                    .then()
                    .statusCode(200);
        }
        ann.asks()
                .body(Map.of("retrieved", false))
                .put("/api/v1/reviews/" + review + "/articles/" + articles.get(2) + "/retrieval")
                .then()
                .statusCode(200);
        return articles;
    }

    @Test
    void eachOutcomeIsCountedAsTheQueryForItFinds() {
        screen("zvcountiva");
        Map<String, Integer> counts = screened(ann, "zvcountiva[ti]");
        assertThat(new ArrayList<>(counts.entrySet()))
                .as("by falling count, then by name")
                .containsExactly(
                        Map.entry("included", 2),
                        Map.entry("undecided", 2),
                        Map.entry("conflict", 1),
                        Map.entry("excluded", 1),
                        Map.entry("not-retrieved", 1));
        for (Someone member : List.of(eva, ann, ben)) {
            assertThat(screened(member, "zvcountiva[ti]")).isEqualTo(counts);
            for (Outcome outcome : Outcome.values()) {
                String asked = "zvcountiva[ti] AND screened:" + outcome.written();
                assertThat(found(member, asked))
                        .as(asked)
                        .hasSize(counts.get(outcome.written()))
                        .containsExactlyInAnyOrderElementsOf(
                                found(member, "zvcountiva[ti]", "screened:" + outcome.written()));
            }
        }
        assertThat(screened(ann, "zvcountiva[ti] AND screened:conflict"))
                .isEqualTo(Map.of("conflict", 1, "undecided", 1));
        assertThat(screened(ann, "zvcountiva[ti] AND 2001[dp]")).isEqualTo(Map.of("included", 1));
    }

    @Test
    void whatIsPickedNarrowsAllButItsOwnCounts() {
        List<String> articles = screen("zvpickedo");
        Map<String, Integer> all = screened(ann, "zvpickedo[ti]");
        Response picked = search(ann.asks(), "zvpickedo[ti]", "screened:included,conflict");
        picked.then().body("total", equalTo(3));
        assertThat(picked.jsonPath().getList("items.id", String.class))
                .containsExactlyInAnyOrder(articles.get(0), articles.get(3), articles.get(5));
        assertThat(counts(picked, "screened")).isEqualTo(all);
        assertThat(counts(picked, "year")).isEqualTo(Map.of("2001", 1, "2004", 1, "2006", 1));

        Response both = search(ann.asks(), "zvpickedo[ti]", "screened:include", "year:2001,2002", "screened:excluded");
        both.then().body("total", equalTo(2));
        assertThat(counts(both, "screened")).isEqualTo(Map.of("included", 1, "excluded", 1));
        assertThat(counts(both, "year")).isEqualTo(Map.of("2001", 1, "2002", 1, "2006", 1));

        Response asked =
                search(ann.asks().queryParam("question", "zvpickedo trial"), "zvpickedo[ti]", "screened:not-retrieved");
        asked.then().body("items.id", equalTo(List.of(articles.get(2))));
        assertThat(counts(asked, "screened")).isEqualTo(all);
    }

    @Test
    void aPartnersDecisionShowsNothingBeforeBothHaveDecided() {
        List<String> articles = keep(2, "zvblindiro");
        long review = Team.review(eva, "zvblindiro[ti]", 2, List.of(ann, ben));
        Map<Someone, String> before = new LinkedHashMap<>();
        List.of(eva, ann, ben).forEach(one -> before.put(one, told(one)));
        ann.decides(review, articles.get(0), TITLES, "exclude").then().statusCode(200);
        before.forEach((one, what) -> assertThat(told(one)).as(one.login()).isEqualTo(what));
        assertThat(screened(ben, "zvblindiro[ti]")).isEqualTo(Map.of("undecided", 2));

        ben.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
        before.forEach((one, what) -> assertThat(told(one)).as(one.login()).isNotEqualTo(what));
        assertThat(screened(ben, "zvblindiro[ti]")).isEqualTo(Map.of("undecided", 2, "conflict", 1));
        eva.settles(review, articles.get(0), TITLES, "exclude").then().statusCode(200);
        assertThat(screened(ann, "zvblindiro[ti]")).isEqualTo(Map.of("undecided", 1, "excluded", 1));
    }

    /** All that somebody is told by counts and by each pick. */
    private static String told(Someone who) {
        StringBuilder all = new StringBuilder();
        for (Outcome outcome : Outcome.values()) {
            Response answer = search(who.asks(), "zvblindiro[ti]", "screened:" + outcome.written());
            answer.then().statusCode(200);
            all.append(answer.asString()).append(answer.header("ETag"));
        }
        return all.toString();
    }

    @Test
    void eachCountsWhatTheirOwnReviewsHaveComeTo() {
        List<String> articles = keep(2, "zvtwofoldi");
        long anns = Team.review(eva, "zvtwofoldi[ti]", 1, List.of(ann));
        long bens = Team.review(eva, "zvtwofoldi[ti]", 1, List.of(ben));
        ann.decides(anns, articles.get(0), TITLES, "include").then().statusCode(200);
        ben.decides(bens, articles.get(0), TITLES, "exclude").then().statusCode(200);
        assertThat(screened(ann, "zvtwofoldi[ti]")).isEqualTo(Map.of("included", 1, "undecided", 1));
        assertThat(screened(ben, "zvtwofoldi[ti]")).isEqualTo(Map.of("excluded", 1, "undecided", 1));
        assertThat(screened(eva, "zvtwofoldi[ti]")).isEqualTo(Map.of("included", 1, "excluded", 1, "undecided", 1));
        assertThat(found(ben, "zvtwofoldi[ti]", "screened:included")).isEmpty();
    }

    @Test
    void whoIsNoMemberSeesNothingOfItAndIsToldWhatToDoWhenPicking() {
        keep(1, "zvoutsidi");
        Team.review(eva, "zvoutsidi[ti]", 1, List.of(ann));
        Map<String, RequestSpecification> strangers = new LinkedHashMap<>();
        strangers.put("you are a member of none", out.asks());
        strangers.put("nobody is logged in", Caller.nobody());
        strangers.put("the operator is a member of none", Caller.bearer(OperatorLogin.token()));
        strangers.forEach((why, who) -> search(who, "zvoutsidi[ti]")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("facets.screened", hasSize(0))
                .body("facets.year", hasSize(1)));

        strangers.put("you are a member of none", out.asks());
        strangers.put("nobody is logged in", Caller.nobody());
        strangers.put("the operator is a member of none", Caller.bearer(OperatorLogin.token()));
        strangers.forEach((why, who) -> search(who, "zvoutsidi[ti]", "screened:undecided")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("filter"))
                .body("errors[0].detail", containsString(why))
                .body("detail", containsString("leave it out")));
        String same = search(out.asks(), "screened:undecided").jsonPath().getString("errors[0].detail");
        search(out.asks(), "", "screened:undecided").then().body("errors[0].detail", equalTo(same));
    }

    @Test
    void whatThereIsToPickAndToCountIsSaid() {
        Team.review(eva, "zvnothingi[ti]", 1, List.of(ann));
        search(ann.asks(), "", "screened:maybe")
                .then()
                .statusCode(400)
                .body(
                        "detail",
                        allOf(
                                containsString("'maybe'"),
                                containsString("included, excluded, not-retrieved, undecided, conflict")));
        search(ann.asks(), "", "shape:round").then().statusCode(400).body("detail", containsString("topic, screened"));
        ann.asks()
                .queryParam("facets", "shape")
                .get(SEARCH)
                .then()
                .statusCode(400)
                .body("detail", containsString("topic, screened"));
    }

    @Test
    void answersAndCursorsPassWithWhatReviewsComeTo() {
        List<String> articles = keep(4, "zvpassinga");
        long review = Team.review(eva, "zvpassinga[ti]", 1, List.of(ann));
        for (String article : articles.subList(0, 3)) {
            ann.decides(review, article, TITLES, "include").then().statusCode(200);
        }
        String counted = search(ann.asks(), "zvpassinga[ti]").header("ETag");
        String picked =
                search(ann.asks(), "zvpassinga[ti]", "screened:included").header("ETag");
        search(ann.asks().header("If-None-Match", counted), "zvpassinga[ti]")
                .then()
                .statusCode(304);
        search(ann.asks().header("If-None-Match", picked), "zvpassinga[ti]", "screened:included")
                .then()
                .statusCode(304);
        String next = page(null).jsonPath().getString("next");
        page(next).then().statusCode(200).body("total", equalTo(3)).body("items", hasSize(1));

        ann.decides(review, articles.get(3), TITLES, "include").then().statusCode(200);
        search(ann.asks().header("If-None-Match", counted), "zvpassinga[ti]")
                .then()
                .statusCode(200)
                .body("facets.screened[0].count", equalTo(4));
        search(ann.asks().header("If-None-Match", picked), "zvpassinga[ti]", "screened:included")
                .then()
                .statusCode(200)
                .body("total", equalTo(4));
        page(next).then().statusCode(400).body("detail", containsString("begin without one"));
    }

    private Response page(String cursor) {
        RequestSpecification asked =
                ann.asks().queryParam("q", "zvpassinga[ti]").queryParam("filter", "screened:included");
        return (cursor == null ? asked : asked.queryParam("cursor", cursor))
                .queryParam("limit", 1)
                .get(SEARCH);
    }

    @Test
    void anExportHasWhatIsPicked() {
        List<String> articles = keep(3, "zvexporti");
        long review = Team.review(eva, "zvexporti[ti]", 1, List.of(ann));
        ann.decides(review, articles.get(1), TITLES, "include").then().statusCode(200);
        ann.decides(review, articles.get(1), TEXTS, "exclude", "animals").then().statusCode(200);
        Response export = ann.asks()
                .queryParam("q", "zvexporti[ti]")
                .queryParam("filter", "screened:excluded")
                .queryParam("format", "ris")
                .get("/api/v1/exports");
        export.then().statusCode(200).header("Elka-Total", "1").body(containsString("no. 1"));
        out.asks()
                .queryParam("filter", "screened:excluded")
                .get("/api/v1/exports")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("you are a member of none"));
    }

    @Test
    void nothingOfItIsKeptForOthersToRead() {
        keep(1, "zvkeepsaki");
        Team.review(eva, "zvkeepsaki[ti]", 1, List.of(ann));
        Map<String, Object> search = Map.of(
                "name", "zv kept", "query", "zvkeepsaki[ti]", "filters", List.of("year:2001", "screened:undecided"));
        ann.asks()
                .body(search)
                .post("/api/v1/searches")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("filters"))
                .body("errors[0].detail", containsString("kept for others to read"))
                .body("errors[0].remedy", containsString("Leave it out here"));
        int kept = ann.asks()
                .body(Map.of("name", "zv kept", "query", "zvkeepsaki[ti]", "filters", List.of("year:2001")))
                .post("/api/v1/searches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ann.asks()
                .header("If-Match", "*")
                .body(Map.of("query", "zvkeepsaki[ti]", "filters", List.of("screened:undecided")))
                .put("/api/v1/searches/" + kept)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("kept for others to read"));
    }
}
