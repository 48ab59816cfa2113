package org.elka.web;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** People with accounts, and articles of their own, for the tests of pages. */
final class Visitors {
    static final String PASSWORD = "a password for one test";

    /** A machine that runs other work besides is slow, and not wrong. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Visitors() {}

    /** A new account. @return its login; the name is "Pat " and the login */
    static String someone(String role) {
        String login = "p" + UUID.randomUUID().toString().substring(0, 8);
        given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "name", "Pat " + login, "role", role, "password", PASSWORD))
                .post("/api/v1/people")
                .then()
                .statusCode(201);
        return login;
    }

    /** Imports a file and waits until searches see what its run brought. @return the run */
    static long imported(String file) {
        long run = given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?name=pages.ris")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> !given().get("/api/v1/runs/" + run)
                        .jsonPath()
                        .getString("run.state")
                        .equals("running"));
        long brought = given().get("/api/v1/status").jsonPath().getLong("change");
        Awaitility.await().until(() -> given().get("/api/v1/status").jsonPath().getLong("index.change") >= brought);
        return run;
    }

    /** A record of a trial whose title has that word. */
    static String record(String word, String title, String text) {
        return "TY  - JOUR\nTI  - " + title + "\nAU  - Probe, Ada\nPY  - 2021\nJO  - Journal of Tests\nKW  - " + word
                + "\nAB  - " + text + "\nER  - \n";
    }
}
