package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What reviewers do on the pages. */
@QuarkusTest
@DisabledIfSystemProperty(
        named = "test.database",
        matches = "postgresql",
        disabledReason = "a page is the same on both")
class ReviewPagesTest {
    @TestHTTPResource("/")
    URI address;

    private final String word = "zr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void twoReviewersScreenByKeyboardAndTheFlowAddsUp() {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= 4; i++) {
            file.append(
                    Visitors.record(word, "Trial " + i + " of ketamine " + word, "Ketamine " + word + " " + i + "."));
        }
        Visitors.imported(file.toString());
        String owner = Visitors.someone("reader");
        String second = Visitors.someone("reader");
        String board;
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
            board = page.url();
            addMember(page, owner, "owner", "reviewer");
            addMember(page, second, "reviewer");
            assertThat(page.locator("main").innerText()).contains("4 articles", "Pat " + second);
            browser.look("review-board");
            page.navigate(board + "/screen");
            browser.look("screen");
            decideAll(page, "j", "j", "1", "j");
            assertThat(page.locator("main").innerText()).contains("Nothing waits for you");
            page.keyboard().press("u");
        }
        try (Browser browser = Browser.at(address)) {
            browser.logIn(second, Visitors.PASSWORD);
            Page page = browser.open(URI.create(board).getPath() + "/screen");
            // blinded: what the owner decided is nowhere on the page
            assertThat(page.content()).doesNotContain("Pat " + owner);
            decideAll(page, "j", "j", "1", "2");
            page.navigate(board + "/flow");
            assertThat(page.locator("pre").innerText()).contains("4");
            browser.look("flow");
            page.navigate(board + "/agreement");
            browser.look("agreement");
            page.navigate(board + "/stopping");
            browser.look("stopping");
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
