package org.elka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.elka.testing.PubmedXml;
import org.junit.jupiter.api.Test;

/** What a review says of itself: what happened, how it is done, when to stop, how far it came. */
@QuarkusTest
class ReviewRecordPagesTest {
    private static final AtomicInteger PMID = new AtomicInteger(83_000_000);
    private static final String HOSTILE = "<script>document.title='taken'</script><img src=x onerror=alert(1)> \u202e";

    private static final Page.GetByLabelOptions EXACT = new Page.GetByLabelOptions().setExact(true);

    @TestHTTPResource("/")
    URI address;

    private final String word = "zh" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    private void articles(int number) {
        StringBuilder file = new StringBuilder();
        for (int i = 1; i <= number; i++) {
            file.append(
                    Visitors.record(word, "Trial " + i + " of ketamine " + word, "Ketamine " + word + " " + i + "."));
        }
        Visitors.imported(file.toString());
    }

    private static List<String> waiting(Page page, String review) {
        return JsonPath.from(Visitors.send(page, "GET", review + "/queue?limit=50", null))
                .getList("items.article.id");
    }

    private static void decides(Page page, String review, String article, String stage, String body) {
        Visitors.send(page, "PUT", review + "/articles/" + article + "/" + stage + "/decision", body);
    }

    private static void decides(Page page, String review, String article, String choice) {
        decides(page, review, article, "title-abstract", "{\"choice\": \"" + choice + "\"}");
    }

    private static String lastMade(Page page, String review) {
        return JsonPath.from(Visitors.send(page, "GET", review, null)).getString("lastMade");
    }

    @Test
    void theHistoryGoesBackToTheBeginningAndKeepsHiddenWhatIsBlinded() {
        articles(2);
        String owner = Visitors.someone("reader");
        String first = Visitors.someone("reader");
        String second = Visitors.someone("reader");
        try (Browser owners = Browser.at(address);
                Browser firsts = Browser.at(address);
                Browser seconds = Browser.at(address)) {
            owners.logIn(owner, Visitors.PASSWORD);
            firsts.logIn(first, Visitors.PASSWORD);
            seconds.logIn(second, Visitors.PASSWORD);
            String review = "reviews/" + Visitors.review(owners.page(), owner, word, List.of(first, second));
            Page page = owners.open("/" + review);
            page.locator(".subnav").getByText("History").click();
            assertThat(page.locator("tbody tr").first()).containsText("identified");
            assertThat(page.locator("tbody tr").last()).containsText("protocol set · Ketamine and " + word);
            assertThat(page.locator("main")).containsText("2 articles");
            owners.look("history");

            String article = waiting(firsts.page(), review).getFirst();
            decides(firsts.page(), review, article, "include");
            page = seconds.open("/" + review + "/history");
            assertThat(page.locator("tbody tr").first()).containsText("hidden until the article’s stage is complete");
            assertThat(page.locator("main")).not().containsText("decided");
            page.locator("tbody tr").first().locator("th a").click();
            assertThat(page.locator("main")).containsText("What another decided is hidden");
            assertThat(page.locator("main")).not().containsText("Pat " + first);
            isNotArchivedYet(owners, review);

            decides(seconds.page(), review, article, "exclude");
            page = seconds.open("/" + review + "/history");
            Locator decided = page.locator("tbody tr", new Page.LocatorOptions().setHasText("Pat " + first));
            assertThat(decided.first()).containsText("decided " + article + " · include");
            decided.first().locator("summary").click();
            assertThat(decided.first().locator("pre")).containsText("\"version\" : 1");
            isArchived(owners, review);
            goesBack(owners, review);
        }
    }

    private static void isNotArchivedYet(Browser owners, String review) {
        Page page = owners.open("/" + review + "/history");
        page.getByText("Archive", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.locator(".notice.bad")).containsText("1 decisions are hidden from you");
    }

    private static void isArchived(Browser owners, String review) {
        Page page = owners.open("/" + review + "/history");
        Download file = page.waitForDownload(() -> page.getByText("Archive", new Page.GetByTextOptions().setExact(true))
                .click());
        assertThat(file.suggestedFilename()).matches("review-\\d+\\.zip");
    }

    private static void goesBack(Browser owners, String review) {
        for (int i = 1; i <= 50; i++) {
            Visitors.send(owners.page(), "PUT", review, "{\"title\": \"Title " + i + "\"}");
        }
        Page page = owners.open("/" + review + "/history");
        assertThat(page.locator("tbody tr")).hasCount(50);
        assertThat(page.locator("tbody tr").last()).containsText("Title 1");
        page.locator("tbody summary").first().click();
        owners.look("history-full");
        page.getByText("Older").click();
        assertThat(page.locator("tbody tr").last()).containsText("protocol set");
        assertThat(page.locator("tbody tr").last().locator("th")).hasText("1");
        page.getByText("Newer").click();
        assertThat(page.locator("tbody tr").first()).containsText("Title 50");
        page.locator("tbody tr").last().locator("th a").click();
        assertThat(page.locator("pre")).containsText("\"title\" : \"Title 1\"");
        owners.look("history-entry");
    }

