package org.elka.web;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Measures pages of a running Elka in a real browser, and takes the pictures of the README. Not part of a test run:
 * {@code ./mvnw test -Dtest=PageFigures#theSearchPageIsFast -Delka.address=http://127.0.0.1:8080/}; {@code
 * -Dtest=PageFigures#theNextArticleIsThereAtOnce -Delka.token=TOKEN}, which makes an account and a review of what
 * "ketamine" finds; and {@code -Dtest=PageFigures#thePicturesOfTheReadmeAreTaken} beside an Elka that holds nothing but
 * {@code made-up.ris}, since abstracts belong to their publishers.
 *
 * <p>Each visit is a new browser's first, with nothing in its cache. Times are the browser's own, from the start of the
 * navigation, in milliseconds; sizes are what went over the wire, headers included.
 */
class PageFigures {
    private static final int VISITS = 15;
    private static final String SEARCH = "/search?q=ketamine";

    /** First paint with content, when the page can be used, bytes, and the sum of layout shifts. */
    private static final String MEASURE = """
            () => new Promise(done => {
              let shift = 0;
              new PerformanceObserver(list => list.getEntries().forEach(entry => shift += entry.value))
                  .observe({type: 'layout-shift', buffered: true});
              requestAnimationFrame(() => setTimeout(() => {
                const navigation = performance.getEntriesByType('navigation')[0];
                const parts = performance.getEntriesByType('resource');
                done([
                  performance.getEntriesByName('first-contentful-paint')[0].startTime,
                  navigation.domContentLoadedEventEnd,
                  parts.reduce((sum, part) => sum + part.transferSize, navigation.transferSize),
                  shift]);
              }, 200));
            })""";

    /**
     * From the key, by the browser's clock, to the start of the frame after the one in which the next article was
     * painted; and layout shifts, those that follow a key among them, which the usual sum leaves out.
     */
    private static final String STOPWATCH = """
            () => {
              window.measured = {times: [], shift: 0, all: 0};
              const shown = () => document.querySelector('#task .task')?.dataset.article;
              addEventListener('keydown', event => {
                const before = shown();
                const painted = () => measured.times.push(performance.now() - event.timeStamp);
                const look = () => requestAnimationFrame(shown() && shown() !== before ? painted : look);
                look();
              }, true);
              new PerformanceObserver(list => list.getEntries().forEach(entry => {
                measured.all += entry.value;
                measured.shift += entry.hadRecentInput ? 0 : entry.value;
              })).observe({type: 'layout-shift'});
            }""";

    private static final int DECISIONS = 50;

    private record Visit(double paint, double usable, double bytes, double shift) {}

    @Test
    void theSearchPageIsFast() {
        URI address = URI.create(System.getProperty("elka.address", "http://127.0.0.1:8080/"));
        visit(address, SEARCH); // what only the service's very first visitor waits for
        // the plainest page beside it, by turns: what the browser itself takes on this machine
        List<Visit> searches = new ArrayList<>();
        List<Visit> plainest = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            searches.add(visit(address, SEARCH));
            plainest.add(visit(address, "/login"));
        }
        print("search page", searches);
        print("login page", plainest);
    }

    private static void print(String page, List<Visit> visits) {
        System.out.printf(
                Locale.ROOT,
                "%s, median (largest) of %d first visits: first contentful paint %s ms, usable %s ms, %s kB,"
                        + " layout shift %s%n",
                page,
                VISITS,
                spread(visits.stream().map(Visit::paint).toList(), 1),
                spread(visits.stream().map(Visit::usable).toList(), 1),
                spread(visits.stream().map(Visit::bytes).toList(), 1000),
                spread(visits.stream().map(Visit::shift).toList(), 1));
    }

    /** How soon the next article is there: for who reads a second each, and for keys as fast as they can be pressed. */
    @Test
    void theNextArticleIsThereAtOnce() {
        URI address = URI.create(System.getProperty("elka.address", "http://127.0.0.1:8080/"));
        RestAssured.baseURI = "http://" + address.getHost();
        RestAssured.port = address.getPort();
        RestAssured.requestSpecification =
                RestAssured.given().header("Authorization", "Bearer " + System.getProperty("elka.token"));
        String login = Visitors.someone("reader");
        try (Browser browser = Browser.at(address)) {
            browser.logIn(login, Visitors.PASSWORD);
            String review = "/reviews/" + Visitors.review(browser.page(), login, "ketamine", List.of(login));
            for (int pause : List.of(1000, 0)) {
                Screener screener = new Screener(browser.open(review + "/screen"));
                int waiting =
                        Integer.parseInt(screener.page().locator("#waiting").innerText());
                screener.page().evaluate(STOPWATCH);
                for (int i = 1; i <= DECISIONS; i++) {
                    screener.page().waitForTimeout(pause);
                    screener.press("j");
                    screener.page().waitForFunction("many => measured.times.length === many", i);
                }
                screener.waiting(waiting - DECISIONS);
                System.out.printf(
                        Locale.ROOT,
                        "screening, %d ms a decision, median (largest) of %d: next article painted %s ms; layout shift"
                                + " %s, with what follows a key %s%n",
                        pause,
                        DECISIONS,
                        spread(numbers(screener.page(), "measured.times"), 1),
                        screener.page().evaluate("measured.shift"),
                        screener.page().evaluate("measured.all"));
            }
        }
    }

    private static List<Double> numbers(Page page, String expression) {
        return ((List<?>) page.evaluate(expression))
                .stream().map(one -> ((Number) one).doubleValue()).toList();
    }

    private static Visit visit(URI address, String path) {
        try (Browser browser = Browser.at(address)) {
            Page page = browser.open(path);
            @SuppressWarnings("unchecked")
            List<Number> measured = (List<Number>) page.evaluate(MEASURE);
            return new Visit(
                    measured.get(0).doubleValue(),
                    measured.get(1).doubleValue(),
                    measured.get(2).doubleValue(),
                    measured.get(3).doubleValue());
        }
    }

    private static String spread(List<Double> measured, double unit) {
        List<Double> sorted = new ArrayList<>(measured);
        Collections.sort(sorted);
        return String.format(Locale.ROOT, "%.1f (%.1f)", sorted.get(sorted.size() / 2) / unit, sorted.getLast() / unit);
    }

    /** The pictures of the README, of whatever the service has. */
    @Test
    void thePicturesOfTheReadmeAreTaken() throws Exception {
        URI address = URI.create(System.getProperty("elka.address", "http://127.0.0.1:8080/"));
        Path folder = Files.createDirectories(Path.of("docs", "pictures"));
        try (Browser browser = Browser.at(address)) {
            take(browser, "/search?q=ketamine+AND+reports:onset-speed", folder.resolve("search.png"));
            take(browser, "/map?chart=timing", folder.resolve("map.png"));
        }
    }

    private static void take(Browser browser, String path, Path file) {
        browser.open(path);
        browser.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}
