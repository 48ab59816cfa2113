package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.elka.access.LibraryRole;
import org.elka.access.Person;
import org.elka.access.Scope;
import org.elka.access.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TokensTest {
    private static final String ARTICLES = "/api/v1/articles?limit=1";
    private static final String FORBIDDEN = "urn:elka:problem:forbidden";

    @Inject
    Caller callers;

    @Inject
    Tokens tokens;

    @Inject
    EntityManager database;

    @Test
    void aTokenThatExpiredOrWasRevokedSaysSo() {
        Person person = callers.person(LibraryRole.CURATOR);
        var expired = tokens.make(person.login(), "old", Scope.WRITE, Duration.ofSeconds(-1));
        Caller.with(expired).get(ARTICLES).then().statusCode(401).body("detail", containsString("expired"));
        var revoked = callers.token(person, Scope.WRITE);
        Caller.with(revoked)
                .delete("/api/v1/tokens/" + revoked.token().id())
                .then()
                .statusCode(204);
        Caller.with(revoked).get(ARTICLES).then().statusCode(401).body("detail", containsString("revoked"));
    }

    @Test
    void ofATokenOnlyItsHashIsKeptAndItsSecretIsShownOnce() {
        Person person = callers.person(LibraryRole.READER);
        String secret = Caller.with(person.login(), Caller.PASSWORD)
                .body("{\"name\": \"laptop\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .body("scopes", equalTo(List.of("read", "write")))
                .extract()
                .path("secret");
        assertThat(secret).matches("elka_[A-Za-z0-9_-]{43}");
        Caller.bearer(secret)
                .get("/api/v1/tokens")
                .then()
                .body("", hasSize(1))
                .body("secret[0]", equalTo(null))
                .body("lastUsed[0]", not(equalTo(null)));
        assertThat(database.createNativeQuery("select hash from access_token where hash = ?1")
                        .setParameter(1, secret)
                        .getResultList())
                .isEmpty();
    }

    @Test
    void nobodySeesOrRevokesOrMakesAnothersTokens() {
        Person victim = callers.person(LibraryRole.ADMINISTRATOR);
        var token = callers.token(victim, Scope.ADMINISTER);
        var other = callers.token(callers.person(LibraryRole.CURATOR), Scope.ADMINISTER);
        Caller.refused(
                Caller.with(other).delete("/api/v1/tokens/" + token.token().id()), 404, "urn:elka:problem:not-found");
        String guessed = Caller.with(other)
                .delete("/api/v1/tokens/" + token.token().id())
                .path("detail");
        String absent = Caller.with(other).delete("/api/v1/tokens/999999").path("detail");
        assertThat(guessed.replaceAll("\\d+", "N")).isEqualTo(absent.replaceAll("\\d+", "N"));
        Caller.refused(Caller.with(other).get("/api/v1/tokens?login=" + victim.login()), 403, FORBIDDEN);
        Caller.refused(
                Caller.with(other)
                        .body(Map.of("name", "mine now", "login", victim.login()))
                        .post("/api/v1/tokens"),
                403,
                FORBIDDEN);
        Caller.with(token).get(ARTICLES).then().statusCode(200);
    }

    @Test
    void aTokenMakesNoneThatMayDoMore() {
        var writing = callers.token(callers.person(LibraryRole.ADMINISTRATOR), Scope.WRITE);
        Caller.refused(
                Caller.with(writing)
                        .body("{\"name\": \"more\", \"scopes\": [\"administer\"]}")
                        .post("/api/v1/tokens"),
                403,
                FORBIDDEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles?q=", "/api/v1/articles?access_token=", "/api/v1/tokens/"})
    void aTokenInAnAddressIsRefusedAndNotRepeated(String path) {
        String secret =
                callers.token(callers.person(LibraryRole.READER), Scope.READ).secret();
        Response response = Caller.nobody().get(path + secret);
        Caller.refused(response, 400, "urn:elka:problem:token-in-address");
        response.then().body("detail", containsString("revoke")).body(not(containsString(secret)));
    }

    @Test
    void aTokenThatAsksTooOftenIsToldWhenToComeBack() {
        var token = callers.token(callers.person(LibraryRole.READER), Scope.READ);
        Response response = Caller.with(token).get("/api/v1/account");
        for (int i = 0; i < 3000 && response.statusCode() == 200; i++) {
            response = Caller.with(token).get("/api/v1/account");
        }
        Caller.refused(response, 429, "urn:elka:problem:too-many-requests");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
        var another = callers.token(callers.person(LibraryRole.READER), Scope.READ);
        Caller.with(another).get("/api/v1/account").then().statusCode(200);
    }
}
