package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.testing.Provider;
import org.junit.jupiter.api.Test;

/** Logins by the tokens of a provider of OpenID Connect. */
@QuarkusTest
@QuarkusTestResource(Provider.class)
class ProviderTest {
    @Inject
    People people;

    private static ValidatableResponse account(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/api/v1/account")
                .then();
    }

    private static void refused(String token, String why) {
        account(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"Elka\""))
                .body("type", equalTo("urn:elka:problem:login-required"))
                .body("detail", containsString(why))
                .body("instance", equalTo("/api/v1/account"));
    }

    @Test
    void aTokenOfTheProviderIsThePersonWithThatLoginHereAndRolesInItCountForNothing() {
        people.add("oda@example.org", "Oda Oidc", LibraryRole.READER, null);
        String token = Provider.signed(Provider.claims()
                .claim("email", "Oda@example.org")
                .claim("email_verified", true)
                .groups("administrator"));
        account(token).statusCode(200).body("login", equalTo("oda@example.org")).body("role", equalTo("reader"));
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/audit")
                .then()
                .statusCode(403);
    }

    @Test
    void whatTheProviderDidNotSayIsRefused() {
        people.add("ole@example.org", "Ole Oidc", LibraryRole.READER, null);
        refused(Provider.signed(Provider.claims().claim("email", "ole@example.org")), "email_verified");
        refused(
                Provider.signed(
                        Provider.claims().claim("email", "nobody@example.org").claim("email_verified", true)),
                "nobody@example.org");
        refused(Provider.signed(Provider.claims()), "has no 'email'");
        refused(
                Provider.forged(
                        Provider.claims().claim("email", "ole@example.org").claim("email_verified", true)),
                "log in there again");
        refused(
                Provider.signed(Provider.claims()
                        .audience("another")
                        .claim("email", "ole@example.org")
                        .claim("email_verified", true)),
                "log in there again");
        refused(
                Provider.signed(Provider.claims()
                        .expiresAt(1_000_000_000)
                        .claim("email", "ole@example.org")
                        .claim("email_verified", true)),
                "log in there again");
    }
}
