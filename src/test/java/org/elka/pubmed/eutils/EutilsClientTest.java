package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.elka.pubmed.eutils.DateRange.DateType;
import org.elka.testing.Standin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One attempt at each verb, against the stand-in well and unwell. */
class EutilsClientTest {
    private static final Search KETAMINE = new Search("ketamine[tiab]", null, 0, 5, false);
    private static Standin standin;

    private EutilsClient client;

    @BeforeAll
    static void start() {
        standin = Standin.start();
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void connect() {
        standin.faults();
        client = Clients.to(standin.baseUrl(), Clients.PATIENT);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
    }

    @Test
    void aSearchAnswersWithCountPageAndTranslation() throws InterruptedException {
        SearchReply reply = answered(client.search(KETAMINE));
        assertThat(reply.count()).isGreaterThan(100);
        assertThat(reply.ids()).hasSize(5).doesNotHaveDuplicates();
        assertThat(reply.translation()).isEqualTo("ketamine[tiab]");
        assertThat(reply.history()).isNull();
        assertThat(reply.warnings().isEmpty()).isTrue();
    }

    @Test
    void aSearchIsRestrictedToDaysByEntryOrModification() throws InterruptedException {
        LocalDate newYear = LocalDate.of(2026, 1, 1);
        for (DateType type : DateType.values()) {
            DateRange before = new DateRange(type, newYear.minusDays(9), newYear.minusDays(1));
            DateRange on = new DateRange(type, newYear, newYear);
            assertThat(answered(client.search(Search.count("ketamine[tiab]", before)))
                            .count())
                    .isZero();
            assertThat(answered(client.search(Search.count("ketamine[tiab]", on)))
                            .count())
                    .isGreaterThan(100);
        }
    }

    @Test
    void aKeptSearchIsFetchedByItsHistory() throws InterruptedException {
        SearchReply reply = answered(client.search(new Search("ketamine[tiab]", null, 0, 3, true)));
        String page = text(answered(client.fetch(reply.history(), 1, 2)));
        assertThat(page).doesNotContain(">" + reply.ids().get(0) + "</PMID>");
        assertThat(page)
                .contains(
                        ">" + reply.ids().get(1) + "</PMID>", ">" + reply.ids().get(2) + "</PMID>");
    }

    @Test
    void citationsAreFetchedByIdentifier() throws InterruptedException {
        List<String> ids = answered(client.search(new Search("ketamine[tiab]", null, 0, 200, false)))
                .ids();
        assertThat(text(answered(client.fetch(ids)))).contains(ids).endsWith("</PubmedArticleSet>");
    }

    @Test
    void identifiersUnknownToPubMedGiveAnEmptyPage() throws InterruptedException {
        assertThat(text(answered(client.fetch(List.of("999999999"))))).doesNotContain("<PubmedArticle>");
    }

    @Test
    void infoTellsTheNumberOfCitationsAndTheLastUpdate() throws InterruptedException {
        assertThat(answered(client.info()))
                .isEqualTo(new DatabaseInfo(standin.state().live(), "2026-01-01"));
    }

    @Test
    void aMistypedFieldIsRefusedAndNotTakenForNoResults() throws InterruptedException {
        assertThat(client.search(Search.count("ketamine[tiabb]", null)))
                .isEqualTo(new Reply.Refused<>("unknown field: tiabb"));
    }

    @Test
    void anUnbalancedQueryIsRefusedWithPubMedsWords() throws InterruptedException {
        assertThat(client.search(Search.count("((ketamine", null)))
                .isEqualTo(new Reply.Refused<>("Search Backend failed: unbalanced parenthesis"));
    }

    @Test
    void anEmptyQueryIsRefused() throws InterruptedException {
        assertThat(client.search(Search.count("", null)))
                .isEqualTo(new Reply.Refused<>("Empty term and query_key - nothing todo"));
    }

    static Stream<Arguments> faults() {
        Duration two = Duration.ofSeconds(2);
        return Stream.of(
                Arguments.of("status", "", new Fault.ServerError(500, null)),
                Arguments.of("status", "\"code\": 503", new Fault.ServerError(503, null)),
                Arguments.of("status", "\"code\": 403", new Fault.UnexpectedStatus(403)),
                Arguments.of("rate", "", new Fault.RateLimited(two)),
                Arguments.of(
                        "html200", "", new Fault.NotEutils("a web page (NCBI/eutils202 - WWW Error 502 Diagnostic)")),
                Arguments.of("empty", "", new Fault.NotEutils("an empty body")),
                Arguments.of("reset", "", new Fault.Reset()),
                Arguments.of("slow", "\"seconds\": 2", new Fault.ReadTimeout(Clients.HASTY.silence())));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void everyFaultIsNamedAtEveryVerb(String kind, String more, Fault fault) throws IOException, InterruptedException {
        // Each 429 holds all requests of the process for two seconds.
        for (String verb : kind.equals("rate") ? List.of("einfo") : List.of("esearch", "efetch", "einfo")) {
            try (EutilsClient hasty = Clients.to(standin.baseUrl(), Clients.HASTY)) {
                standin.faults(new Standin.Fault(verb, 1, kind, more));
                Reply<?> reply = switch (verb) {
                    case "esearch" -> hasty.search(KETAMINE);
                    case "efetch" -> hasty.fetch(List.of("90000008"));
                    default -> hasty.info();
                };
                assertThat(reply).as(verb).isEqualTo(new Reply.Failed<>(fault));
            }
        }
    }

    @Test
    void errorsWithStatus200AreNoAnswers() throws InterruptedException {
        standin.faults(Standin.Fault.next("any", "error200"));
        assertThat(client.search(KETAMINE))
                .isEqualTo(new Reply.Failed<>(
                        new Fault.ErrorBody("Search Backend failed: Database is not supported: pubmed")));
        standin.faults(Standin.Fault.next("any", "error200"));
        assertThat(client.fetch(List.of("90000008")))
                .isEqualTo(new Reply.Failed<>(new Fault.ErrorBody("Unable to obtain query #1")));
    }

    @Test
    void aPageCutInTheMiddleIsTruncated() throws InterruptedException {
        standin.faults(Standin.Fault.next("efetch", "truncate"));
        assertThat(client.fetch(List.of("90000008"))).isEqualTo(new Reply.Failed<>(new Fault.Truncated()));
    }

    @Test
    void anExpiredHistoryIsNamed() throws InterruptedException {
        assertThat(client.fetch(new History("MCID_gone", "1"), 0, 10))
                .isEqualTo(new Reply.Failed<>(new Fault.HistoryExpired()));
    }

    @Test
    void aStoppedPubMedIsUnreachable() throws IOException, InterruptedException {
        try (EutilsClient lost = Clients.to(Clients.nowhere(), Clients.PATIENT)) {
            assertThat(lost.info()).isEqualTo(new Reply.Failed<>(new Fault.Unreachable("connection refused")));
        }
    }

    private static String text(byte[] xml) {
        return new String(xml, StandardCharsets.UTF_8);
    }

    private static <T> T answered(Reply<T> reply) {
        return Clients.answered(reply);
    }
}
