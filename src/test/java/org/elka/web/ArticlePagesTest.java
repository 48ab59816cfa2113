package org.elka.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.testing.PubmedXml;
import org.junit.jupiter.api.Test;

/** What an article's page tells of its past and its kin, and what one takes away from a search. */
@QuarkusTest
class ArticlePagesTest {
    private static final AtomicInteger PMID = new AtomicInteger(72_000_000);
    private static final String TEXT = "We gave ketamine to 20 patients with social anxiety disorder. Anxiety fell"
            + " within one hour of the infusion.";

    @TestHTTPResource("/")
    URI address;

    private final String word = "zs" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";
    private final String trial =
            String.format("NCT0%07d", Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000));

    private String article(int pmid, String title) {
        return PubmedXml.article(pmid, title)
                .replace(
                        "</Article>",
                        "<AuthorList CompleteYN=\"Y\"><Author><LastName>Probe</LastName><ForeName>Ada</ForeName>"
                                + "<Initials>A</Initials></Author></AuthorList><DataBankList CompleteYN=\"Y\"><DataBank>"
                                + "<DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>"
                                + trial
                                + "</AccessionNumber></AccessionNumberList></DataBank></DataBankList></Article>");
    }

    private void imported(String... citations) {
        Visitors.imported(new String(PubmedXml.set(citations), StandardCharsets.UTF_8));
    }

    private static String href(Page page, String text) {
        return page.locator("main a", new Page.LocatorOptions().setHasText(text))
                .first()
                .getAttribute("href");
    }

    @Test
    void aRetractedArticleSaysSoWithTheNoticeItsTrialAndWhatItWasBefore() {
        int pmid = PMID.incrementAndGet();
        imported(
                article(pmid, "Ketamine for worry " + word), article(PMID.incrementAndGet(), "A later report " + word));
        imported(article(pmid, "Ketamine for worry " + word)
                .replace("one hour", "two hours")
                .replace(
                        "</MedlineCitation>",
                        "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionIn\"><RefSource>J Made-Up."
                                + " 2026;1:9</RefSource><PMID Version=\"1\">1</PMID></CommentsCorrections>"
                                + "</CommentsCorrectionsList></MedlineCitation>"));
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/articles/pmid:" + pmid);

            assertThat(page.locator(".notice.bad").innerText()).contains("retracted", "J Made-Up. 2026;1:9");
            assertThat(href(page, "PMID " + pmid)).isEqualTo("https://pubmed.ncbi.nlm.nih.gov/" + pmid + "/");
            assertThat(href(page, trial)).isEqualTo("https://clinicaltrials.gov/study/" + trial);
            assertThat(page.locator("aside").innerText())
                    .contains("Articles that report " + trial, "A later report " + word, "retraction in");
            page.locator("summary", new Page.LocatorOptions().setHasText("Differences"))
                    .click();
            assertThat(page.locator(".difference del").allInnerTexts()).anyMatch(text -> text.contains("one"));
            assertThat(page.locator(".difference ins").allInnerTexts()).anyMatch(text -> text.contains("two"));
            assertThat(page.locator("meta[name=citation_author]").getAttribute("content"))
                    .isEqualTo("Probe, Ada");
            page.locator("summary", new Page.LocatorOptions().setHasText("Changes"))
                    .click();
            browser.look("article-retracted");
        }
    }

    @Test
    void whatLooksLikeAScriptInARecordIsShownAsItsText() {
        int pmid = PMID.incrementAndGet();
        String hostile = "<script>document.title='taken'</script><img src=x onerror=alert(1)> \u202e";
        String escaped = hostile.replace("<", "&lt;");
        imported(article(pmid, escaped + word)
                .replace("of the infusion.", escaped + "\"><svg onload=alert(2)>".replace("<", "&lt;"))
                .replace("Probe", escaped));
        try (Browser browser = Browser.at(address)) {
            for (String path : new String[] {"/search?q=" + word, "/articles/pmid:" + pmid}) {
                Page page = browser.open(path);
                assertThat(page.locator("main").innerText())
                        .contains("<script>document.title='taken'</script><img src=x onerror=alert(1)>");
                assertThat(page.locator("main script, main img").count()).isZero();
                assertThat(page.title()).isNotEqualTo("taken");
            }
            assertThat(browser.page().locator("main").innerText()).contains("\"><svg onload=alert(2)>");
        }
    }

    @Test
    void aCuratorWhoRejectedATagCanConfirmItAfterAll() {
        Visitors.imported(Visitors.record(word, "Ketamine for social anxiety " + word, TEXT));
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("curator"), Visitors.PASSWORD);
            Page page = browser.open("/search?q=" + word);
            page.locator(".hits h3 a").first().click();
            page.locator("[aria-label='onset speed: only mentioned']").click();
            page.getByText("corrected by Pat").waitFor();
            page.locator("[aria-label='Reject onset speed']").click();
            page.locator("[aria-label='Confirm onset speed after all']").click();
            page.getByText("confirmed by Pat").waitFor();
            page.locator("summary", new Page.LocatorOptions().setHasText("What people said"))
                    .click();
            assertThat(page.locator("aside").innerText()).contains("corrected at level mentions", "rejected by Pat");
        }
    }

    @Test
    void aQueryIsWrittenWithSuggestionsByKeyboardOnly() {
        Visitors.imported(Visitors.record(word, "Ketamine for social anxiety " + word, TEXT));
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/search");
            page.keyboard().press("/");
            page.keyboard().type(word + " AND reports:onset");
            Locator options = page.locator("[role=option]");
            options.first().waitFor();
            page.keyboard().press("ArrowDown");
            Locator box = page.locator("#q");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("true");
            assertThat(box.getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
            assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
            browser.look("search-suggestions");
            page.keyboard().press("Enter");
            assertThat(box.inputValue()).startsWith(word + " AND reports:onset-speed");
            assertThat(options.first().isVisible()).isFalse();

            page.keyboard().press("Backspace");
            options.first().waitFor();
            page.keyboard().press("Escape");
            assertThat(box.getAttribute("aria-expanded")).isEqualTo("false");
            page.keyboard().press("Control+a");
            page.keyboard().type(word);
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("q=" + word));
            assertThat(page.locator("#found").innerText()).startsWith("1 article");
        }
    }

    @Test
    void whatIsNarrowedOnThePageIsNarrowedInTheExportToo() {
        Visitors.imported(Visitors.record(word, "An early trial " + word, TEXT).replace("2021", "2012")
                + Visitors.record(word, "A trial of ketamine " + word, TEXT)
                + Visitors.record(word, "Another trial of ketamine " + word, TEXT)
                        .replace("2021", "2023"));
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/search?q=" + word);
            page.getByLabel("from").fill("2020");
            page.getByLabel("to", new Page.GetByLabelOptions().setExact(true)).fill("");
            page.getByText("Narrow", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(url -> url.contains("from=2020"));
            assertThat(page.locator("#found").innerText()).startsWith("2 articles");
            assertThat(page.locator(".bar.picked").count()).isEqualTo(2);

            given().urlEncodingEnabled(false)
                    .get(page.locator("a[download]").first().getAttribute("href"))
                    .then()
                    .statusCode(200)
                    .header("Elka-Total", equalTo("2"));

            page.locator("[data-cite]").first().click();
            page.locator("[data-cite] + output").first().waitFor();
            assertThat(page.locator("[data-cite] + output").first().innerText())
                    .matches("(?s)Copied|.*trial.*" + word + ".*");
        }
    }

    @Test
    void aSavedSearchIsExecutedCitedAndSubscribedTo() {
        Visitors.imported(Visitors.record(word, "Ketamine for social anxiety " + word, TEXT));
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("reader"), Visitors.PASSWORD);
            Page page = browser.open("/search?q=" + word);
            page.locator("summary", new Page.LocatorOptions().setHasText("Save this search"))
                    .click();
            page.getByLabel("Name").fill("Kept " + word);
            page.locator("main form[action='/searches'] button").click();
            page.waitForURL(url -> url.endsWith("/searches"));
            Locator mine = page.locator("section.panel").first();
            assertThat(mine.innerText()).contains("Kept " + word, "None yet");

            mine.locator("[aria-label='Execute Kept " + word + "']").click();
            page.waitForURL(url -> url.contains("#search-"));
            mine.locator("ul.plain li").first().waitFor();
            assertThat(mine.innerText()).contains("1 article as of change");

            mine.locator("summary", new Locator.LocatorOptions().setHasText("Be told by mail"))
                    .click();
            mine.getByLabel("Mail").fill("pat@example.org");
            mine.getByLabel("How often").selectOption("weekly");
            mine.locator("form[action$=subscriptions] button").click();
            mine.locator("text=You are told weekly").waitFor();
            browser.look("searches-followed");
        }
    }
}
