package org.elka.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a researcher and a curator do on the pages of search, articles and library. */
@QuarkusTest
class ReadingPagesTest {
    private static final String TEXT = "We randomised 18 patients with social anxiety disorder to 0.5 mg/kg intravenous"
            + " ketamine or saline. Anxiety on the LSAS fell within one hour and the effect lasted seven days."
            + " Dissociation was mild and transient.";

    @TestHTTPResource("/")
    URI address;

    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void aResearcherFindsAnArticleSeesItsEvidenceAndReadsIt() {
        Visitors.imported(Visitors.record(word, "Ketamine for social anxiety " + word, TEXT)
                + Visitors.record(word, "Another trial of ketamine " + word, TEXT));
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/");
            browser.look("start");
            page.keyboard().press("/");
            page.keyboard().type(word);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/search"));
            assertThat(page.locator("#found").innerText()).startsWith("2 articles");
            assertThat(page.locator(".hits mark").first().innerText()).isEqualTo(word);
            browser.look("search");

            page.locator(".tag summary").first().click();
            assertThat(page.locator(".tag blockquote").first().isVisible()).isTrue();
            page.locator(".facet a", new Page.LocatorOptions().setHasText("rct"))
                    .first()
                    .click();
            page.waitForURL(url -> url.contains("filter=design"));
            assertThat(page.locator("#found").innerText()).startsWith("2 articles");

            page.locator(".hits h3 a").first().click();
            page.waitForURL(url -> url.contains("/articles/E"));
            assertThat(page.locator("section[aria-labelledby=abstract] mark")
                            .first()
                            .isVisible())
                    .isTrue();
            browser.look("article");
            page.locator("[data-all=false]").click();
            assertThat(page.locator("mark[data-of]:not(.off)").count()).isZero();
        }
    }

    @Test
    void aQueryThatCannotBeReadShowsWhereAndWhatToDo() {
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/search?q=(ketamine");
            assertThat(page.locator("#mistake").innerText()).contains("parenthesis");
            browser.look("search-mistake");
            page = browser.open("/search?q=" + word + "nowhere");
            assertThat(page.locator("main").innerText()).contains("Nothing in this library matches");
            browser.look("search-nothing");
        }
    }

    @Test
    void whatARecordSaysIsTextWhateverItIs() {
        Visitors.imported(Visitors.record(
                        word,
                        "<script>document.title='taken'</script><img src=x onerror=alert(1)> \u202e" + word + " "
                                + "endless ".repeat(200),
                        "<b>bold</b> <a href='javascript:alert(1)'>" + word + "</a> ketamine.")
                .replace("Probe, Ada", "<img src=x onerror=alert(2)>"));
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/search?q=" + word);
            assertThat(page.locator(".hits > li").innerText()).contains("endless");
            assertThat(page.title()).doesNotContain("taken");
            page.locator(".hits h3 a").first().click();
            page.waitForURL(url -> url.contains("/articles/E"));
            assertThat(page.locator("main img, main script").count()).isZero();
            browser.look("article-hostile");
        }
    }

    @Test
    void aCuratorConfirmsATagWhereTheArticleIsRead() {
        Visitors.imported(Visitors.record(word, "Ketamine for social anxiety " + word, TEXT));
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("curator"), Visitors.PASSWORD);
            Page page = browser.open("/search?q=" + word);
            page.locator(".hits h3 a").first().click();
            page.locator("[aria-label='Confirm onset speed']").click();
            page.locator("text=confirmed by Pat").waitFor();
            browser.look("article-curator");
        }
    }

    @Test
    void aReaderSavesASearchAndFindsItsFeed() {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("reader"), Visitors.PASSWORD);
            Page page = browser.open("/search?q=" + word);
            page.locator("summary", new Page.LocatorOptions().setHasText("Save this search"))
                    .click();
            page.getByLabel("Name").fill("Kept " + word);
            page.locator("main form[action='/searches'] button").click();
            page.waitForURL(url -> url.endsWith("/searches"));
            assertThat(page.locator("[aria-label='Feed of Kept " + word + "']").getAttribute("href"))
                    .matches("/api/v1/searches/\\d+/feed");
            browser.look("searches");
        }
    }

    @Test
    void aCuratorImportsAFileAndReadsItsLedger() {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("curator"), Visitors.PASSWORD);
            Page page = browser.open("/library/imports");
            browser.look("imports");
            page.locator("input[type=file]")
                    .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                            "some.ris",
                            "text/plain",
                            Visitors.record(word, "From a file " + word, TEXT).getBytes()));
            page.locator("main form button").click();
            page.waitForURL(url -> url.contains("/library/runs/"));
            page.locator("text=balances").first().waitFor();
            page.locator("section[aria-labelledby=lines] a[href^='/articles/']").waitFor();
            browser.look("run");
            for (String name : new String[] {"", "/runs", "/quarantine", "/matches", "/taxonomy"}) {
                browser.open("/library" + name);
                browser.look("library" + name.replace('/', '-'));
            }
        }
    }

    @Test
    void browsersLearnHowToSearchHere() {
        given().get("/opensearch.xml")
                .then()
                .statusCode(200)
                .body("OpenSearchDescription.Url.@template", org.hamcrest.Matchers.endsWith("/search?q={searchTerms}"));
    }
}
