package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A person's browser: Debian's Chromium. What a page must never do is noted while it is used, and told when the browser is
 * closed: an error on the console (a breach of the content security policy is one), a request to another host.
 */
public final class Browser implements AutoCloseable {
    /** WCAG 2.2, level AA and all below. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int[] DESKTOP = {1280, 900};
    private static final int[] PHONE = {390, 844};

    /** How a page looks is not the database's doing: on a second one it is opened and used, and not looked at again. */
    private static final boolean LOOKED_AT =
            System.getProperty("test.database", "h2").equals("h2");

    /** A machine that runs other work besides is slow, and not wrong. */
    private static final double PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final URI address;
    private final BrowserContext context;
    private final Page page;
    private final List<String> breaches = new ArrayList<>();

    private Browser(URI address, BrowserContext context) {
        this.address = address;
        this.context = context;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error") && !tellsOfRefusal(message.text())) {
                breaches.add("console: " + message.text());
            }
        });
        context.onRequest(request -> {
            if (!request.url().startsWith(address.toString()) && !request.url().startsWith("data:")) {
                breaches.add("request to " + request.url());
            }
        });
        context.onWebError(error -> breaches.add("script: " + error.error()));
        this.page = context.newPage();
    }

    /** What the browser and htmx write of every answer that is a problem; the page shows it to the person. */
    private static boolean tellsOfRefusal(String message) {
        return message.startsWith("Failed to load resource") || message.startsWith("Response Status Error Code 4");
    }

    /** Chromium, started once for all tests of a run and ended with it. */
    private static final class Running {
        static final Optional<com.microsoft.playwright.Browser> CHROMIUM = start();

        private Running() {}

        private static Optional<com.microsoft.playwright.Browser> start() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .map(chromium -> Playwright.create(new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                            .chromium()
                            .launch(new BrowserType.LaunchOptions()
                                    .setExecutablePath(chromium)
                                    .setArgs(List.of(
                                            "--no-sandbox",
                                            "--disable-background-networking",
                                            "--disable-component-update",
                                            "--disable-sync",
                                            "--no-first-run"))));
        }
    }

    /** A browser with nothing of a session in it. The test is skipped, loudly, where there is no Chromium. */
    public static Browser at(URI address) {
        Assumptions.assumeTrue(
                Running.CHROMIUM.isPresent(),
                "NO CHROMIUM: the pages are not tested; install it (Debian: apt-get install chromium)");
        var options = new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(DESKTOP[0], DESKTOP[1])
                .setAcceptDownloads(true);
        return new Browser(address, Running.CHROMIUM.orElseThrow().newContext(options));
    }

    public Page page() {
        return page;
    }

    /** Opens a path of the application. */
    public Page open(String path) {
        page.navigate(address.resolve(path).toString());
        return page;
    }

    /** Logs in by the page for it. */
    public void logIn(String login, String password) {
        open("/login");
        page.getByLabel("Login").fill(login);
        page.getByLabel("Password").fill(password);
        page.locator("main form button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
    }

    /**
     * Looks at the page as it stands, light and dark, on a desk and on a phone: keeps a screenshot of each below {@code
     * target/screenshots} and finds no violation of WCAG 2.2 AA, and nothing that runs over the side of a phone.
     */
    public void look(String name) {
        if (!LOOKED_AT) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            look(name, scheme, "desktop", DESKTOP);
            look(name, scheme, "phone", PHONE);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(DESKTOP[0], DESKTOP[1]);
    }

    private void look(String name, ColorScheme scheme, String width, int[] size) {
        String shown = name + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT) + "-" + width;
        page.setViewportSize(size[0], size[1]);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(shown + ".png"))
                .setFullPage(true));
        assertThat(new AxeBuilder(page)
                        .withTags(WCAG).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget() + " " + node.getHtml())
                                                .toList()))
                .as("violations of WCAG 2.2 AA on %s", shown)
                .isEmpty();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("the width of %s", shown)
                .isLessThanOrEqualTo(size[0]);
    }

    @Override
    public void close() {
        context.close();
        assertThat(breaches).as("what no page may do").isEmpty();
    }
}
