package org.elka.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.elka.search.Picks;
import org.elka.search.SearchBusyException;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryRefusedException;
import org.junit.jupiter.api.Test;

/** When the search page sends what: the box at once, what was found as soon as it is. */
@QuarkusTest
class SearchPagesTest {
    private static final SearchAddress ADDRESS = new SearchAddress("ketamine AND anx*", SearchAddress.BEST, Picks.NONE);

    /** Tells what was sent at a time from what is written and still waits. */
    private static final class Wire extends ByteArrayOutputStream {
        private String sent = "";

        @Override
        public void flush() {
            sent = toString(StandardCharsets.UTF_8);
        }
    }

    @Test
    @ActivateRequestContext
    void theBoxIsSentBeforeTheSearchIsDone() throws IOException {
        Wire wire = new Wire();
        StringBuilder sentBefore = new StringBuilder();
        SearchPages.write(wire, ADDRESS, () -> {
            sentBefore.append(wire.sent);
            return new SearchPages.Outcome(null, null, null);
        });
        assertThat(sentBefore.toString())
                .startsWith("<!DOCTYPE html>")
                .contains("value=\"ketamine AND anx*\"")
                .contains("<button class=\"main\" type=\"submit\">Search</button>")
                .doesNotContain("</main>");
        assertThat(wire.toString(StandardCharsets.UTF_8)).startsWith(sentBefore).containsOnlyOnce("</main>");
    }

    @Test
    @ActivateRequestContext
    void aSearchThatFailsAfterThatSaysWhyOnThePage() throws IOException {
        assertThat(after(() -> {
                    throw new SearchBusyException("Other large queries have kept this one waiting.");
                }))
                .contains("Other large queries have kept this one waiting.")
                .endsWith("</html>\n");
        assertThat(after(() -> {
                    throw new QueryRefusedException(
                            new QueryError(14, 4, "Too many words.", "Write more of the word."));
                }))
                .contains("<mark class=\"wrong\">anx*</mark>")
                .contains("Write more of the word.");
        assertThat(after(() -> {
                    throw new IllegalStateException("secret inner state");
                }))
                .contains("The log tells more of incident")
                .doesNotContain("secret inner state");
    }

    private static String after(Supplier<SearchAnswer> search) throws IOException {
        Wire wire = new Wire();
        SearchPages.write(wire, ADDRESS, () -> SearchPages.outcome(ADDRESS.q(), search));
        return wire.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsWrongWithTheAddressIsRefusedBeforeAnythingIsSent() {
        given().accept("text/html")
                .get("/search?q=ketamine&sort=colour")
                .then()
                .statusCode(400)
                .body(containsString("colour"));
    }

    @Test
    void aPageThatIsSentInPartsIsGuardedAndPackedAsAllAre() {
        for (String q : List.of("ketamine", "(ketamine")) {
            given().accept("text/html")
                    .queryParam("q", q)
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("text/html"))
                    .header("Content-Security-Policy", equalTo(PageHeaders.POLICY))
                    .header("Cache-Control", equalTo("no-cache, private"))
                    .header("Content-Encoding", equalTo("gzip"));
        }
    }
}
