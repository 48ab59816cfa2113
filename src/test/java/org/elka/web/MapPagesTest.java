package org.elka.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader sees of the evidence at a glance, and where it leads. */
@QuarkusTest
class MapPagesTest {
    private static final String TRIAL =
            "We randomised 18 patients with social anxiety disorder to 0.5 mg/kg intravenous"
                    + " ketamine or saline. Anxiety on the LSAS fell within one hour and the effect lasted seven days."
                    + " Dissociation was mild and transient.";
    private static final String SHORT = "We randomised 40 patients with post-traumatic stress disorder to 0.25 mg/kg"
            + " intravenous ketamine or midazolam. PTSD symptoms improved within two hours of the infusion.";
    private static final String NOTHING = "A letter on the history of a hospital.";

    @TestHTTPResource("/")
    URI address;

    private final String word = "zq" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "x";

    @BeforeEach
    void someArticles() {
        Visitors.imported(Visitors.record(word, "Ketamine for social anxiety " + word, TRIAL)
                + Visitors.record(
                        word, "<script>document.title='taken'</script> \u202eKetamine for PTSD " + word, SHORT)
                + Visitors.record(word, "Of a hospital " + word, NOTHING));
    }

    @Test
    void aReaderReadsTheMapAndFollowsABubbleAndAMark() {
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/map?q=" + word);
            assertThat(page.locator("#counts").innerText())
                    .startsWith("2 of 3 articles are in this chart; not in it: 1");
            assertThat(page.locator("dl.gaps").innerText()).contains("Social anxiety");
            Locator bubble = page.locator("svg.chart a[aria-label^='Speed of onset, Social anxiety']");
            assertThat(bubble.getAttribute("aria-label")).endsWith(": 1 article");
            browser.look("map-outcomes");
            bubble.click();
            page.waitForURL(url -> url.contains("/search"));
            assertThat(page.locator("#found").innerText()).startsWith("1 article");

            page = browser.open("/map?q=" + word);
            page.locator("nav[aria-label=Charts] a", new Page.LocatorOptions().setHasText("Onset"))
                    .click();
            page.waitForURL(url -> url.contains("chart=timing"));
            assertThat(page.locator("svg.chart a").count()).isEqualTo(2);
            assertThat(page.title()).doesNotContain("taken");
            page.locator("details#data summary").click();
            assertThat(page.locator("table.data").innerText())
                    .contains("within one hour", "within two hours of the infusion");
            browser.look("map-timing");

            page.locator("svg.chart a[aria-label*='duration 7 d']").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("/articles/E"));
            assertThat(page.locator("h1").innerText()).contains("social anxiety");
            browser.open("/map?chart=dosing&q=" + word);
            assertThat(page.locator("svg.chart a").count()).isEqualTo(2);
            browser.look("map-dosing");
        }
    }

    @Test
    void byKeyboardAloneTheMapIsNarrowedAndTheChartSkipped() {
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/map");
            page.keyboard().press("/");
            page.keyboard().type(word);
            page.keyboard().press("Tab");
            page.keyboard().type("rct");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.contains("q=" + word) && url.contains("design=rct"));
            assertThat(page.locator("#counts").innerText()).startsWith("2 of 2 articles");
            page.locator(".skip-chart").focus();
            page.keyboard().press("Enter");
            page.waitForURL(url -> url.endsWith("#data"));
        }
    }

    @Test
    void aQueryThatFindsNothingAndOneThatCannotBeReadSaySo() {
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open("/map?chart=timing&q=" + word + "nowhere");
            assertThat(page.locator("main").innerText()).contains("Nothing to draw");
            browser.look("map-empty");
            page = browser.open("/map?q=(ketamine");
            assertThat(page.locator("#mistake").innerText()).contains("parenthesis");
            browser.look("map-mistake");
        }
        given().accept("text/html").get("/map?chart=pie").then().statusCode(400).body(containsString("outcomes"));
    }

    @Test
    void theSameDataComesByApiOnceAndAsFiles() {
        String path = "/api/v1/map?q=" + word;
        var answer = given().get(path);
        JsonPath map = answer.then().statusCode(200).extract().jsonPath();
        assertThat(map.getInt("outcomes.articles")).isEqualTo(3);
        assertThat(map.getInt("outcomes.inside")).isEqualTo(2);
        assertThat(map.getInt("timing.lacking")).isEqualTo(1);
        String mark = "timing.marks.find { it.participants == %d }.";
        assertThat(map.getDouble(mark.formatted(40) + "onset[0].amount")).isEqualTo(2);
        assertThat(map.getDouble(mark.formatted(18) + "duration[0].amount")).isEqualTo(7);
        assertThat(map.getString(mark.formatted(18) + "duration[0].sentence")).contains("lasted seven days");
        assertThat(map.getInt("designs.find { it.value == 'rct' }.count")).isEqualTo(2);
        assertThat(map.getList("outcomes.gaps")).isNotEmpty();
        given().header("If-None-Match", answer.getHeader("ETag"))
                .get(path)
                .then()
                .statusCode(304);
        given().get(path + "&chart=timing&limit=1")
                .then()
                .body("timing.marks", hasSize(1))
                .body("timing.beyond", equalTo(1))
                .body("outcomes", equalTo(null));
        given().get("/map/timing.csv?q=" + word).then().statusCode(200).body(startsWith("Article,Title"));
        given().get("/map/dosing.svg?q=" + word)
                .then()
                .statusCode(200)
                .contentType(startsWith("image/svg+xml"))
                .body(containsString("fill=\"#1d5b8f\""));
        assertThat(given().get("/map/outcomes.png?q=" + word).asByteArray()).startsWith(0x89, 'P', 'N', 'G');
        given().get("/map/pie.png").then().statusCode(400);
        given().get(path + "&chart=pie").then().statusCode(400);
    }
}
