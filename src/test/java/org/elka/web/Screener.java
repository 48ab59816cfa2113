package org.elka.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Somebody who screens on the page for it, by keyboard alone. */
record Screener(Page page) {
    /** Opens the page and waits for it to say how many articles wait. */
    static Screener at(Browser browser, String review, int waiting) {
        Screener screener = new Screener(browser.open(review + "/screen"));
        screener.waiting(waiting);
        return screener;
    }

    /** Once the server's last answer says that so many wait. */
    void waiting(int number) {
        assertThat(page.locator("#waiting")).hasText(String.valueOf(number));
    }

    Locator task() {
        return page.locator("#task .task");
    }

    /** The article that is read. */
    String article() {
        return Objects.requireNonNull(task().getAttribute("data-article"));
    }

    /** Once that article is the one that is read. */
    void reads(String article) {
        assertThat(task()).hasAttribute("data-article", article);
    }

    /** Presses a key that leads on, and waits until another article is there, or the end. */
    void press(String key) {
        String article = article();
        page.keyboard().press(key);
        page.locator("#task .task:not([data-article='" + article + "']), #task > .notice.good")
                .waitFor();
    }

    /** Decides on so many by the keys that their titles call for. */
    void decide(int number, UnaryOperator<String> key) {
        for (int i = 0; i < number; i++) {
            press(key.apply(page.locator("#title").innerText()));
        }
    }

    void note(String text) {
        page.keyboard().press("o");
        page.keyboard().type(text);
        page.keyboard().press("Escape");
    }

    /** Takes the last one back that is not taken back yet, and has it before the eyes. */
    void undo(String article) {
        page.keyboard().press("u");
        reads(article);
    }
}
