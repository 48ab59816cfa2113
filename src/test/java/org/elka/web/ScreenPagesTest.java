package org.elka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Screening where not all goes well: a service that is away, what is refused, a browser without script, hostile text. */
@QuarkusTest
class ScreenPagesTest {
    private static final String TEXT = "We randomised 24 patients with social anxiety disorder to 0.5 mg/kg intravenous"
            + " ketamine or saline. Anxiety on the LSAS fell within one hour.";

    /** Whether the page would ask a person who leaves it. */
    private static final String ASKS = """
            () => {
              const leaving = new Event('beforeunload', { cancelable: true });
              dispatchEvent(leaving);
              return leaving.defaultPrevented;
            }""";

    @TestHTTPResource("/")
    URI address;

    private final String word = "zk" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    /** A review that takes one reviewer, who is logged in. @return its path */
    private String review(Browser browser, String... titles) {
        StringBuilder file = new StringBuilder();
        for (String title : titles) {
            file.append(Visitors.record(word, title + " " + word, TEXT));
        }
        Visitors.imported(file.toString());
        String only = Visitors.someone("reader");
        browser.logIn(only, Visitors.PASSWORD);
        return "/reviews/" + Visitors.review(browser.page(), only, word, List.of(only));
    }

    private static String standing(Page page, String review, String article) {
        return Visitors.send(page, "GET", review.substring(1) + "/articles/" + article + "/title-abstract", null);
    }

    @Test
    void whatDoesNotReachTheServiceComesBackWithItsNoteAndNothingIsLost() {
        try (Browser browser = Browser.at(address)) {
            String review = review(browser, "Ketamine at sea", "Ketamine on land", "Ketamine in the air");
            Screener screener = Screener.at(browser, review, 3);
            Page page = browser.page();
            String article = screener.article();
            page.route("**/screen", Route::abort);
            screener.note("ask the authors");
            screener.press("j");
            String next = screener.article();
            assertThat(page.locator("#notices")).containsText("was not reached");
            assertThat(page.locator("#notices")).containsText(article + " comes back as the next article");
            screener.reads(next); // it is not taken away from under the keys
            browser.look("screen-not-reached");

            page.unrouteAll();
            screener.press("k");
            screener.reads(article);
            assertThat(page.locator("#task .refusal")).containsText(article + ": Include");
            assertThat(page.locator("#task .note")).hasValue("ask the authors");
            browser.look("screen-came-back");
            screener.press("j");
            screener.waiting(1);
            Assertions.assertThat(standing(page, review, article)).contains("ask the authors");
        }
    }

    @Test
    void whatIsRefusedComesBackAsItStandsByNow() {
        try (Browser browser = Browser.at(address)) {
            String review = review(browser, "Ketamine by day", "Ketamine by night");
            Screener screener = Screener.at(browser, review, 2);
            Page page = browser.page();
            String article = screener.article();
            Visitors.send(
                    page,
                    "PUT",
                    review.substring(1) + "/articles/" + article + "/title-abstract/decision",
                    "{\"choice\": \"exclude\", \"reasons\": [\"animals\"]}");
            screener.press("j");
            String other = screener.article();
            assertThat(page.locator("#notices")).containsText("changed since");
            screener.press("j");
            screener.reads(article);
            assertThat(screener.task()).containsText("You said: exclude (animals)");
            browser.look("screen-refused");
            screener.press("n"); // left as it is
            screener.waiting(0);
            Assertions.assertThat(standing(page, review, article)).contains("\"exclude\"");
            Assertions.assertThat(standing(page, review, other)).contains("\"include\"");
        }
    }

    @Test
    void whoLeavesWhileADecisionIsOnItsWayIsAsked() {
        try (Browser browser = Browser.at(address)) {
            Screener screener = Screener.at(browser, review(browser, "Ketamine above", "Ketamine below"), 2);
            Page page = browser.page();
            List<Route> held = new ArrayList<>();
            page.route("**/screen", held::add);
            screener.press("j");
            page.waitForCondition(() -> !held.isEmpty());
            Assertions.assertThat(page.evaluate(ASKS)).isEqualTo(true);
            held.getFirst().resume();
            screener.waiting(1);
            Assertions.assertThat(page.evaluate(ASKS)).isEqualTo(false);
        }
    }

    @Test
    void onAPhoneTheAnswersStayInReachWhileTheTextIsRead() {
        try (Browser browser = Browser.at(address)) {
            String review = review(browser, "Ketamine on the way to work", "Ketamine on the way home");
            Page page = browser.page();
            page.setViewportSize(390, 600);
            Screener screener = Screener.at(browser, review, 2);
            String article = screener.article();
            assertThat(page.locator("#title")).isInViewport();
            assertThat(page.locator("textarea[name=note]")).not().isInViewport();
            for (String answer : List.of("include", "maybe", "exclude")) {
                assertThat(page.locator("button[value=" + answer + "]")).isInViewport();
            }
            page.locator("button[value=include]").click();
            screener.waiting(1);
            assertThat(page.locator("#announced")).hasText(article + ": Include");
        }
    }

    @Test
    void screeningWorksByFormsAlone() {
        try (Browser browser = Browser.at(address)) {
            String review = review(browser, "Ketamine before noon", "Ketamine after noon");
            Page page = browser.page();
            page.route("**/assets/screen.js*", Route::abort);
            Screener screener = Screener.at(browser, review, 2);
            assertThat(page.locator("#task mark.m2").first()).hasText("anxiety");
            String article = screener.article();
            page.locator("button[value=skip]").click();
            assertThat(page.locator("#undone")).hasText(article);
            page.locator("button[value=include]").click();
            screener.waiting(1);
            screener.reads(article);
            page.locator("#undo button").click();
            screener.waiting(2);
            page.locator("button[value=include]").click();
            screener.waiting(1);
            page.locator("button[value='exclude:animals']").click();
            screener.waiting(0);

            browser.open(review + "/screen?stage=full-text");
            assertThat(page.locator("button[value=exclude]")).hasCount(0);
            browser.look("screen-full-text");
            page.locator("button[value=not-retrieved]").click();
            screener.waiting(0);
            page.locator("#undo button").click();
            screener.waiting(1);
            page.locator("button[value='exclude:design']").click();
            screener.waiting(0);
        }
    }

    @Test
    void whatIsScreenedIsTextWhateverItIs() {
        try (Browser browser = Browser.at(address)) {
            String review = review(
                    browser,
                    "<script>document.title='taken'</script><img src=x onerror=alert(1)> \u202e" + word
                            + " endless".repeat(1_100),
                    "Ketamine as it should be");
            Screener screener = Screener.at(browser, review, 2);
            Page page = browser.page();
            List<String> titles = new ArrayList<>();
            for (int left = 2; left > 0; left--) {
                titles.add(page.locator("#title").innerText());
                assertThat(page.locator("main img, main script")).hasCount(0);
                screener.press("j");
            }
            Assertions.assertThat(titles.toString()).contains("document.title='taken'");
            Assertions.assertThat(page.title()).startsWith("Screen: ");
        }
    }
}
