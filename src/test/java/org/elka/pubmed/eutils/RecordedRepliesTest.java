package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.elka.testing.Shared;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Real replies of E-utilities, sent over HTTP as they were, are each answered rightly. */
class RecordedRepliesTest {
    private static final List<String> PMIDS = List.of("17284678");
    private static CannedServer server;
    private static EutilsClient client;

    @BeforeAll
    static void start() {
        server = new CannedServer();
        client = Clients.to(server.url(), Clients.PATIENT);
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    /** A question, and what must come of it when the recording is the reply. */
    private record Expectation(int status, Question question, Consumer<Reply<?>> holds) {}

    @FunctionalInterface
    private interface Question {
        Reply<?> ask() throws InterruptedException;
    }

    private static Expectation found(int start, int size, boolean history, Consumer<SearchReply> holds) {
        Search search = new Search("q", null, start, size, history);
        return new Expectation(
                200, () -> client.search(search), reply -> holds.accept((SearchReply) Clients.answered(reply)));
    }

    private static Expectation searched(int status, Reply<?> expected) {
        return new Expectation(
                status,
                () -> client.search(new Search("q", null, 0, 20, false)),
                reply -> assertThat(reply).isEqualTo(expected));
    }

    private static Expectation fetched(int status, Question question, Reply<?> expected) {
        return new Expectation(status, question, reply -> assertThat(reply).isEqualTo(expected));
    }

    private static Expectation fetched(String name) {
        return new Expectation(
                200,
                () -> client.fetch(PMIDS),
                reply -> assertThat((byte[]) Clients.answered(reply)).isEqualTo(bytes(name)));
    }

    private static Expectation informed(Reply<?> expected) {
        return new Expectation(
                200, () -> client.info(), reply -> assertThat(reply).isEqualTo(expected));
    }

    private static Reply<?> failed(Fault fault) {
        return new Reply.Failed<>(fault);
    }

    private static Reply<?> reported(String message) {
        return failed(new Fault.ErrorBody(message));
    }

    private static Reply<?> instead(String what) {
        return failed(new Fault.NotEutils(what));
    }

    private static Map<String, Expectation> expectations() {
        Map<String, Expectation> all = new TreeMap<>();
        searches(all);
        all.put(
                "biopython/einfo1.xml",
                informed(failed(new Fault.Malformed("DbInfo/Count should be a number, but is \"\""))));
        all.put("biopython/einfo2.xml", informed(new Reply.Answered<>(new DatabaseInfo(39730388, "2025/11/27 06:33"))));
        all.put("biopython/einfo4.xml", informed(failed(new Fault.Truncated())));
        all.put(
                "klortho/einfo.xml",
                informed(failed(new Fault.Malformed("DbInfo/Count should be a number, but is \"\""))));
        all.put("klortho/einfo.json", informed(instead("JSON")));
        all.put("klortho/einfo.pubmed.json", informed(instead("JSON")));
        all.put(
                "klortho/einfo.pubmed.xml",
                informed(new Reply.Answered<>(new DatabaseInfo(22284197, "2012/11/22 04:25"))));
        all.put("klortho/einfo.error.xml", informed(reported("Can not retrieve DbInfo for db=fleegle")));
        all.put("klortho/einfo.error.json", informed(reported("Can not retrieve DbInfo for db=fleegle")));
        fetches(all);
        errors(all);
        return all;
    }

    private static void searches(Map<String, Expectation> all) {
        all.put("biopython/esearch1.xml", found(0, 20, false, reply -> {
            assertThat(reply.count()).isEqualTo(63);
            assertThat(reply.ids()).startsWith("41282813").endsWith("37810457").hasSize(20);
            assertThat(reply.translation()).isEqualTo("\"biopython\"[All Fields]");
        }));
        all.put("biopython/esearch2.xml", found(0, 100, true, reply -> {
            assertThat(reply.count()).isEqualTo(42249);
            assertThat(reply.history()).isEqualTo(new History("MCID_6927d6e7fee3e90f880ec190", "1"));
        }));
        all.put(
                "biopython/esearch3.xml",
                found(6, 6, false, reply -> assertThat(reply.ids()).hasSize(6)));
        all.put("biopython/esearch5.xml", found(0, 5, false, reply -> {
            assertThat(reply.count()).as("not one of the translation's").isEqualTo(5);
            assertThat(reply.translation()).startsWith("(\"stem cells\"[MeSH Terms]");
        }));
        all.put(
                "biopython/esearch6.xml",
                found(0, 20, false, reply -> assertThat(reply.count()).isEqualTo(1018)));
        all.put(
                "biopython/esearch7.xml",
                found(0, 20, false, reply -> assertThat(reply.count()).isEqualTo(330)));
        all.put("biopython/esearch8.xml", found(0, 20, false, reply -> {
            assertThat(reply.count()).isZero();
            assertThat(reply.warnings().phrasesNotFound()).containsExactly("abcXYZ");
            assertThat(reply.warnings().messages()).isEmpty();
        }));
        all.put("klortho/esearch.error.xml", found(0, 20, false, reply -> {
            assertThat(reply.count()).isEqualTo(5163);
            assertThat(reply.warnings().phrasesNotFound()).containsExactly("fleegle[MeSH Terms]");
        }));
        all.put("klortho/esearch.pubmed.xml", found(0, 100, true, reply -> {
            assertThat(reply.count()).isEqualTo(15169);
            assertThat(reply.ids()).startsWith("23175848").hasSize(100);
        }));
        all.put("klortho/esearch.pubmed.json", searched(200, instead("JSON")));
        all.put("klortho/esearch.error.json", searched(200, instead("JSON")));
        all.put("klortho/esearch.baderror.xml", searched(200, reported("Invalid db name specified: fleegle")));
        all.put("klortho/esearch.baderror.json", searched(200, reported("Invalid db name specified: fleegle")));
    }

    private static void fetches(Map<String, Expectation> all) {
        Question question = () -> client.fetch(PMIDS);
        for (String name : List.of("efetch.pubmed.xml", "efetch.pubmedbook.xml", "efetch.pubmedexample.xml")) {
            all.put("klortho/" + name, fetched("klortho/" + name));
        }
        for (String name : List.of("efetch.pubmed.json", "efetch.pubmedbook.json", "efetch.pubmedexample.json")) {
            all.put("klortho/" + name, fetched(200, question, instead("JSON")));
        }
        all.put("biopython/efetch_pmc.xml", fetched(200, question, instead("another XML document (pmc-articleset)")));
        all.put("biopython/efetch_schemas.xml", fetched(200, question, instead("another XML document (IPGReportSet)")));
    }

    private static void errors(Map<String, Expectation> all) {
        History history = new History("MCID_6927d6e7fee3e90f880ec190", "1");
        all.put(
                "errors/efetch_expired_webenv.xml",
                fetched(400, () -> client.fetch(history, 0, 200), failed(new Fault.HistoryExpired())));
        all.put(
                "errors/esearch_empty_term_http200.json",
                searched(200, new Reply.Refused<>("Empty term and query_key - nothing todo")));
        all.put("errors/esearch_expired_webenv_http200.json", searched(200, reported("Unable to obtain query #1")));
        all.put(
                "errors/esearch_retstart_cap_http200_rawnewline.json",
                searched(
                        200,
                        new Reply.Refused<>(
                                "Search Backend failed: Exception: 'retstart' cannot be larger than 9998.")));
        all.put("errors/proxy_error_forwarding.json", searched(200, reported("error forwarding request")));
        all.put("errors/rate_limit_429.json", searched(200, failed(new Fault.RateLimited(null))));
    }

    private static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Shared.path("data/eutils-replies").resolve(name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Stream<String> names() {
        return expectations().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsAnsweredRightly(String name) throws InterruptedException {
        Expectation expectation = expectations().get(name);
        server.next(expectation.status(), "text/plain", bytes(name));
        expectation.holds().accept(expectation.question().ask());
    }

    @Test
    void noneOfTheirKindIsForgotten() throws IOException {
        Path folder = Shared.path("data/eutils-replies");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> folder.relativize(file).toString())
                            .filter(name -> name.matches("(errors/(?!README).*)|.*/(esearch|efetch|einfo).*"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(expectations().keySet());
        }
    }

    /** Whatever the reply is, it answers no question but its own: least of all with "no results". */
    @ParameterizedTest
    @EnumSource(EutilsRequest.Verb.class)
    void aReplyToAnotherQuestionIsNeverTakenForAnAnswer(EutilsRequest.Verb verb) throws IOException {
        Path folder = Shared.path("data/eutils-replies");
        EutilsRequest request = EutilsRequest.of(verb).with("term", "q");
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> others = files.filter(Files::isRegularFile)
                    .filter(file ->
                            !file.getFileName().toString().startsWith(verb.program()) && !file.endsWith("README.md"))
                    .toList();
            assertThat(others).hasSizeGreaterThan(100);
            for (Path file : others) {
                Transfer reply = new Transfer.Received(200, Files.readAllBytes(file), null);
                assertThat(ReplyCheck.check(request, reply)).as("%s", file).isNotInstanceOf(Reply.Answered.class);
            }
        }
    }
}
