package org.elka.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LoginPagesTest {
    @TestHTTPResource("/")
    URI address;

    @Test
    void aPersonLogsInIsNamedAndLogsOut() {
        String login = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.open("/login");
            browser.look("login");
            browser.logIn(login, Visitors.PASSWORD);
            assertThat(browser.page().locator(".who").innerText()).contains("Pat " + login);
            browser.page().getByText("Log out").click();
            browser.page().getByText("Log in").waitFor();
        }
    }

    @Test
    void aWrongPasswordIsSaidToBeWrong() {
        String login = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            var page = browser.open("/login");
            page.getByLabel("Login").fill(login);
            page.getByLabel("Password").fill("something else");
            page.locator("main form button[type=submit]").click();
            assertThat(page.getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                            .innerText())
                    .contains("wrong");
        }
    }

    @Test
    void whoMustLogInFirstComesBackToWhatWasWanted() {
        String login = Visitors.someone("curator");
        try (Browser browser = Browser.at(address)) {
            var page = browser.open("/login?to=/setup%3Fcode=x");
            page.getByLabel("Login").fill(login);
            page.getByLabel("Password").fill(Visitors.PASSWORD);
            page.locator("main form button[type=submit]").click();
            page.waitForURL(url -> url.endsWith("/setup?code=x"));
        }
    }

    @Test
    void anotherSitesAddressIsNotFollowed() {
        given().redirects()
                .follow(false)
                .get("/login?to=//elsewhere.invalid/")
                .then()
                .statusCode(200);
        assertThat(given().get("/login?to=//elsewhere.invalid/").cookies()).doesNotContainKey("elka-after-login");
    }

    @Test
    void aFormThatIsNotOursIsRefused() {
        String login = Visitors.someone("reader");
        String session = given().noFilters()
                .redirects()
                .follow(false)
                .formParam("login", login)
                .formParam("password", Visitors.PASSWORD)
                .post("/login")
                .cookie("elka-session");
        assertThat(session).isNotBlank();
        given().noFilters()
                .cookie("elka-session", session)
                .contentType(ContentType.JSON)
                .body(Map.of("name", "made elsewhere", "query", "ketamine"))
                .post("/api/v1/searches")
                .then()
                .statusCode(403);
    }

    @Test
    void aPersonWhoLooksForNothingThatIsThereGetsAPage() {
        try (Browser browser = Browser.at(address)) {
            var page = browser.open("/nowhere");
            assertThat(page.locator("main h2").innerText()).isNotBlank();
            browser.look("not-found");
        }
        given().accept("application/json")
                .get("/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
