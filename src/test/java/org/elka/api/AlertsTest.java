package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Citation;
import org.elka.library.Citation.RelatedCitation;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Library;
import org.elka.testing.MailServer;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(MailServer.class)
class AlertsTest {
    private static final String SEARCHES = "/api/v1/searches/";
    private static final Pattern LINK = Pattern.compile("http://[^\\s\"<>]*/(alerts/[^\\s\"<>]*)");

    @Inject
    Fixtures fixtures;

    @Inject
    Library library;

    @Inject
    Runs runs;

    @Inject
    StatelessSession session;

    @TestHTTPResource("/")
    URI server;

    private static long save(String name, String query) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "owner", "Jo", "query", query))
                .post(SEARCHES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static JsonPath subscribe(long search, Map<String, String> how) {
        return given().contentType(ContentType.JSON)
                .body(how)
                .post(SEARCHES + search + "/subscriptions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath mail(long search, String address) {
        return subscribe(search, Map.of("mail", address, "frequency", "run", "by", "Jo"));
    }

    private static JsonPath round() {
        return given().post("/api/v1/alerts/rounds")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath events(long search) {
        return given().get(SEARCHES + search + "/events")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath message(String target) {
        return given().get("/api/v1/alerts/messages?limit=1000")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .param("target", target)
                .setRootPath("find { it.target == target }");
    }

    /** The part of the mail with that media type. */
    private static String part(MimeMessage mail, String type) throws Exception {
        return part((Multipart) mail.getContent(), type);
    }

    private static String part(Multipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            Object content = parts.getBodyPart(i).getContent();
            if (content instanceof Multipart inner) {
                return part(inner, type);
            }
            if (parts.getBodyPart(i).isMimeType(type)) {
                return (String) content;
            }
        }
        throw new AssertionError("no part " + type);
    }

    /** The link in a mail's text that leads to that page, on the server under test. */
    private String link(MimeMessage mail, String page) throws Exception {
        Matcher links = LINK.matcher(part(mail, "text/plain"));
        while (links.find()) {
            if (links.group(1).contains(page)) {
                return server.resolve("/" + links.group(1)).toString();
            }
        }
        throw new AssertionError("no link to " + page);
    }

    @Test
    void eachArticleIsToldOfOnceWithWhatBecameOfIt() {
        CitationBuilder revised = Fixtures.fresh("aardwolfine is revised");
        CitationBuilder leaves = Fixtures.fresh("aardwolfine leaves");
        CitationBuilder retracted = Fixtures.fresh("aardwolfine is retracted");
        CitationBuilder indexed = Fixtures.fresh("aardwolfine is indexed");
        CitationBuilder dated = Fixtures.fresh("aardwolfine is dated");
        Citation deleted = Fixtures.fresh("aardwolfine is deleted").build();
        fixtures.keep(revised.build(), leaves.build(), retracted.build(), indexed.build(), dated.build(), deleted);
        long search = save("aardwolves", "aardwolfine[ti]");
        round();
        assertThat(events(search).getList("items")).isEmpty();

        fixtures.keep(
                Fixtures.fresh("aardwolfine is new").build(),
                revised.title("aardwolfine is revised now").build(),
                leaves.title("it left").build(),
                retracted
                        .relatedCitations(List.of(new RelatedCitation("RetractionIn", "J", "1", null)))
                        .build(),
                indexed.meshHeadings(List.of(new Citation.MeshHeading("D1", "Ketamine", true, null, List.of())))
                        .build(),
                dated.history(List.of(new Citation.HistoryDate("revised", "2026-01-02")))
                        .build(),
                Fixtures.fresh("of something else").build());
        library.withdraw(runs.start(RunEntity.importOf("a test")), String.valueOf(deleted.pmid()));
        round();
        round();

        JsonPath events = events(search);
        assertThat(events.getList("items.title"))
                .containsExactly(
                        "aardwolfine is new",
                        "aardwolfine is revised now",
                        "it left",
                        "aardwolfine is retracted",
                        "aardwolfine is indexed",
                        "aardwolfine is deleted");
        assertThat(events.getList("items.effect"))
                .containsExactly("entered", "changed", "left", "changed", "changed", "left");
        assertThat(events.getList("items.reasons.kind[3]")).startsWith("retracted");
        assertThat(events.getList("items.why"))
                .contains("new in the library", "revised: title", "given MeSH headings", "deleted by its source");
        assertThat(events.getString("items.why[3]")).isEqualTo("retracted; revised: related citations");
    }

    @Test
    void aDigestTellsOfAllSearchesOfAnAddressInOneMessageAndOnlyOnce() throws Exception {
        long one = save("bongos", "bongoline[ti]");
        long other = save("bongos in rats", "bongoline[ti] AND rats[ti]");
        mail(one, "bongo@example.org");
        mail(other, "bongo@example.org");
        fixtures.keep(
                Fixtures.fresh("bongoline <in> rats & mice").build(),
                Fixtures.fresh("bongoline in dogs").build());
        round();
        round();

        List<MimeMessage> mails = MailServer.of("bongo@example.org");
        assertThat(mails).hasSize(1);
        MimeMessage mail = mails.getFirst();
        assertThat(mail.getSubject()).isEqualTo("[Elka] 3 articles in 2 searches");
        assertThat(part(mail, "text/plain"))
                .contains("bongoline <in> rats & mice", "\"Anxiety fell within one hour.\"", "New (2)");
        assertThat(part(mail, "text/html")).contains("bongoline &lt;in&gt; rats &amp; mice", "<h2>bongos</h2>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message("bongo@example.org").getString("state")).isEqualTo("sent");

        fixtures.keep(Fixtures.fresh("bongoline in cats").build());
        round();
        assertThat(MailServer.of("bongo@example.org")).hasSize(2);
        assertThat(part(MailServer.of("bongo@example.org").getLast(), "text/plain"))
                .contains("in cats")
                .doesNotContain("in dogs");
    }

    @Test
    void onlyAPersonWhoPressesTheButtonSaysThatAnArticleIsNotRelevant() throws Exception {
        long search = save("caracals", "caracaline[ti]");
        mail(search, "caracal@example.org");
        CitationBuilder article = Fixtures.fresh("caracaline once");
        fixtures.keep(article.build());
        round();
        String link = link(MailServer.of("caracal@example.org").getFirst(), "not-relevant");

        given().urlEncodingEnabled(false)
                .get(link)
                .then()
                .statusCode(200)
                .body(containsString("caracaline once"), containsString("method=\"post\""));
        assertThat(feed(search).getEntries()).hasSize(1);
        given().urlEncodingEnabled(false).post(link + "0").then().statusCode(403);
        assertThat(feed(search).getEntries()).hasSize(1);
        given().urlEncodingEnabled(false).post(link).then().statusCode(200);
        assertThat(feed(search).getEntries()).isEmpty();
    }

    @Test
    void whoUnsubscribesGetsNoMore() throws Exception {
        long search = save("dugongs", "dugongine[ti]");
        mail(search, "dugong@example.org");
        fixtures.keep(Fixtures.fresh("dugongine once").build());
        round();
        MimeMessage mail = MailServer.of("dugong@example.org").getFirst();
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = link(mail, "unsubscribe");
        given().urlEncodingEnabled(false).get(link).then().statusCode(200);
        given().urlEncodingEnabled(false).post(link).then().statusCode(200);
        fixtures.keep(Fixtures.fresh("dugongine twice").build());
        round();
        assertThat(MailServer.of("dugong@example.org")).hasSize(1);
    }

    private static Feed feed(long search) throws Exception {
        String text = given().get(SEARCHES + search + "/feed")
                .then()
                .statusCode(200)
                .contentType(containsString("application/atom+xml"))
                .extract()
                .asString();
        return (Feed) new WireFeedInput().build(new StringReader(text));
    }

    /** What RFC 4287 requires of feeds (4.1.1), entries (4.1.2) and identifiers (4.2.6). */
    @Test
    void theFeedHasAllThatAtomRequires() throws Exception {
        long search = save("echidnas & <others>", "echidnine[ti]");
        fixtures.keep(
                Fixtures.fresh("echidnine & <i> \u0001 \ud83d\ude80").build(),
                Fixtures.fresh("echidnine 2").build());
        round();
        Feed feed = feed(search);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Elka: echidnas & <others>");
        assertThat(URI.create(feed.getId()).isAbsolute()).isTrue();
        assertThat(feed.getUpdated()).isNotNull();
        assertThat(feed.getAuthors()).hasSize(1);
        assertThat(feed.getOtherLinks()).anyMatch(link -> link.getRel().equals("self"));
        assertThat(feed.getEntries()).hasSize(2);
        for (Entry entry : feed.getEntries()) {
            assertThat(URI.create(entry.getId()).isAbsolute()).isTrue();
            assertThat(entry.getTitle()).isNotBlank();
            assertThat(entry.getUpdated()).isNotNull();
            assertThat(entry.getAlternateLinks()).hasSize(1);
            assertThat(entry.getSummary().getValue()).contains("New in the library", "onset-speed");
        }
        assertThat(feed.getEntries().getFirst().getId())
                .isNotEqualTo(feed.getEntries().getLast().getId())
                .isEqualTo(feed(search).getEntries().getFirst().getId());
        assertThat(feed.getEntries().getLast().getTitle()).contains("& <i>", "\ud83d\ude80");
    }

    /** A receiver of webhooks that answers with one status after the other, then with 200. */
    private static final class Receiver implements AutoCloseable {
        final List<String> bodies = new CopyOnWriteArrayList<>();
        final List<String> signatures = new CopyOnWriteArrayList<>();
        final List<String> numbers = new CopyOnWriteArrayList<>();
        final CountDownLatch ended = new CountDownLatch(1);
        private final HttpServer http;
        private final List<Integer> statuses;

        Receiver(Integer... statuses) throws IOException {
            this.statuses = new CopyOnWriteArrayList<>(statuses);
            http = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            http.createContext("/", this::answer);
            http.start();
        }

        String url() {
            return "http://127.0.0.1:" + http.getAddress().getPort() + "/hook";
        }

        private void answer(HttpExchange exchange) throws IOException {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signatures.add(exchange.getRequestHeaders().getFirst("Elka-Signature"));
            numbers.add(exchange.getRequestHeaders().getFirst("Elka-Delivery"));
            int status = statuses.isEmpty() ? 200 : statuses.removeFirst();
            if (status == 0) {
                await();
            }
            exchange.sendResponseHeaders(status == 0 ? 200 : status, -1);
            exchange.close();
        }

        private void await() {
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            ended.countDown();
            http.stop(0);
        }
    }

    /** Makes a message that waits for its next attempt due. */
    private void letTimePass(long message) {
        given().put("/api/v1/alerts/messages/" + message + "/retry").then().statusCode(204);
    }

    @Test
    void aWebhookIsSignedAndSentAgainUntilItIsTaken() throws Exception {
        long search = save("fossas", "fossaline[ti]");
        try (Receiver receiver = new Receiver(500)) {
            JsonPath made = subscribe(search, Map.of("webhook", receiver.url(), "frequency", "run", "by", "Jo"));
            fixtures.keep(Fixtures.fresh("fossaline").build());
            assertThat(round().getInt("failed")).isOne();
            JsonPath message = message(receiver.url());
            assertThat(message.getString("state")).isEqualTo("pending");
            assertThat(message.getString("problem")).contains("status 500");
            assertThat(round().getInt("sent")).as("before its time").isZero();
            letTimePass(message.getLong("id"));
            assertThat(round().getInt("sent")).isOne();

            assertThat(receiver.bodies).hasSize(2);
            assertThat(receiver.numbers.get(0)).isEqualTo(receiver.numbers.get(1));
            JsonPath body = JsonPath.from(receiver.bodies.getLast());
            assertThat(body.getString("digest.sections[0].groups[0].items[0].title"))
                    .isEqualTo("fossaline");
            String[] signature = receiver.signatures.getLast().split("t=|,v1=");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(made.getString("secret").getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signed = signature[1] + "." + receiver.bodies.getLast();
            assertThat(signature[2])
                    .isEqualTo(HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        }
    }

    @Test
    void whoAnswersTooLateIsTriedAgainAndWhoIsGoneIsNot() throws Exception {
        long search = save("gaurs", "gaurine[ti]");
        try (Receiver late = new Receiver(0);
                Receiver gone = new Receiver(410)) {
            subscribe(search, Map.of("webhook", late.url(), "frequency", "run", "by", "Jo"));
            subscribe(search, Map.of("webhook", gone.url(), "frequency", "run", "by", "Jo"));
            fixtures.keep(Fixtures.fresh("gaurine").build());
            assertThat(round().getInt("failed")).isEqualTo(2);
            assertThat(message(late.url()).getString("state")).isEqualTo("pending");
            assertThat(message(gone.url()).getString("state")).isEqualTo("failed");
            assertThat(given().get("/api/v1/status").jsonPath().getInt("alerts.messages.failed"))
                    .isPositive();
        }
    }

    @Test
    void webhooksGoOnlyWhereTheyMay() {
        long search = save("hyraxes", "hyraxine[ti]");
        for (String url :
                List.of("http://elsewhere.invalid/", "ftp://127.0.0.1/", "http://jo:pw@127.0.0.1/", "no url")) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("webhook", url, "frequency", "run", "by", "Jo"))
                    .post(SEARCHES + search + "/subscriptions")
                    .then()
                    .statusCode(422);
        }
        given().contentType(ContentType.JSON)
                .body(Map.of("mail", "jo@x.org\nBcc: all@x.org", "frequency", "run", "by", "Jo"))
                .post(SEARCHES + search + "/subscriptions")
                .then()
                .statusCode(422);
    }

    @Test
    void aMailThatWasBeingHandedOverWhenElkaWasKilledIsNotSentTwiceByItself() {
        long search = save("ibexes", "ibexine[ti]");
        mail(search, "ibex@example.org");
        fixtures.keep(Fixtures.fresh("ibexine").build());
        round();
        long message = message("ibex@example.org").getLong("id");
        killedWhileSending(message);
        round();
        assertThat(MailServer.of("ibex@example.org")).hasSize(1);
        assertThat(message("ibex@example.org").getString("state")).isEqualTo("in-doubt");
        given().put("/api/v1/alerts/messages/" + message + "/retry").then().statusCode(204);
        round();
        assertThat(MailServer.of("ibex@example.org")).hasSize(2);
    }

    /** Leaves a message as a process that is killed while it sends leaves it, long ago. */
    private void killedWhileSending(long message) {
        QuarkusTransaction.requiringNew()
                .run(() -> session.createNativeMutationQuery(
                                "update delivery set state = 'SENDING', next_attempt = timestamp with time zone"
                                        + " '2020-01-01 00:00:00Z' where id = " + message)
                        .executeUpdate());
    }
}
