package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.elka.testing.Standin;
import org.elka.testing.Standin.Fault;
import org.elka.testing.StandinResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(StandinResource.class)
class RunsTest {
    static final String RUNS = "/api/v1/runs";
    private static final String TOPIC = "/api/v1/topics/" + StandinResource.TOPIC;

    private static Response start() {
        return given().post(TOPIC + "/runs");
    }

    /** Follows a run to its end and returns its events. */
    static List<JsonPath> follow(String location) {
        String body = given().accept("text/event-stream")
                .get(location + "/events")
                .then()
                .statusCode(200)
                .contentType(containsString("text/event-stream"))
                .extract()
                .asString();
        return body.lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> JsonPath.from(line.substring("data:".length())))
                .toList();
    }

    @Test
    void aRunIsStartedFollowedToItsEndAndItsLedgerBalances() {
        Standin pubmed = StandinResource.standin();
        pubmed.day(0);
        Response started = start();
        started.then().statusCode(202).body("state", equalTo("running")).body("topic", equalTo(StandinResource.TOPIC));
        String location = started.getHeader("Location");
        assertThat(location).endsWith(RUNS + "/" + started.jsonPath().getLong("id"));

        List<JsonPath> events = follow(location);
        assertThat(events).extracting(event -> event.getString("state")).last().isEqualTo("complete");
        assertThat(events.subList(0, events.size() - 1))
                .allMatch(event -> event.getString("state").equals("running"));

        JsonPath ended = given().get(location + "?limit=50")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(ended.getBoolean("run.balances")).isTrue();
        int asked = ended.getInt("run.asked");
        assertThat(asked).isGreaterThan(50);
        assertThat(ended.getMap("run.outcomes", String.class, Integer.class).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(asked);
        assertThat(lines(location)).hasSize(asked).doesNotHaveDuplicates();
        given().get(location + "/requests").then().statusCode(200).body("failed", hasItem(false));
        given().get(TOPIC)
                .then()
                .statusCode(200)
                .body("watermark", notNullValue())
                .body("latestRun.id", equalTo(ended.getInt("run.id")));
    }

    private static List<String> lines(String location) {
        List<String> identifiers = new ArrayList<>();
        Integer after = 0;
        while (after != null) {
            JsonPath page = given().get(location + "?limit=20&after=" + after).jsonPath();
            identifiers.addAll(page.getList("ledger.identifier", String.class));
            after = page.get("next");
        }
        return identifiers;
    }

    @Test
    void aSecondRunOfATopicIsRefusedWhileOneIsUnderWayAndCancellingEndsIt() {
        Standin pubmed = StandinResource.standin();
        pubmed.faults(new Fault("any", 1, "slow", "\"seconds\": 5"));
        Response first = start();
        first.then().statusCode(202);
        start().then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:elka:problem:run-under-way"))
                .body("detail", containsString(StandinResource.TOPIC));
        String location = first.getHeader("Location");
        given().delete(location).then().statusCode(202);
        assertThat(follow(location))
                .extracting(event -> event.getString("state"))
                .last()
                .isEqualTo("cancelled");
        given().delete(location).then().statusCode(400).body("detail", containsString("not under way"));
        pubmed.faults();
    }

    @Test
    void runsAreListedNewestFirstPageByPage() {
        StandinResource.standin();
        for (int i = 0; i < 3; i++) {
            follow(start().getHeader("Location"));
        }
        JsonPath all = given().get(RUNS + "?limit=200").jsonPath();
        List<Integer> expected = all.getList("items.id", Integer.class).subList(0, 3);
        assertThat(expected).isSortedAccordingTo((a, b) -> b - a);
        JsonPath first = given().get(RUNS + "?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .jsonPath();
        JsonPath second =
                given().get(RUNS + "?limit=1&before=" + first.getInt("next")).jsonPath();
        List<Integer> paged = new ArrayList<>(first.getList("items.id", Integer.class));
        paged.addAll(second.getList("items.id", Integer.class));
        assertThat(paged).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {RUNS + "/999999", RUNS + "/999999/events", RUNS + "/999999/requests", "/api/v1/topics/none"})
    void whatThereIsNotIsNotFound(String path) {
        given().accept("*/*")
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:elka:problem:not-found"));
    }

    @Test
    void aTopicThatThereIsNotCannotBeRun() {
        given().post("/api/v1/topics/none/runs").then().statusCode(404).body("detail", containsString("topics.yaml"));
    }

    @Test
    void anOutcomeThatThereIsNotIsRefused() {
        StandinResource.standin();
        String location = start().getHeader("Location");
        follow(location);
        given().get(location + "?outcome=lost").then().statusCode(400).body("detail", containsString("lost"));
        given().get(location + "?outcome=missing").then().statusCode(200).body("ledger", hasSize(0));
    }

    @Test
    void aTopicIsPausedAndResumedAndAPersonCanRunItAllTheSame() {
        StandinResource.standin();
        given().put(TOPIC + "/pause").then().statusCode(200).body("paused", equalTo(true));
        given().put(TOPIC + "/pause").then().statusCode(200).body("paused", equalTo(true));
        follow(start().then().statusCode(202).extract().header("Location"));
        given().delete(TOPIC + "/pause").then().statusCode(200).body("paused", equalTo(false));
        given().put("/api/v1/topics/none/pause").then().statusCode(404);
    }

    @Test
    void topicsAreListedWithTheirQueries() {
        given().get("/api/v1/topics")
                .then()
                .statusCode(200)
                .body("id", hasItem("ketamine-anxiety"))
                .body("query[0]", containsString("ketamin*[tiab]"));
    }
}
