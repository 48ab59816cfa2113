package org.elka.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.access.Scope;
import org.elka.access.Tokens;

/** People with accounts and tokens, and what they do in reviews over HTTP. */
@Singleton
public class Team {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Tokens tokens;

    Team(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    /** Somebody with an account. */
    public record Someone(String login, String token) {
        RequestSpecification asks() {
            return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
        }

        /** Where the article stands at the stage, with its ETag. */
        Response sees(long review, String article, String stage) {
            return asks().get("/api/v1/reviews/" + review + "/articles/" + article + "/" + stage);
        }

        /** Decides with the revision that there is now. */
        Response decides(long review, String article, String stage, String choice, String... reasons) {
            return decidesAt(
                    review, article, stage, sees(review, article, stage).header("ETag"), choice, reasons);
        }

        Response decidesAt(
                long review, String article, String stage, String revision, String choice, String... reasons) {
            return asks().header("If-Match", revision)
                    .body(Map.of("choice", choice, "reasons", List.of(reasons)))
                    .put("/api/v1/reviews/" + review + "/articles/" + article + "/" + stage + "/decision");
        }

        Response settles(long review, String article, String stage, String choice, String... reasons) {
            return asks().header("If-Match", "*")
                    .body(Map.of("choice", choice, "reasons", List.of(reasons)))
                    .put("/api/v1/reviews/" + review + "/articles/" + article + "/" + stage + "/settlement");
        }

        /** The articles that wait, in order. */
        List<String> queue(long review, String stage, String order) {
            Response queue = asks().queryParam("stage", stage)
                    .queryParam("order", order)
                    .queryParam("limit", 100)
                    .get("/api/v1/reviews/" + review + "/queue");
            queue.then().statusCode(200);
            return queue.jsonPath().getList("items.article.id");
        }
    }

    /** Somebody new whose login begins with that name. */
    Someone add(String name) {
        String login = name + NUMBER.incrementAndGet();
        people.add(login, name.toUpperCase() + " " + login, LibraryRole.READER, null);
        return new Someone(
                login,
                tokens.make(login, "test", Scope.WRITE, Duration.ofDays(1)).secret());
    }

    /** So many new people. */
    List<Someone> add(String name, int number) {
        List<Someone> all = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            all.add(add(name));
        }
        return all;
    }

    /** A protocol as JSON. */
    static String protocol(String title, int reviewers, boolean blinded) {
        return """
                {"title": "%s",
                 "question": {"population": "adults", "intervention": "ketamine", "outcome": "anxiety"},
                 "criteria": [
                   {"id": "anxiety", "kind": "inclusion", "text": "Anxiety was measured", "terms": ["anxi*"]},
                   {"id": "animals", "kind": "exclusion", "text": "Animals only", "terms": ["rats"]},
                   {"id": "design", "kind": "exclusion", "text": "No trial", "tags": ["onset-speed"]}],
                 "labels": ["to discuss"],
                 "reviewers": {"titleAbstract": %d, "fullText": %d},
                 "blinded": %b}
                """.formatted(title, reviewers, reviewers, blinded);
    }

    /** A review of what the query finds, with these reviewers; its owner may adjudicate. */
    static long review(Someone owner, String query, int perArticle, List<Someone> reviewers) {
        int id = owner.asks()
                .body(protocol("A review of " + query.replace("\"", ""), perArticle, true))
                .post("/api/v1/reviews")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        member(owner, id, owner, "owner", "adjudicator");
        reviewers.forEach(one -> member(owner, id, one, "reviewer"));
        owner.asks()
                .body(Map.of("name", "A search", "query", query))
                .post("/api/v1/reviews/" + id + "/sources")
                .then()
                .statusCode(200);
        return id;
    }

    static void member(Someone owner, long review, Someone member, String... roles) {
        owner.asks()
                .body(Map.of("roles", List.of(roles)))
                .put("/api/v1/reviews/" + review + "/members/" + member.login())
                .then()
                .statusCode(200);
    }
}
