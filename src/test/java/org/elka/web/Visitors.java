package org.elka.web;

import static io.restassured.RestAssured.given;

import com.microsoft.playwright.Page;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

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
        indexed();
        return run;
    }

    /** Waits until searches see all that has happened. */
    static void indexed() {
        long brought = given().get("/api/v1/status").jsonPath().getLong("change");
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> given().get("/api/v1/status").jsonPath().getLong("index.change") >= brought);
    }

    /** Sends JSON to the API as who is logged in there. @return the answer's text */
    static String send(Page page, String method, String path, @Nullable String body) {
        return (String) page.evaluate("""
                async ([method, path, body]) => {
                  const answer = await fetch('/api/v1/' + path, { method, body, headers: {
                    'Content-Type': 'application/json', 'If-Match': '*',
                    'Elka-Form-Token': document.body.dataset.formToken } });
                  const text = await answer.text();
                  if (!answer.ok) {
                    throw new Error(answer.status + ' ' + text);
                  }
                  return text;
                }""", Arrays.asList(method, path, body));
    }

    /**
     * Begins a review of what the word finds.
     *
     * @param page where its owner is logged in
     * @param owner who adjudicates too
     * @return its number
     */
    static long review(Page page, String owner, String query, List<String> reviewers) {
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> given().queryParam("q", query)
                                .get("/api/v1/articles")
                                .jsonPath()
                                .getInt("total")
                        > 0);
        long review = JsonPath.from(send(page, "POST", "reviews", """
                        {"title": "Ketamine and %s", "question": {"population": "adults", "intervention": "ketamine"},
                         "criteria": [
                           {"id": "anxiety", "kind": "inclusion", "text": "Anxiety was measured", "terms": ["anxi*"]},
                           {"id": "animals", "kind": "exclusion", "text": "Animals only", "terms": ["rats"]},
                           {"id": "design", "kind": "exclusion", "text": "No trial"}],
                         "reviewers": {"titleAbstract": %2$d, "fullText": %2$d}, "blinded": true}
                        """.formatted(query, reviewers.size())))
                .getLong("id");
        String also = reviewers.contains(owner) ? ", \"reviewer\"" : "";
        send(page, "PUT", "reviews/" + review + "/members/" + owner, """
                {"roles": ["owner", "adjudicator"%s]}
                """.formatted(also));
        for (String login : reviewers) {
            if (!login.equals(owner)) {
                send(page, "PUT", "reviews/" + review + "/members/" + login, "{\"roles\": [\"reviewer\"]}");
            }
        }
        send(page, "POST", "reviews/" + review + "/sources", """
                {"name": "A search", "query": "%s"}
                """.formatted(query));
        return review;
    }

    /** A record of a trial whose title has that word. */
    static String record(String word, String title, String text) {
        return "TY  - JOUR\nTI  - " + title + "\nAU  - Probe, Ada\nPY  - 2021\nJO  - Journal of Tests\nKW  - " + word
                + "\nAB  - " + text + "\nER  - \n";
    }
}
