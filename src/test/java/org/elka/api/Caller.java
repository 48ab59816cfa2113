package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.access.Scope;
import org.elka.access.Tokens;

/** People who call the API in tests. */
@Singleton
public class Caller {
    static final String PASSWORD = "a horse in a field";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Tokens tokens;

    Caller(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    /** Somebody whom no other test knows. */
    Person person(LibraryRole role) {
        int number = NUMBER.incrementAndGet();
        return people.add("caller" + number, "Caller No. " + number, role, PASSWORD);
    }

    Tokens.Made token(Person person, Scope scope) {
        return tokens.make(person.login(), "of a test", scope, Duration.ofDays(1));
    }

    static RequestSpecification nobody() {
        return given().noFilters().contentType(ContentType.JSON);
    }

    static RequestSpecification with(Tokens.Made token) {
        return bearer(token.secret());
    }

    static RequestSpecification bearer(String secret) {
        return nobody().header("Authorization", "Bearer " + secret);
    }

    static RequestSpecification with(String login, String password) {
        return nobody().auth().preemptive().basic(login, password);
    }

    /** Holds that an answer is a refusal of that kind. */
    static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo(type));
    }
}
