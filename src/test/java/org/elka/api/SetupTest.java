package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.elka.access.Setup;
import org.elka.testing.LibraryOfItsOwn;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(LibraryOfItsOwn.class)
class SetupTest {
    private static final int AT_ONCE = 4;

    @Inject
    Setup setup;

    private static int complete(String code, String login, String password) {
        return Caller.nobody()
                .body(Map.of("code", code, "login", login, "name", "First " + login, "password", password))
                .post("/api/v1/setup")
                .statusCode();
    }

    @Test
    void theCodeMakesOneAdministratorHoweverManyTryAtOnceAndNeverAgain() throws Exception {
        String stale = setup.offer().orElseThrow();
        String code = setup.offer().orElseThrow();
        assertThat(complete(stale, "jo", Caller.PASSWORD)).isEqualTo(403);
        assertThat(complete("setup_guessed", "jo", Caller.PASSWORD)).isEqualTo(403);
        assertThat(complete(code, "jo", "short"))
                .as("refused, and the code still holds")
                .isEqualTo(422);

        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Callable<Integer>> tries = IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (Callable<Integer>) () -> {
                    together.await();
                    return complete(code, "jo" + i, Caller.PASSWORD);
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Integer> statuses = threads.invokeAll(tries).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(statuses).containsExactly(201, 403, 403, 403);
        }
        assertThat(complete(code, "replayed", Caller.PASSWORD)).isEqualTo(403);
        assertThat(setup.offer()).isEmpty();
        RestAssured.get("/api/v1/people").then().body("role", equalTo(List.of("administrator")));
    }
}
