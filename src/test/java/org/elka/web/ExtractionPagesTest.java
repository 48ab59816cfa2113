package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is read out of included reports on the pages for it. */
@QuarkusTest
class ExtractionPagesTest {
    private static final String TEXT = "We randomised 24 patients with social anxiety disorder to 0.5 mg/kg intravenous"
            + " ketamine or saline. Anxiety on the LSAS fell within one hour.";

    @TestHTTPResource("/")
    URI address;

    private final String word = "zx" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @Test
    void twoReadAReportDifferentlyAndAnAdjudicatorSaysWhatHolds() {
        Visitors.imported(Visitors.record(word, "A randomised trial of ketamine " + word, TEXT));
        String owner = Visitors.someone("reader");
        String first = Visitors.someone("reader");
        String second = Visitors.someone("reader");
        try (Browser owners = Browser.at(address);
                Browser firsts = Browser.at(address);
                Browser seconds = Browser.at(address)) {
            owners.logIn(owner, Visitors.PASSWORD);
            firsts.logIn(first, Visitors.PASSWORD);
            seconds.logIn(second, Visitors.PASSWORD);
            String path = begin(owners, owner, List.of(first, second)) + "/extraction";
            String article = waiting(firsts.page(), path);
            for (String stage : List.of("title-abstract", "full-text")) {
                includes(firsts.page(), path, article, stage);
                includes(seconds.page(), path, article, stage);
            }

            Page own = firsts.open(path);
            assertThat(own.locator("main").innerText()).contains("An owner has yet to say what is to be extracted");
            setForm(owners, path);
            confirms(firsts, path);
            corrects(seconds, path, first);
            settles(owners, path, first, second);
        }
    }

    private String begin(Browser owners, String owner, List<String> reviewers) {
        long review = Visitors.review(owners.page(), owner, word, reviewers);
        Page page = owners.open("/reviews/" + review);
        page.locator(".subnav").getByText("Extraction").click();
        page.getByText("None yet: data are extracted from what is included by full text.")
                .waitFor();
        owners.look("extraction-empty");
        return "/reviews/" + review;
    }

    private static String review(String path) {
        return "reviews/" + path.replaceAll("\\D", "");
    }

    private static String waiting(Page page, String path) {
        return JsonPath.from(Visitors.send(page, "GET", review(path) + "/queue", null))
                .getString("items[0].article.id");
    }

    private static void includes(Page page, String path, String article, String stage) {
        Visitors.send(
                page,
                "PUT",
                review(path) + "/articles/" + article + "/" + stage + "/decision",
                "{\"choice\": \"include\"}");
    }

    private static void setForm(Browser owners, String path) {
        Page page = owners.open(path);
        page.getByLabel("Label of new field 1").fill("Participants");
        page.getByLabel("Value of new field 1").fill("n");
        page.getByLabel("Label of new field 2").fill("Allocation");
        page.getByLabel("Kind of new field 2").selectOption("choice");
        page.getByLabel("Options of new field 2").fill("concealed, open");
        page.getByLabel("Label of new field 3").fill("Effects");
        page.getByLabel("Kind of new field 3").selectOption("effects");
        page.getByText("Save the form").click();
        page.getByText("The form, version 1").waitFor();
        assertThat(page.getByLabel("Options of allocation").inputValue()).isEqualTo("concealed, open");
    }

    /** What Elka read is there with its sentence, and one key sends it. */
    private static void confirms(Browser browser, String path) {
        Page page = browser.open(path);
        page.locator("tbody a[href*='/extraction/E']").click();
        assertThat(page.getByLabel("Participants").inputValue()).isEqualTo("24");
        assertThat(page.locator("blockquote").first().innerText()).contains("We randomised 24 patients");
        browser.look("extraction-sheet");
        page.getByText("Confirm what stands here").press("Enter");
        page.waitForURL(url -> url.endsWith("/extraction"));
        assertThat(page.locator("tbody tr").first().innerText()).contains("read", "to be read");
    }

    /** Sees nothing of the first; what does not fit is told and nothing of what was written is lost. */
    private static void corrects(Browser browser, String path, String first) {
        Page page = browser.open(path);
        page.locator("tbody a[href*='/extraction/E']").click();
        assertThat(page.locator("main").innerText()).doesNotContain("Pat " + first);
        page.getByLabel("Participants").fill("eighteen");
        page.getByLabel("Allocation").selectOption("open");
        page.getByLabel("Arm, row 1").fill("ketamine");
        page.getByLabel("Note").fill("completers only");
        page.getByText("Confirm what stands here").click();
        page.locator("#notices").getByText("write a number as 12 or 0.5").waitFor();
        assertThat(page.getByLabel("Note").inputValue()).isEqualTo("completers only");
        page.getByLabel("Participants").fill("18");
        page.getByText("Confirm what stands here").click();
        page.getByText("readers differ").waitFor();
    }

    private static void settles(Browser browser, String path, String first, String second) {
        Page page = browser.open(path);
        page.locator("tbody a[href*='/extraction/E']").click();
        page.getByText("Readers differ in").waitFor();
        assertThat(page.locator("fieldset.differs").first().innerText())
                .contains("Pat " + first + ": 24", "Pat " + second + ": 18");
        browser.look("extraction-differs");
        page.getByLabel("Participants").fill("24");
        page.getByLabel("Allocation").selectOption("open");
        page.locator("button[value=settle]").click();
        page.getByText("holds", new Page.GetByTextOptions().setExact(true)).waitFor();
        browser.look("extraction");
        assertThat(page.getByText("All that holds, as CSV").getAttribute("href"))
                .isEqualTo("/api/v1" + path + "s");
        assertThat(Visitors.send(page, "GET", path.substring(1) + "s", null))
                .contains(",participants,Participants,,1,,,,24", ",allocation,Allocation,,1,,,,open");
    }

    @Test
    void whatIsExtractedFromIsTextWhateverItIs() {
        Visitors.imported(Visitors.record(
                        word,
                        "<script>document.title='taken'</script><img src=x onerror=alert(1)> \u202e" + word + " "
                                + "endless ".repeat(200),
                        "We randomised 24 patients <b>bold</b> <a href='javascript:alert(1)'>" + word + "</a>.")
                .replace("Probe, Ada", "<img src=x onerror=alert(2)>"));
        String only = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(only, Visitors.PASSWORD);
            String path = "/reviews/" + Visitors.review(browser.page(), only, word, List.of(only)) + "/extraction";
            String article = waiting(browser.page(), path);
            includes(browser.page(), path, article, "title-abstract");
            includes(browser.page(), path, article, "full-text");
            setForm(browser, path);
            Page page = browser.page();
            page.locator("tbody a[href*='/extraction/E']").click();
            page.getByText("Confirm what stands here").waitFor();
            assertThat(page.locator("main").innerText()).contains("endless endless");
            assertThat(page.locator("main img, main script, main b").count()).isZero();
            assertThat(page.title()).startsWith("Extraction: ");
        }
    }
}
