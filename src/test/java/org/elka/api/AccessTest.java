package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
class AccessTest {
    private static final String ARTICLES = "/api/v1/articles?limit=1";
    private static final String LOGIN_REQUIRED = "urn:elka:problem:login-required";
    private static final String FORBIDDEN = "urn:elka:problem:forbidden";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Caller callers;

    @Inject
    Tokens tokens;

    @Inject
    EntityManager database;

    private static void refused(Response response, int status, String type) {
        response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo(type));
    }

    @Test
    void aWriteWithoutALoginIsToldHowToLogIn() {
        Response response = Caller.nobody().post("/api/v1/alerts/rounds");
        refused(response, 401, LOGIN_REQUIRED);
        response.then()
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("detail", containsString("Authorization"));
    }

    @Test
    void readingOnThisMachineNeedsNoLogin() {
        Caller.nobody().get(ARTICLES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For: 127.0.0.1",
                "Forwarded: for=127.0.0.1",
                "Host: rebound.invalid",
                "Via: 1.1 here"
            })
    void whoComesByAProxyOrAsksForAnotherNameIsNotOnThisMachine(String header) {
        String[] parts = header.split(": ");
        refused(Caller.nobody().header(parts[0], parts[1]).get(ARTICLES), 401, LOGIN_REQUIRED);
    }

    @Test
    void whoIsElsewhereReadsWithALogin() {
        var token = callers.token(callers.person(LibraryRole.READER), Scope.READ);
        Caller.with(token)
                .header("X-Forwarded-For", "192.0.2.1")
                .get(ARTICLES)
                .then()
                .statusCode(200);
        Caller.nobody()
                .header("X-Forwarded-For", "192.0.2.1")
                .get("/q/health")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer elka_guessed",
                "Bearer",
                "Bearer ",
                "Basic !!!",
                "Basic am8=",
                "Digest jo",
                "elka_guessed"
            })
    void whoShowsWhatOpensNothingIsNotLetInAsNobody(String authorization) {
        refused(Caller.nobody().header("Authorization", authorization).get(ARTICLES), 401, LOGIN_REQUIRED);
    }

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
    void aClosedAccountOpensNothingButItsNameStays() {
        Person person = callers.person(LibraryRole.CURATOR);
        var token = callers.token(person, Scope.WRITE);
        given().contentType("application/json")
                .body("{\"role\": \"curator\", \"active\": false}")
                .put("/api/v1/people/" + person.id())
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        Caller.with(token).get(ARTICLES).then().statusCode(401).body("detail", containsString("closed"));
        refused(Caller.with(person.login(), Caller.PASSWORD).get(ARTICLES), 401, LOGIN_REQUIRED);
        given().get("/api/v1/people").then().body("name", hasItem(person.name()));
    }

    @Test
    void aRoleThatIsTakenAwayIsGoneAtTheNextRequest() {
        Person person = callers.person(LibraryRole.ADMINISTRATOR);
        var token = callers.token(person, Scope.ADMINISTER);
        Caller.with(token).get("/api/v1/audit").then().statusCode(200);
        given().contentType("application/json")
                .body("{\"role\": \"reader\", \"active\": true}")
                .put("/api/v1/people/" + person.id());
        refused(Caller.with(token).get("/api/v1/audit"), 403, FORBIDDEN);
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
        refused(Caller.with(other).delete("/api/v1/tokens/" + token.token().id()), 404, "urn:elka:problem:not-found");
        String guessed = Caller.with(other)
                .delete("/api/v1/tokens/" + token.token().id())
                .path("detail");
        String absent = Caller.with(other).delete("/api/v1/tokens/999999").path("detail");
        assertThat(guessed.replaceAll("\\d+", "N")).isEqualTo(absent.replaceAll("\\d+", "N"));
        refused(Caller.with(other).get("/api/v1/tokens?login=" + victim.login()), 403, FORBIDDEN);
        refused(
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
        refused(
                Caller.with(writing)
                        .body("{\"name\": \"more\", \"scopes\": [\"administer\"]}")
                        .post("/api/v1/tokens"),
                403,
                FORBIDDEN);
    }

    @Test
    void whatIsSmuggledIntoTheBodyOfAChangeOfPasswordChangesNothing() {
        Person person = callers.person(LibraryRole.READER);
        RequestSpecification caller = Caller.with(person.login(), Caller.PASSWORD);
        caller.body(Map.of(
                        "current",
                        Caller.PASSWORD,
                        "password",
                        "another horse here",
                        "role",
                        "administrator",
                        "id",
                        1,
                        "active",
                        true,
                        "login",
                        "operator"))
                .put("/api/v1/account/password")
                .then()
                .statusCode(204);
        refused(Caller.with(person.login(), Caller.PASSWORD).get(ARTICLES), 401, LOGIN_REQUIRED);
        Caller.with(person.login(), "another horse here")
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("role", equalTo("reader"))
                .body("login", equalTo(person.login()));
        refused(
                Caller.with(person.login(), "another horse here")
                        .body("{\"role\": \"administrator\", \"active\": true}")
                        .put("/api/v1/people/" + person.id()),
                403,
                FORBIDDEN);
    }

    @Test
    void aLoginIsLockedWithoutTellingWhetherAnybodyHasIt() {
        Person person = callers.person(LibraryRole.CURATOR);
        Response wrong = Caller.with(person.login(), "not the password").get(ARTICLES);
        Response unknown = Caller.with("nobody-has-this", "not the password").get(ARTICLES);
        for (int i = 1; i < 10; i++) {
            Caller.with(person.login(), "not the password").get(ARTICLES);
        }
        Response locked = Caller.with(person.login(), Caller.PASSWORD).get(ARTICLES);
        refused(locked, 401, LOGIN_REQUIRED);
        assertThat(unknown.asString()).isEqualTo(wrong.asString()).isEqualTo(locked.asString());
        Caller.with(callers.token(person, Scope.READ)).get(ARTICLES).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/articles?q=", "/api/v1/articles?access_token=", "/api/v1/tokens/"})
    void aTokenInAnAddressIsRefusedAndNotRepeated(String path) {
        String secret =
                callers.token(callers.person(LibraryRole.READER), Scope.READ).secret();
        Response response = Caller.nobody().get(path + secret);
        refused(response, 400, "urn:elka:problem:token-in-address");
        response.then().body("detail", containsString("revoke")).body(not(containsString(secret)));
    }

    @Test
    void whatIsWrittenIsSignedByWhoIsLoggedIn() {
        Person reader = callers.person(LibraryRole.READER);
        var own = callers.token(reader, Scope.WRITE);
        Caller.with(own)
                .body("{\"name\": \"signed\", \"query\": \"ketamine\"}")
                .post("/api/v1/searches")
                .then()
                .statusCode(201)
                .body("owner", equalTo(reader.name()));
        Caller.with(own)
                .body(Map.of("name", "signed by login", "query", "ketamine", "owner", reader.login()))
                .post("/api/v1/searches")
                .then()
                .statusCode(201)
                .body("owner", equalTo(reader.name()));
        refused(
                Caller.with(own)
                        .body("{\"name\": \"forged\", \"query\": \"ketamine\", \"owner\": \"Somebody Else\"}")
                        .post("/api/v1/searches"),
                403,
                "urn:elka:problem:not-your-name");
    }

    @Test
    void aReaderLeavesTheSearchesOfOthersAlone() {
        var owner = callers.token(callers.person(LibraryRole.READER), Scope.WRITE);
        int id = Caller.with(owner)
                .body("{\"name\": \"mine\", \"query\": \"ketamine\"}")
                .post("/api/v1/searches")
                .path("id");
        var other = callers.token(callers.person(LibraryRole.READER), Scope.WRITE);
        refused(Caller.with(other).delete("/api/v1/searches/" + id), 403, FORBIDDEN);
        Caller.with(owner).delete("/api/v1/searches/" + id).then().statusCode(204);
    }

    @Test
    void theAuditSaysWhoWroteWhatAndWhatWasRefusedWithoutSecrets() {
        Person reader = callers.person(LibraryRole.READER);
        var token = callers.token(reader, Scope.WRITE);
        Caller.with(token)
                .body("{\"query\": \"ketamine AND unheardof\"}")
                .post("/api/v1/history?by=" + reader.login())
                .then()
                .statusCode(201);
        refused(Caller.with(token).post("/api/v1/alerts/rounds"), 403, FORBIDDEN);
        await().untilAsserted(() -> {
            var lines = given().get("/api/v1/audit?limit=1000").jsonPath();
            String of = "items.findAll { it.login == '" + reader.login() + "' }";
            assertThat(lines.getList(of + ".path"))
                    .containsExactlyInAnyOrder("/api/v1/history", "/api/v1/alerts/rounds");
            assertThat(lines.getList(of + ".status")).containsExactlyInAnyOrder(201, 403);
            assertThat(lines.getList(of + ".token"))
                    .containsOnly((int) token.token().id());
            assertThat(lines.prettify()).doesNotContain("unheardof", token.secret());
        });
    }

    @Test
    void theAuditIsReadPageByPage() {
        for (int i = 0; i < 3; i++) {
            given().post("/api/v1/alerts/rounds").then().statusCode(200);
        }
        Response first = given().get("/api/v1/audit?limit=2");
        first.then().body("items", hasSize(2)).body("next", not(equalTo(null)));
        given().get("/api/v1/audit?limit=1&before=" + first.path("next")).then().body("items", hasSize(1));
    }

    @Test
    void aTokenThatAsksTooOftenIsToldWhenToComeBack() {
        var token = callers.token(callers.person(LibraryRole.READER), Scope.READ);
        Response response = Caller.with(token).get("/api/v1/account");
        for (int i = 0; i < 3000 && response.statusCode() == 200; i++) {
            response = Caller.with(token).get("/api/v1/account");
        }
        refused(response, 429, "urn:elka:problem:too-many-requests");
        assertThat(Integer.parseInt(response.header("Retry-After"))).isPositive();
        var another = callers.token(callers.person(LibraryRole.READER), Scope.READ);
        Caller.with(another).get("/api/v1/account").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "CALLER 0", "x"})
    void noAccountTakesANameThatIsTaken(String name) {
        given().contentType("application/json")
                .body(Map.of("login", "caller-0", "name", "Caller 0"))
                .post("/api/v1/people");
        given().contentType("application/json")
                .body(Map.of("login", name.equals("x") ? "caller-0" : "fresh-login", "name", name))
                .post("/api/v1/people")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:elka:problem:name-taken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "this one is far too long for bcrypt, which reads no more than its first 72 bytes"})
    void aPasswordThatWillNotDoIsRefused(String password) {
        given().contentType("application/json")
                .body(Map.of("login", "never", "name", "Never Made", "password", password))
                .post("/api/v1/people")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:elka:problem:invalid-account"));
    }

    @Test
    void nobodyElseOnTheMachineReadsTheOperatorsToken() throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Path.of("target/home/data/operator.token"))))
                .isEqualTo("rw-------");
        given().get("/api/v1/account").then().body("login", equalTo("operator")).body("role", equalTo("administrator"));
    }
}
