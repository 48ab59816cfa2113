package org.elka.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a reviewer narrows a search by, and what others see of it. */
@QuarkusTest
class ScreenedFacetPagesTest {
    private static final String TEXT = "We randomised 18 patients with social anxiety disorder to ketamine or saline.";

    @TestHTTPResource("/")
    URI address;

    private final String word = "zv" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "i";

    private static Locator facet(Page page) {
        return page.locator(".facet").filter(new Locator.FilterOptions().setHasText("screened"));
    }

    private static List<String> counts(Page page) {
        return facet(page).locator("li").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .toList();
    }

    private static void click(Page page, Locator link) {
        String target = link.getAttribute("href");
        link.click();
        page.waitForURL(url -> url.endsWith(target));
    }

    private static Locator value(Page page, String name) {
        return facet(page).locator("a").filter(new Locator.FilterOptions().setHasText(name));
    }

    private void decide(Page page, long review, String article, String choice) {
        String path = "reviews/" + review + "/articles/" + article + "/title-abstract/decision";
        Visitors.send(page, "PUT", path, "{\"choice\": \"" + choice + "\", \"reasons\": []}");
    }

    /** A review of 25 articles of which 23 are included and one is excluded. */
    private void screened(Page page, String owner) {
        Visitors.imported(IntStream.rangeClosed(1, 25)
                .mapToObj(i -> Visitors.record(word, "Ketamine for anxiety " + word + ", no. " + i, TEXT + " No. " + i))
                .reduce("", String::concat));
        long review = Visitors.review(page, owner, word, List.of(owner));
        List<String> articles = given().queryParam("q", word)
                .queryParam("limit", 25)
                .get("/api/v1/articles")
                .jsonPath()
                .getList("items.id");
        articles.subList(0, 23).forEach(article -> decide(page, review, article, "include"));
        decide(page, review, articles.get(23), "exclude");
    }

    @Test
    void aReviewerNarrowsASearchByWhatTheirReviewsHaveComeTo() {
        String owner = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(owner, Visitors.PASSWORD);
            screened(browser.page(), owner);
            Page page = browser.open("/search?q=" + word);
            assertThat(counts(page)).containsExactly("included 23", "excluded 1", "undecided 1");
            click(page, value(page, "included"));
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("23 articles");
            assertThat(value(page, "included").getAttribute("aria-current")).isEqualTo("true");
            click(page, value(page, "excluded"));
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("24 articles");
            assertThat(counts(page)).containsExactly("included 23", "excluded 1", "undecided 1");
            browser.look("search-screened");

            assertThat(page.locator("a[download]").first().getAttribute("href"))
                    .contains("filter=screened%3Aincluded%2Cexcluded");
            page.locator("summary", new Page.LocatorOptions().setHasText("Save this search"))
                    .click();
            PlaywrightAssertions.assertThat(page.locator("main")).containsText("What is saved is for others to read");
            click(
                    page,
                    page.locator("nav[aria-label=Order] a").filter(new Locator.FilterOptions().setHasText("newest")));
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("24 articles");
            click(page, page.locator("a[rel=next]"));
            assertThat(page.locator(".hits > li").count()).isEqualTo(4);
            click(page, value(page, "included"));
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("1 article");
            page.locator("input[name=from]").fill("2021");
            page.locator("input[name=to]").fill("2021");
            page.locator("button", new Page.LocatorOptions().setHasText("Narrow"))
                    .click();
            page.waitForURL(url -> url.contains("from=2021"));
            assertThat(page.url()).contains("filter=screened%3Aexcluded");
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("1 article");
        }
    }

    @Test
    void whoIsNoMemberSeesNoSuchFacetAndCanTakeAwayWhatALinkPicked() {
        String owner = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(owner, Visitors.PASSWORD);
            Visitors.imported(Visitors.record(word, "Ketamine for anxiety " + word, TEXT));
            Visitors.review(browser.page(), owner, word, List.of(owner));
        }
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/search?q=" + word);
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("1 article");
            assertThat(facet(page).count()).isZero();
            page = browser.open("/search?q=" + word + "&filter=screened:included");
            assertThat(page.locator("main").innerText())
                    .contains("nobody is logged in")
                    .contains("Log in as a member of a review");
            browser.look("search-screened-refused");
            page.getByText("Clear all that is picked").click();
            PlaywrightAssertions.assertThat(page.locator("#found")).containsText("1 article");
        }
    }
}