    @Test
    void whatTwoOwnersWriteAtOnceIsComparedAndNothingIsLost() {
        articles(1);
        String one = Visitors.someone("reader");
        String other = Visitors.someone("reader");
        String observer = Visitors.someone("reader");
        try (Browser ones = Browser.at(address);
                Browser others = Browser.at(address);
                Browser observers = Browser.at(address)) {
            ones.logIn(one, Visitors.PASSWORD);
            others.logIn(other, Visitors.PASSWORD);
            observers.logIn(observer, Visitors.PASSWORD);
            String review = "reviews/" + Visitors.review(ones.page(), one, word, List.of(one));
            Visitors.send(ones.page(), "PUT", review + "/members/" + other, "{\"roles\": [\"owner\"]}");
            Visitors.send(ones.page(), "PUT", review + "/members/" + observer, "{\"roles\": [\"observer\"]}");
            Page first = ones.open("/" + review + "/protocol");
            Page second = others.open("/" + review + "/protocol");

            first.getByLabel("Comparator").fill("saline");
            first.getByLabel("Text of animals").fill("");
            first.getByLabel("Text of new criterion 1").fill("Ketamine in animals");
            first.getByLabel("Words of new criterion 1").fill("rats, mice");
            first.locator("form.protocol button").click();
            assertThat(first.locator("main")).containsText("Version 2.");
            assertThat(first.getByLabel("Text of ketamine-in-animals")).hasValue("Ketamine in animals");
            assertThat(first.getByLabel("Text of animals")).hasCount(0);

            second.getByLabel("Comparator").fill("midazolam");
            second.getByLabel("Labels").fill("crossover, open");
            second.locator("form.protocol button").click();
            assertThat(second.locator("[role=alert] h2")).containsText("somebody set version 2 meanwhile");
            assertThat(second.locator("#differences"))
                    .containsText(Pattern.compile("Comparator\\s*saline\\s*midazolam"));
            assertThat(second.getByLabel("Labels")).hasValue("crossover, open");
            others.look("protocol-differs");
            second.locator("form.protocol button").click();
            assertThat(second.locator("main")).containsText("Version 3.");
            assertThat(second.getByLabel("Comparator")).hasValue("midazolam");

            second.getByLabel("Articles known to belong to it").fill("twelve");
            second.locator("form.protocol button").click();
            assertThat(second.locator("#wrong")).containsText("It was not saved: seeds[0]");
            assertThat(second.getByLabel("Articles known to belong to it")).hasValue("twelve");

            Page read = observers.open("/" + review + "/protocol");
            assertThat(read.locator("main")).containsText("midazolam");
            assertThat(read.locator("main form")).hasCount(0);
            observers.look("protocol-read");
        }
    }

