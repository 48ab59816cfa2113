package org.elka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.elka.testing.Standin;
import org.elka.testing.StandinResource;
import org.junit.jupiter.api.Test;

/** What a curator does on the pages of the library. */
@QuarkusTest
@QuarkusTestResource(StandinResource.class)
class LibraryPagesTest {
    @TestHTTPResource("/")
    URI address;

    private final String word = "zl" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void aCuratorSeesARunFailAndWhyAndTheNextOneGoesOnWhereItWasLeft() {
        Standin pubmed = StandinResource.standin();
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("curator"), Visitors.PASSWORD);
            pubmed.faults(new Standin.Fault("efetch", 1, "status", "\"code\": 403"));
            Page page = runNow(browser);
            Locator state = page.locator("#run .chip").first();
            assertThat(state).hasText("incomplete");
            assertThat(page.locator("#run .notice.warn")).containsText("403");
            assertThat(page.locator("#run .notice.warn")).containsText("the topic's next run goes on from here");
            assertThat(page.locator("#run")).containsText("does not balance");
            browser.look("run-incomplete");
            String broken = page.url();
            pubmed.faults();

            page = runNow(browser);
            Assertions.assertThat(page.url()).isEqualTo(broken);
            assertThat(page.locator("#run .chip").first()).hasText("complete");
            assertThat(page.locator("#run .chip.good").last()).hasText("balances");
            assertThat(page.locator("#run .notice.warn")).hasCount(0);
        } finally {
            pubmed.faults();
        }
    }

    /** Starts a run of the topic that no other test runs on the library's page. @return the page of the run */
    private static Page runNow(Browser browser) {
        Page page = browser.open("/library");
        page.locator("section.panel", new Page.LocatorOptions().setHasText("A few of them, for the pages alone"))
                .getByText("Run now")
                .click();
        page.waitForURL(url -> url.contains("/library/runs/"));
        return page;
    }

    @Test
    void aCuratorSettlesWhatTheMachineIsNotSureOf() {
        Visitors.imported(whole("stairs", 7) + whole("ladders", 12));
        Visitors.imported(bare("stairs") + bare("ladders"));
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("curator"), Visitors.PASSWORD);
            Page page = browser.open("/library/matches?state=uncertain");
            Locator apart = match(page, "stairs");
            browser.look("matches-uncertain");
            settle(apart, "Different publications", "a talk and the paper");
            settle(match(browser.open("/library/matches?state=uncertain"), "ladders"), "One publication", "one DOI");

            Locator settled = match(browser.open("/library/matches?state=settled"), "stairs");
            settled.getByText("History").click();
            assertThat(settled).containsText("a talk and the paper");
            assertThat(match(browser.open("/library/matches?state=settled"), "ladders"))
                    .containsText("settled");
            browser.look("matches-settled");
            Visitors.indexed();
            assertThat(browser.open("/search?q=ladders+AND+" + word).locator("#found"))
                    .containsText("1 article");
            assertThat(browser.open("/search?q=stairs+AND+" + word).locator("#found"))
                    .containsText("2 articles");
        }
    }

    private static void settle(Locator match, String answer, String why) {
        match.getByLabel("Why").fill(why);
        match.getByText(answer).click();
        match.page().waitForURL(url -> url.endsWith("state=uncertain"));
        assertThat(match).hasCount(0);
    }

    /** The pair with that word, on whichever page of the list it stands. */
    private Locator match(Page page, String subject) {
        Locator match = page.locator("section.panel", new Page.LocatorOptions().setHasText(subject + " of " + word));
        while (match.count() == 0) {
            String here = page.url();
            page.getByText("More", new Page.GetByTextOptions().setExact(true)).click();
            page.waitForURL(url -> !url.equals(here));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
        }
        return match;
    }

    private String title(String subject) {
        return "Quiet ketamine infusions against the fear of " + subject + " of " + word + " among signalmen";
    }

    private String whole(String subject, int volume) {
        return "TY  - JOUR\nTI  - " + title(subject)
                + "\nAU  - Marsh, Ida\nAU  - Orlov, Petr\nPY  - 2019\nJO  - Journal of"
                + " Made Up Medicine\nVL  - " + volume + "\nIS  - 3\nSP  - " + volume + "01\nEP  - " + volume
                + "09\nDO  - 10.5555/" + subject + "." + word + "\nAB  - Fear of " + subject
                + " fell within one hour after ketamine.\nER  - \n";
    }

    /** As somebody cites it who knows neither journal nor pages nor who else wrote it. */
    private String bare(String subject) {
        return "TY  - JOUR\nTI  - " + title(subject) + "\nAU  - Marsh, I\nPY  - 2019\nER  - \n";
    }
}
