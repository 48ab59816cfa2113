package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the stand-in does not send, and what the client itself sends. */
class OddRepliesTest {
    private static final String INFO =
            "<eInfoResult><DbInfo><Count>7</Count><LastUpdate>today</LastUpdate></DbInfo></eInfoResult>";
    private static final DatabaseInfo SEVEN = new DatabaseInfo(7, "today");
    private static final String KEY = "secret-key";

    private CannedServer server;
    private EutilsClient client;

    @BeforeEach
    void start() {
        server = new CannedServer();
        client = Clients.to(server.url(), Clients.HASTY);
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Fault faultOf(Reply<?> reply) {
        assertThat(reply).isInstanceOf(Reply.Failed.class);
        return ((Reply.Failed<?>) reply).fault();
    }

    private static String found(int count, int start, String... ids) {
        StringBuilder list = new StringBuilder();
        for (String id : ids) {
            list.append("<Id>").append(id).append("</Id>");
        }
        return "<eSearchResult><Count>" + count + "</Count><RetMax>" + ids.length + "</RetMax><RetStart>" + start
                + "</RetStart><IdList>" + list + "</IdList></eSearchResult>";
    }

    @Test
    void everyRequestIsAFormThatSaysWhoAsksAndKeepsTheKeyOutOfTheUrl() throws InterruptedException {
        server.next(found(0, 0));
        assertThat(client.search(Search.count("ketamine & \"psyché\"", null))).isInstanceOf(Reply.Answered.class);
        CannedServer.Request request = server.requests().getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/entrez/eutils/esearch.fcgi");
        assertThat(request.agent()).isEqualTo("Elka/0.0 (+mailto:curator@example.org)");
        assertThat(List.of(request.form().split("&")).stream()
                        .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8)))
                .contains(
                        "db=pubmed",
                        "term=ketamine & \"psyché\"",
                        "tool=elka",
                        "email=curator@example.org",
                        "api_key=" + KEY);
    }

    @Test
    void whatTheLedgerKeepsOfARequestHasNoKeyAndNoEmail() {
        EutilsRequest request = EutilsClient.fetchRequest(List.of("1", "2"));
        assertThat(request).hasToString("efetch db=pubmed retmode=xml id=1,2");
        assertThat(Clients.WITH_KEY.toString()).doesNotContain(KEY).doesNotContain("example.org");
    }

    @Test
    void retryAfterMayBeADate() throws InterruptedException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(90).atZone(ZoneOffset.UTC));
        server.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", date);
            exchange.sendResponseHeaders(503, -1);
        });
        assertThat(faultOf(client.info()))
                .isInstanceOfSatisfying(
                        Fault.ServerError.class,
                        fault -> assertThat(fault.retryAfter())
                                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(90)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | {\"error\":\"API key invalid\",\"api-key\":\"secret-key\",\"type\":\"limit exceeded\"} | KeyRejected[]",
                "200 | {\"error\":\"API rate limit exceeded\",\"api-key\":\"192.0.2.7\"} | RateLimited[retryAfter=null]",
                "200 | {\"error\":\"no entry for 192.0.2.7\"} | ErrorBody[message=no entry for (address)]",
                "200 | {\"error\":{\"code\":7}} | ErrorBody[message=no message]",
                "200 | {\"a^b\":\"c^d\", \"x\":{\"ERROR\":\"bad^luck\"}} | ErrorBody[message=bad luck]",
                "200 | {\"esearchresult\":{\"cou | NotEutils[what=JSON]",
                "200 | just a moment | NotEutils[what=something unknown]",
                "200 | <!DOCTYPE html><HTML><body>hello | NotEutils[what=a web page (without a title)]",
                "404 | <html><title>404</title></html> | UnexpectedStatus[status=404]",
                "302 | `` | UnexpectedStatus[status=302]",
                "200 | `  ` | NotEutils[what=an empty body]",
                "200 | <eInfoResult><DbInfo><Count>7 | Truncated[]",
                "200 | <eInfoResult><DbInfo></eInfoResult> | Malformed",
                "200 | <eInfoResult><ERROR>Backend of 2001:db8:0:0:1:2:3:4 down</ERROR></eInfoResult> | ErrorBody[message=Backend of (address) down]",
            })
    void bodiesAreBelievedAndNotContentTypes(int status, String body, String fault) throws InterruptedException {
        server.next(status, "application/octet-stream", bytes(body.replace('^', '\n')));
        assertThat(faultOf(client.info()).toString())
                .startsWith(fault)
                .doesNotContain(KEY)
                .doesNotContain("192.0.2");
    }

    @Test
    void anAnswerIsTakenUnderTheWrongContentType() throws InterruptedException {
        server.next(
                200,
                "text/html",
                bytes("\uFEFF<?xml version=\"1.0\"?>\n<!-- x --><!DOCTYPE eInfoResult>" + INFO + "\n"));
        assertThat(client.info()).isEqualTo(new Reply.Answered<>(SEVEN));
    }

    @Test
    void aCompressedReplyIsRead() throws InterruptedException {
        server.next(exchange -> sendCompressed(exchange, bytes(INFO)));
        assertThat(client.info()).isEqualTo(new Reply.Answered<>(SEVEN));
    }

    @Test
    void aReplyThatExpandsBeyondTheLimitIsTooLarge() throws InterruptedException {
        server.next(exchange -> sendCompressed(exchange, new byte[5 << 20]));
        assertThat(faultOf(client.info())).isEqualTo(new Fault.TooLarge(Clients.HASTY.bytes()));
    }

    private static void sendCompressed(HttpExchange exchange, byte[] body) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body);
        }
        exchange.getResponseHeaders().add("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, compressed.size());
        compressed.writeTo(exchange.getResponseBody());
    }

    @Test
    void aReplyWithoutEndIsTooLarge() throws InterruptedException {
        server.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] piece = bytes("<eInfoResult>".repeat(1000));
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(piece);
            }
        });
        assertThat(faultOf(client.info())).isEqualTo(new Fault.TooLarge(Clients.HASTY.bytes()));
    }

    @Test
    void aReplyThatTricklesOnForeverIsTimedOut() throws InterruptedException {
        server.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                pause(Duration.ofMillis(100));
            }
        });
        assertThat(faultOf(client.info())).isEqualTo(new Fault.ReadTimeout(Clients.HASTY.whole()));
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aReplyShorterThanItsDeclaredLengthIsTruncated() throws InterruptedException {
        server.next(exchange -> {
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody().write(bytes(INFO));
            exchange.getResponseBody().flush();
        });
        assertThat(faultOf(client.info())).isEqualTo(new Fault.Truncated());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"5 | 0 | 1,2 | 3 | 2", "5 | 0 | 1,2,2 | 3 | 2", "5 | 2 | 1,2,3 | 3 | 3", "2 | 0 | 1,2,3 | 2 | 3"})
    void aPageOfIdentifiersOtherThanAskedForIsAFault(int count, int start, String ids, int due, int got)
            throws InterruptedException {
        server.next(found(count, start, ids.split(",")));
        assertThat(faultOf(client.search(new Search("ketamine", null, 0, 3, false))))
                .isEqualTo(new Fault.ShortPage(due, got));
    }

    @ParameterizedTest
    @CsvSource({
        "<eSearchResult/>",
        "<eSearchResult><Count>many</Count><RetStart>0</RetStart></eSearchResult>",
        "<eSearchResult><Count>-1</Count><RetStart>0</RetStart></eSearchResult>",
        "<eSearchResult><Count>0</Count><IdList></eSearchResult>"
    })
    void aSearchReplyWithoutItsCountIsNotNoResults(String xml) throws InterruptedException {
        server.next(xml);
        assertThat(faultOf(client.search(Search.count("ketamine", null)))).isInstanceOf(Fault.Malformed.class);
    }

    @Test
    void aSearchWithoutTheHistoryAskedForIsMalformed() throws InterruptedException {
        server.next(found(1, 0, "1"));
        assertThat(faultOf(client.search(new Search("ketamine", null, 0, 1, true))))
                .isInstanceOf(Fault.Malformed.class);
    }

    @Test
    void whatPubMedIgnoredIsShown() throws InterruptedException {
        server.next("<eSearchResult><Count>0</Count><RetStart>0</RetStart><WarningList><PhraseIgnored>the"
                + "</PhraseIgnored><QuotedPhraseNotFound>\"no such\"</QuotedPhraseNotFound>"
                + "<OutputMessage>Wildcard search for x used only the first 600 variations.</OutputMessage>"
                + "<OutputMessage>No items found.</OutputMessage></WarningList></eSearchResult>");
        assertThat(Clients.answered(client.search(Search.count("the \"no such\"", null)))
                        .warnings())
                .isEqualTo(new SearchReply.Warnings(
                        List.of(),
                        List.of("the", "\"no such\""),
                        List.of("Wildcard search for x used only the first 600 variations.")));
    }

    @Test
    void onlyUnknownIdentifiersAreAnEmptyPage() throws InterruptedException {
        server.next(
                400,
                "text/xml",
                bytes("<eFetchResult><ERROR>ID list is empty! Possibly it has no correct IDs.</ERROR></eFetchResult>"));
        assertThat(Clients.answered(client.fetch(List.of("999999999")))).isEqualTo(bytes("<PubmedArticleSet/>"));
    }
}
