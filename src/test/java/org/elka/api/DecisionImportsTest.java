package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.elka.access.People;
import org.elka.api.Team.Someone;
import org.elka.review.screening.LivingReviews;
import org.elka.review.screening.ReviewEvent.SourceAdded;
import org.elka.review.screening.Reviews;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Decisions out of the exports of other tools, and what else a review takes from outside. */
@QuarkusTest
class DecisionImportsTest {
    private static final String TITLES = "title-abstract";

    @Inject
    Team team;

    @Inject
    Fixtures fixtures;

    @Inject
    Reviews reviews;

    @Inject
    LivingReviews living;

    @Inject
    People people;

    private Someone eva;
    private Someone ann;

    @BeforeEach
    void team() {
        eva = team.add("eva");
        ann = team.add("ann");
    }

    private String export(long review, String layout) {
        return eva.asks()
                .queryParam("layout", layout)
                .queryParam("stage", TITLES)
                .get("/api/v1/reviews/" + review + "/export")
                .asString();
    }

    private Response take(Someone who, long review, String layout, String file, String... persons) {
        return who.asks()
                .contentType("text/plain")
                .queryParam("layout", layout)
                .queryParam("name", "from." + layout)
                .queryParam("by", ann.login())
                .queryParam("person", (Object[]) persons)
                .body(file)
                .post("/api/v1/reviews/" + review + "/decisions/imports");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asreview", "rayyan", "covidence", "ris"})
    void whatWentOutInALayoutComesInAgain(String layout) {
        String word = layout + "importin";
        List<String> articles = fixtures.keep(3, word);
        long review = Team.review(eva, word + "[ti]", 1, List.of(ann));
        ann.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
        ann.decides(review, articles.get(1), TITLES, "exclude", "animals")
                .then()
                .statusCode(200);
        long other = Team.review(eva, word + "[ti]", 1, List.of(ann));

        take(eva, other, layout, export(review, layout))
                .then()
                .statusCode(200)
                .body("decisions", equalTo(2))
                .body("left", hasSize(1))
                .body("left[0].article", equalTo(articles.get(2)));
        assertThat(export(other, layout)).isEqualTo(export(review, layout));
        ann.sees(other, articles.get(0), TITLES)
                .then()
                .body("stages['title-abstract'].mine.imported.file", equalTo("from." + layout))
                .body("stages['title-abstract'].mine.imported.by.login", equalTo(eva.login()));
    }

    @Test
    void whatDoesNotBecomeADecisionIsListedAndWhatWasDecidedHereStands() {
        List<String> articles = fixtures.keep(2, "leftimportin");
        long review = Team.review(eva, "leftimportin[ti]", 1, List.of(ann));
        ann.decides(review, articles.get(0), TITLES, "include").then().statusCode(200);
        String file = """
                key,title,notes
                1,"A leftimportin trial, no. 0","RAYYAN-INCLUSION: {""Kofi""=>""Excluded""}"
                2,"A leftimportin trial, no. 1","RAYYAN-INCLUSION: {""Zed""=>""Excluded"", ""Kofi""=>""Excluded""} | RAYYAN-EXCLUSION-REASONS: foreign language"
                3,"Something else","RAYYAN-INCLUSION: {""Kofi""=>""Included""}"
                """;
        take(ann, review, "rayyan", file).then().statusCode(403);
        take(eva, review, "rayyan", file, "Kofi=" + ann.login())
                .then()
                .statusCode(200)
                .body("entries", equalTo(3))
                .body("decisions", equalTo(1))
                .body("left", hasSize(3))
                .body("left[0].because", containsString("that stands"))
                .body("left[1].because", containsString("person=Zed=LOGIN"))
                .body("left[2].because", equalTo("it is no article of the review"));
        ann.sees(review, articles.get(1), TITLES)
                .then()
                .body("stages['title-abstract'].mine.note", equalTo("reason: foreign language"));
        take(eva, review, "excel", file).then().statusCode(400);
        take(eva, review, "rayyan", "no table").then().statusCode(400);
    }

    @Test
    void aReviewWhoseQueryCannotBeReadSaysSoUntilItNeedNotBe() {
        long review = Team.review(eva, "problemorin[ti]", 1, List.of(ann));
        long id = people.byLogin(eva.login()).orElseThrow().id();
        reviews.add(review, id, _ -> List.of(new SourceAdded(2, "Gone", "tag:no-such-tag", null)));
        fixtures.keep(1, "problemorin");
        living.round();
        eva.asks().get("/api/v1/reviews/" + review).then().body("problem", containsString("no-such-tag"));
        eva.asks()
                .body("{}")
                .post("/api/v1/reviews/" + review + "/closing")
                .then()
                .statusCode(200);
        living.round();
        assertThat(eva.asks().get("/api/v1/reviews/" + review).jsonPath().getString("problem"))
                .isNull();
    }

    @Test
    void peopleAndTheTaggerAreComparedWhereThereAreVerdicts() {
        List<String> articles = fixtures.keep(1, "taggeragreein");
        long review = Team.review(eva, "taggeragreein[ti]", 1, List.of(ann));
        eva.asks()
                .get("/api/v1/reviews/" + review + "/agreement/tagger")
                .then()
                .statusCode(200)
                .body("tags.size()", equalTo(0))
                .body("values.size()", equalTo(0));
        team.add("zoe")
                .asks()
                .get("/api/v1/reviews/" + review + "/agreement/tagger")
                .then()
                .statusCode(404);
        assertThat(articles).hasSize(1);
    }
}