    @Test
    void byKeyboardASampleIsDrawnAndScreenedWholeItBearsAClaim() {
        articles(12);
        String owner = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(owner, Visitors.PASSWORD);
            String review = "reviews/" + Visitors.review(browser.page(), owner, word, List.of(owner));
            Page page = browser.open("/" + review + "/stopping");
            assertThat(page.locator("main")).containsText("There is no curve before something is screened");
            browser.look("stopping-empty");
            List<String> all = waiting(page, review);
            decides(page, review, all.get(0), "include");
            decides(page, review, all.get(1), "exclude");
            decides(page, review, all.get(2), "include");

            page = browser.open("/" + review + "/stopping");
            assertThat(page.locator("#says")).containsText("Not yet: at 95");
            assertThat(page.locator("polyline.found")).hasCount(1);
            tabTo(page, "input[name=target]");
            page.keyboard().press("Control+A");
            page.keyboard().type("0.8");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("target=0.8"));
            assertThat(page.locator(".legend")).containsText("recall wanted, 0.8");
            tabTo(page, "main details summary");
            page.keyboard().press("Enter");
            assertThat(page.locator("details tbody tr")).hasCount(3);
            tabTo(page, "form[action$='/audits'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".sample")).containsText("for a recall of 0.8 at a confidence of 0.95");
            assertThat(page.locator(".sample progress")).hasAttribute("value", "0");
            assertThat(page.locator("form[action$='/audits']")).hasCount(0);
            browser.look("stopping-sample");

            String drawn = Visitors.send(page, "GET", review + "/stopping", null);
            JsonPath.from(drawn)
                    .<String>getList("audits[0].articles")
                    .forEach(one -> decides(browser.page(), review, one, "exclude"));
            page = browser.open("/" + review + "/stopping?target=0.8");
            assertThat(page.locator(".sample .notice.good")).containsText("The recall wanted is shown");
            browser.look("stopping-full");
            page = browser.open("/" + review + "/stopping?target=2");
            assertThat(page.locator(".notice.bad")).containsText("target");
        }
    }

    /** Goes there by the Tab key alone. */
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 100; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector)) {
                return;
            }
        }
        throw new AssertionError("Tab does not lead to " + selector);
    }

    @Test
    void theFlowOfAnyTimeOpensTheListsBehindItAndTheySayWhatWasRetracted() {
        int pmid = PMID.incrementAndGet();
        String trial = PubmedXml.article(pmid, "Ketamine for worry " + word);
        String other = PubmedXml.article(PMID.incrementAndGet(), "Ketamine for unrest " + word);
        Visitors.imported(new String(PubmedXml.set(trial, other), StandardCharsets.UTF_8));
        String owner = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(owner, Visitors.PASSWORD);
            Page page = browser.page();
            String review = "reviews/" + Visitors.review(page, owner, word, List.of(owner));
            String begun = lastMade(page, review);
            String worry = JsonPath.from(Visitors.send(page, "GET", "articles/pmid:" + pmid, null))
                    .getString("id");
            String unrest = waiting(page, review).stream()
                    .filter(one -> !one.equals(worry))
                    .findFirst()
                    .orElseThrow();
            decides(page, review, worry, "exclude");
            decides(page, review, unrest, "include");
            decides(page, review, unrest, "full-text", "{\"choice\": \"exclude\", \"reasons\": [\"design\"]}");
            Visitors.imported(new String(
                    PubmedXml.set(trial.replace(
                            "</MedlineCitation>",
                            "<CommentsCorrectionsList><CommentsCorrections RefType=\"RetractionIn\"><RefSource>J"
                                    + " Made-Up. 2026;1:9</RefSource></CommentsCorrections></CommentsCorrectionsList>"
                                    + "</MedlineCitation>")),
                    StandardCharsets.UTF_8));

            page = browser.open("/" + review + "/flow");
            assertThat(number(page, "Articles screened")).hasText("2");
            assertThat(number(page, "Reports excluded: No trial")).hasText("1");
            browser.look("flow-settled");
            page.locator("#numbers").getByText("Articles excluded").click();
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr .chip.bad")).hasText("retracted");
            browser.look("review-articles-retracted");

            page = browser.open("/" + review + "/flow?at=" + begun);
            assertThat(number(page, "Articles screened")).hasText("0");
            assertThat(page.locator("img")).hasJSProperty("complete", true);
            page.locator("#numbers").getByText("Articles awaiting screening").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr td").first()).hasText("open");
            page = browser.open("/" + review + "/flow?since=" + lastMade(page, review));
            assertThat(page.locator("pre")).containsText("Previous version of review");
            assertThat(number(page, "Articles identified")).hasText("0");
            assertThat(page.getByText("Text", new Page.GetByTextOptions().setExact(true)))
                    .hasAttribute("href", Pattern.compile("/api/v1/" + review + "/flow\\?since=.*&format=text"));
            browser.look("flow-update");
            page.getByLabel("At the end of").fill("1999-12-31");
            page.getByText("Show", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".notice.bad")).containsText("The review had not begun by then");
        }
    }

    private static Locator number(Page page, String name) {
        return page.locator("#numbers tr", new Page.LocatorOptions().setHas(page.getByText(name)))
                .locator("td")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("\\d")))
                .first();
    }

    @Test
    void whatPeopleAndRecordsSayIsTextWhateverItIs() {
        Visitors.imported(Visitors.record(word, HOSTILE + word + " " + "endless ".repeat(1000), "Ketamine " + word));
        String owner = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(owner, Visitors.PASSWORD);
            String review = "reviews/" + Visitors.review(browser.page(), owner, word, List.of(owner));
            Page page = browser.open("/" + review + "/protocol");
            page.getByLabel("Title", EXACT).fill(HOSTILE);
            page.getByLabel("Population").fill("</textarea>" + HOSTILE);
            page.getByLabel("Text of design").fill("\">" + HOSTILE);
            page.locator("form.protocol button").click();
            assertThat(page.locator("main")).containsText("Version 2.");
            assertThat(page.getByLabel("Title", EXACT)).hasValue(HOSTILE.strip());
            decides(
                    page,
                    review,
                    waiting(page, review).getFirst(),
                    "title-abstract",
                    "{\"choice\": \"exclude\", \"reasons\": [\"design\"], \"note\": \"<img src=x onerror=alert(3)>\"}");
            for (String path : List.of("", "/protocol", "/history", "/articles", "/flow", "/stopping")) {
                page = browser.open("/" + review + path);
                assertThat(page.locator("main script, main img[src=x], main img[onerror]"))
                        .hasCount(0);
                assertThat(page.title()).isNotEqualTo("taken");
            }
            page = browser.open("/" + review + "/history");
            page.locator("tbody summary").first().click();
            assertThat(page.locator("tbody pre").first()).containsText("onerror=alert(3)");
        }
    }
}
