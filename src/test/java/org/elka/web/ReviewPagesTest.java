package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What reviewers do on the pages. */
@QuarkusTest
class ReviewPagesTest {
    @TestHTTPResource("/")
    URI address;

    private final String word = "zr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void twoReviewersScreenByKeyboardAThirdSettlesAndTheFlowAddsUp() {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            file.append(
                    Visitors.record(word, "Trial " + i + " of ketamine " + word, "Ketamine " + word + " " + i + "."));
        }
        Visitors.imported(file.toString());
        String owner = Visitors.someone("reader");
        String second = Visitors.someone("reader");
        String adjudicator = Visitors.someone("reader");
        String board = begin(owner, second, adjudicator);
        screen(board, owner, "j", "j", "1", "j");
        screen(board, second, "j", "1", "1", "j");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(adjudicator, Visitors.PASSWORD);
            Page page = browser.open(board + "/conflicts");
            assertThat(page.locator("section.panel").innerText()).contains("Pat " + owner, "Pat " + second);
            browser.look("conflicts");
            page.locator("section.panel button.good").click();
            page.getByText("Reviewers agree on all that is complete").waitFor();

            page = browser.open(board + "/articles?stage=title-abstract&status=included");
            assertThat(page.locator("tbody tr").count()).isEqualTo(3);
            browser.look("review-articles");
            page = browser.open(board + "/flow");
            assertThat(page.locator("pre").innerText())
                    .contains("Records screened (n = 4)", "Records excluded (n = 1)", "sought for retrieval (n = 3)");
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
            page.getByLabel("Reasons to exclude").fill("Animals only\nNo ketamine");
            page.getByLabel("First source").fill(word);
            browser.look("review-new");
            page.locator("main form button[type=submit]").click();
            page.waitForURL(url -> url.matches(".*/reviews/\\d+"));
            addMember(page, owner, "owner", "reviewer");
            addMember(page, second, "reviewer");
            addMember(page, adjudicator, "adjudicator");
            assertThat(page.locator("main").innerText()).contains("4 articles", "Pat " + second);
            browser.look("review-board");
            return URI.create(page.url()).getPath();
        }
    }

    /** Screens by keyboard alone, and takes the last decision back to give it once more. */
    private void screen(String board, String login, String... keys) {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(login, Visitors.PASSWORD);
            Page page = browser.open(board + "/screen?order=date");
            // blinded: nobody else's name, nor what they decided, is on the page
            assertThat(page.locator("main").innerText()).doesNotContain("Pat ");
            browser.look("screen");
            decideAll(page, keys);
            page.keyboard().press("u");
            page.waitForURL(url -> !url.contains("last="));
            decideAll(page, keys[keys.length - 1]);
            assertThat(page.locator("main").innerText()).contains("Nothing waits for you");
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

    /** Presses the keys, each once the article that it is for is there. */
    private static void decideAll(Page page, String... keys) {
        for (String key : keys) {
            String article = page.locator("#decide input[name=article]").inputValue();
            page.keyboard().press(key);
            page.waitForURL(url -> url.contains("last=" + article + "&"));
        }
    }
}
