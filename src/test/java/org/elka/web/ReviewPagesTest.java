package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What reviewers do on the pages. */
@QuarkusTest
class ReviewPagesTest {
    private static final int ABSTRACTS = 50;

    @TestHTTPResource("/")
    URI address;

    private final String word = "zr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    /** Ten fears in five groups. */
    private String abstracts() {
        StringBuilder file = new StringBuilder();
        for (String fear : "lifts,dogs,heights,crowds,spiders,needles,thunder,bridges,tunnels,flying".split(",")) {
            for (String group : "nurses,sailors,veterans,students,rats".split(",")) {
                file.append(Visitors.record(
                        word,
                        "Ketamine against the fear of " + fear + " in " + group,
                        "We randomised 24 " + group + " with a fear of " + fear + " to 0.5 mg/kg intravenous ketamine"
                                + " or saline. Anxiety fell within one hour, and the fear of " + fear
                                + " came back after two weeks. Dissociation was mild and transient."));
            }
        }
        return file.toString();
    }

    @Test
    void twoReviewersScreenFiftyAbstractsByKeyboardAThirdSettlesAndTheFlowAddsUp() {
        Visitors.imported(abstracts());
        String owner = Visitors.someone("reader");
        String second = Visitors.someone("reader");
        String adjudicator = Visitors.someone("reader");
        String board = begin(owner, second, adjudicator);
        looks(board, owner);
        screen(board, owner, title -> title.contains("rats") ? "1" : "j");
        screen(board, second, title -> {
            if (title.contains("rats")) {
                return "1";
            }
            boolean differs = title.contains("lifts in students") || title.contains("dogs in students");
            return differs ? "l" : title.contains("nurses") ? "k" : "j";
        });
        try (Browser browser = Browser.at(address)) {
            browser.logIn(adjudicator, Visitors.PASSWORD);
            Page page = browser.open(board + "/conflicts");
            assertThat(page.locator("section.panel").count()).isEqualTo(2);
            assertThat(page.locator("section.panel").first().innerText())
                    .contains("Pat " + owner, "Pat " + second, "include", "exclude");
            browser.look("conflicts");
            page.locator("section.panel", new Page.LocatorOptions().setHasText("lifts"))
                    .locator("button.good")
                    .click();
            page.locator("h2", new Page.LocatorOptions().setHasText(": 1")).waitFor();
            page.locator("section.panel button.bad", new Page.LocatorOptions().setHasText("No ketamine"))
                    .click();
            page.getByText("Reviewers agree on all that is complete").waitFor();

            page = browser.open(board + "/articles?stage=title-abstract&status=included");
            assertThat(page.locator("main").innerText()).contains("39 articles");
            browser.look("review-articles");
            page = browser.open(board + "/flow");
            assertThat(page.locator("pre").innerText())
                    .contains(
                            "Records screened (n = 50)", "Records excluded (n = 11)", "sought for retrieval (n = 39)");
            browser.look("flow");
            browser.open(board + "/agreement");
            browser.look("agreement");
            browser.open(board + "/stopping");
            browser.look("stopping");
        }
    }

    /** @return the path of the review's board */
    private String begin(String owner, String second, String adjudicator) {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(owner, Visitors.PASSWORD);
            Page page = browser.open("/reviews");
            browser.look("reviews-none");
            page.getByText("Begin a review").click();
            page.getByLabel("Title").fill("Ketamine and " + word);
            page.getByLabel("Inclusion criteria").fill("Anxiety was measured\nAdults");
            page.getByLabel("Reasons to exclude").fill("Animals only\nNo ketamine");
            page.getByLabel("First source").fill(word);
            browser.look("review-new");
            page.locator("main form button[type=submit]").click();
            page.waitForURL(url -> url.matches(".*/reviews/\\d+"));
            addMember(page, owner, "owner", "reviewer");
            addMember(page, second, "reviewer");
            addMember(page, adjudicator, "adjudicator");
            assertThat(page.locator("main").innerText()).contains("50 articles", "Pat " + second);
            browser.look("review-board");
            return URI.create(page.url()).getPath();
        }
    }

    private void looks(String board, String login) {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(login, Visitors.PASSWORD);
            Screener.at(browser, board, ABSTRACTS);
            browser.look("screen");
            browser.open(board + "/screen?stage=full-text");
            browser.look("screen-nothing");
        }
    }

    /** One is put off, one gets a note, two are taken back, and halfway the page is left and opened again. */
    private void screen(String board, String login, UnaryOperator<String> key) {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(login, Visitors.PASSWORD);
            Screener screener = Screener.at(browser, board, ABSTRACTS);
            // blinded: nobody else's name, nor what they decided, is on the page
            assertThat(browser.page().locator("main").innerText()).doesNotContain("Pat ");
            String putOff = screener.article();
            screener.press("n");
            screener.decide(9, key);
            String tenth = screener.article();
            screener.note("Only completers, it seems");
            screener.decide(1, key);
            String eleventh = screener.article();
            screener.decide(1, key);
            screener.undo(eleventh);
            screener.undo(tenth);
            screener.decide(16, key);
            screener.waiting(ABSTRACTS / 2);

            screener = Screener.at(browser, board, ABSTRACTS / 2);
            screener.decide(ABSTRACTS / 2 - 1, key);
            screener.reads(putOff);
            screener.decide(1, key);
            screener.waiting(0);
            assertThat(browser.page().locator("#task").innerText()).contains("Nothing waits for you");
            String tenths = Visitors.send(
                    browser.page(), "GET", board.substring(1) + "/articles/" + tenth + "/title-abstract", null);
            assertThat(tenths).contains("Only completers, it seems");
        }
    }

    private static void addMember(Page page, String login, String... roles) {
        page.locator("summary", new Page.LocatorOptions().setHasText("Add or change a member"))
                .click();
        page.getByLabel("Login").fill(login);
        page.getByLabel("reviewer", new Page.GetByLabelOptions().setExact(true)).uncheck();
        for (String role : roles) {
            page.getByLabel(role, new Page.GetByLabelOptions().setExact(true)).check();
        }
        page.locator("form[action$='/members'] button").click();
        page.locator("li", new Page.LocatorOptions().setHasText("Pat " + login + ": "))
                .waitFor();
    }
}
