package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a curator changes what articles are tagged with, and sees what that would do before it is done. */
@QuarkusTest
class TaxonomyPagesTest {
    private static final String NEW_TAG = """

              - id: pages-only
                title: Only in a test of pages
                tags:
                  - id: freckles
                    title: Freckles
                    definition: Freckles are reported.
                    rules:
                      - id: freckled
                        phrases: ["(%s)"]
                        strength: 0.9
            """;

    @TestHTTPResource("/")
    URI address;

    private final String word = "zr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void aCuratorProposesATagIsToldWhatIsWrongAndTriesItOnTheLibrary() {
        Visitors.imported(Visitors.record(
                word, "Ketamine for social anxiety " + word, "Ketamine was given. It gave 12 patients " + word + "."));
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("curator"), Visitors.PASSWORD);
            Page page = browser.open("/library/taxonomy");
            page.getByText("Propose a change").click();
            String file = page.getByLabel("The file").inputValue().replaceFirst("version: .*", "version: " + word);
            String wrong = file + NEW_TAG.formatted("unclosed");
            wrong = wrong.replace("(unclosed)", "(unclosed");
            fill(page, wrong);
            assertThat(page.locator("[role=alert]").innerText()).containsPattern("line \\d+");
            assertThat(written(page)).isEqualTo(wrong);
            browser.look("taxonomy-wrong");

            fill(page, file + NEW_TAG.formatted(word));
            page.waitForURL(url -> url.contains("/library/taxonomy/versions/"));
            assertThat(page.locator(".lines ins").allInnerTexts()).anyMatch(line -> line.contains("id: freckles"));
            assertThat(page.locator("main").innerText()).doesNotContain("Put it in force");
            browser.look("taxonomy-version");

            page.getByText("Try it on the library").click();
            page.waitForURL(url -> url.contains("/dry-runs/"));
            page.locator("#retagging .chip.good").waitFor();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("freckles"))
                            .innerText())
                    .contains("1");
            page.locator("tr details summary").first().click();
            assertThat(page.locator("tr details").first().innerText()).contains(word);
            browser.look("taxonomy-trial");
        }
    }

    @Test
    void anAdministratorTagsTheLibraryAgainByWhatIsInForce() {
        try (Browser browser = Browser.at(address)) {
            browser.logIn(Visitors.someone("administrator"), Visitors.PASSWORD);
            Page page = browser.open("/library/taxonomy");
            page.locator("summary", new Page.LocatorOptions().setHasText("Versions"))
                    .click();
            page.locator("tr", new Page.LocatorOptions().setHasText("in force"))
                    .locator("a")
                    .click();
            page.getByText("Tag all by it again").click();
            page.waitForURL(url -> url.contains("/activations/"));
            page.locator("#retagging .chip.good").waitFor();
            browser.look("taxonomy-activation");
        }
    }

    private static String written(Page page) {
        return page.locator("textarea[name=text]").inputValue();
    }

    private static void fill(Page page, String text) {
        page.locator("textarea[name=text]").fill(text);
        page.getByText("Check and keep").click();
    }
}
