package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.elka.api.Team.Someone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that are sent again with their key. */
@QuarkusTest
class IdempotencyTest {
    @Inject
    Team team;

    private Someone eva;

    @BeforeEach
    void someone() {
        eva = team.add("eva");
    }

    private static Response begins(Someone who, String key, String title) {
        return who.asks()
                .header("Idempotency-Key", key)
                .body(Team.protocol(title, 2, true))
                .post("/api/v1/reviews");
    }

    private int reviews(Someone who) {
        return who.asks().get("/api/v1/reviews").jsonPath().getList("id").size();
    }

    @Test
    void theSameRequestWithTheSameKeyIsAnsweredTheSameAndDoneOnce() {
        String key = UUID.randomUUID().toString();
        Response first = begins(eva, key, "Once");
        Response again = begins(eva, key, "Once");
        first.then().statusCode(201).header("Idempotency-Repeated", nullValue());
        again.then()
                .statusCode(201)
                .header("Idempotency-Repeated", equalTo("true"))
                .header("Location", equalTo(first.header("Location")))
                .header("ETag", equalTo(first.header("ETag")));
        assertThat(again.jsonPath().<Object>get()).isEqualTo(first.jsonPath().<Object>get());
        assertThat(reviews(eva)).isOne();
        begins(eva, UUID.randomUUID().toString(), "Once").then().statusCode(201);
        assertThat(reviews(eva)).isEqualTo(2);
    }

    @Test
    void anAnswerThatIsNoCreationIsRepeatedToo() {
        long review = begins(eva, "review", "Sources").jsonPath().getLong("id");
        List<Integer> sources = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            sources.add(eva.asks()
                    .header("Idempotency-Key", "source")
                    .body("{\"name\": \"Nothing\", \"query\": \"zzunheardof[ti]\"}")
                    .post("/api/v1/reviews/" + review + "/sources")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("number"));
        }
        assertThat(sources).containsOnly(1);
        assertThat(eva.asks()
                        .get("/api/v1/reviews/" + review + "/sources")
                        .jsonPath()
                        .getList("$"))
                .hasSize(1);
    }

    @Test
    void aKeyThatCameWithAnotherRequestIsRefused() {
        begins(eva, "mine", "One").then().statusCode(201);
        Caller.refused(begins(eva, "mine", "Another"), 422, "urn:elka:problem:key-used");
        assertThat(reviews(eva)).isOne();
    }

    @Test
    void somebodyElsesSameKeyIsAnother() {
        Someone ben = team.add("ben");
        begins(eva, "ours", "Hers").then().statusCode(201);
        begins(ben, "ours", "His").then().statusCode(201).body("protocol.title", equalTo("His"));
    }

    @Test
    void whatWasRefusedCanBeSentAgainOtherwise() {
        long review = begins(eva, "r", "Refused").jsonPath().getLong("id");
        Response refused = eva.asks()
                .header("Idempotency-Key", "s")
                .body("{\"name\": \"Neither\"}")
                .post("/api/v1/reviews/" + review + "/sources");
        Caller.refused(refused, 400, "urn:elka:problem:invalid-request");
        eva.asks()
                .header("Idempotency-Key", "s")
                .body("{\"name\": \"Some\", \"query\": \"zzunheardof[ti]\"}")
                .post("/api/v1/reviews/" + review + "/sources")
                .then()
                .statusCode(200);
    }

    @Test
    void aKeyWithoutAnythingInItIsRefused() {
        Caller.refused(begins(eva, " ", "Blank"), 400, "urn:elka:problem:invalid-request");
        Caller.refused(begins(eva, "k".repeat(256), "Long"), 400, "urn:elka:problem:invalid-request");
        assertThat(reviews(eva)).isZero();
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        List<Response> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Callable<Response> one = () -> begins(eva, "together", "Together");
            for (Future<Response> answer : threads.invokeAll(List.of(one, one, one, one))) {
                answers.add(answer.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 409));
        assertThat(answers).anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        assertThat(reviews(eva)).isOne();
        begins(eva, "together", "Together").then().statusCode(201);
        assertThat(reviews(eva)).isOne();
    }
}
