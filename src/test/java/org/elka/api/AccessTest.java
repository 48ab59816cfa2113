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
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.elka.access.LibraryRole;
import org.elka.access.Person;
import org.elka.access.Scope;
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

    @Test
    void aWriteWithoutALoginIsToldHowToLogIn() {
        Response response = Caller.nobody().post("/api/v1/alerts/rounds");
        Caller.refused(response, 401, LOGIN_REQUIRED);
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
        Caller.refused(Caller.nobody().header(parts[0], parts[1]).get(ARTICLES), 401, LOGIN_REQUIRED);
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
        Caller.refused(Caller.nobody().header("Authorization", authorization).get(ARTICLES), 401, LOGIN_REQUIRED);
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
        Caller.refused(Caller.with(person.login(), Caller.PASSWORD).get(ARTICLES), 401, LOGIN_REQUIRED);
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
        Caller.refused(Caller.with(token).get("/api/v1/audit"), 403, FORBIDDEN);
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
        Caller.refused(Caller.with(person.login(), Caller.PASSWORD).get(ARTICLES), 401, LOGIN_REQUIRED);
        Caller.with(person.login(), "another horse here")
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("role", equalTo("reader"))
                .body("login", equalTo(person.login()));
        Caller.refused(
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
        Caller.refused(locked, 401, LOGIN_REQUIRED);
        assertThat(unknown.asString()).isEqualTo(wrong.asString()).isEqualTo(locked.asString());
        Caller.with(callers.token(person, Scope.READ)).get(ARTICLES).then().statusCode(200);
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
        Caller.refused(
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
        Caller.refused(Caller.with(other).delete("/api/v1/searches/" + id), 403, FORBIDDEN);
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
        Caller.refused(Caller.with(token).post("/api/v1/alerts/rounds"), 403, FORBIDDEN);
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
