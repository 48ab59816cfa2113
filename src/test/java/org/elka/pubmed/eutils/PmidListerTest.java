package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.elka.pubmed.eutils.DateRange.DateType;
import org.elka.testing.Standin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 25,000 citations over forty days, 12,000 of them on one. */
class PmidListerTest {
    private static final String QUERY = "ketamine[tiab]";
    private static final int BIG_DAY = 17;
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @TempDir
    private static Path folder;

    private static Standin standin;

    private final Diary diary = new Diary();
    private EutilsClient client;

    @BeforeAll
    static void start() throws IOException {
        MadeCorpus corpus = new MadeCorpus(folder);
        for (int day = 0; day < 40; day++) {
            corpus.day(day, day == BIG_DAY ? 12_025 : day == 39 ? 325 : 325 + day % 2 * 25);
        }
        corpus.day(40, 60);
        standin = Standin.start(folder);
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void connect() {
        standin.faults();
        standin.day(39);
        client = Clients.to(standin.baseUrl(), Clients.PATIENT);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
    }

    private PmidLister lister(RequestListener listener) {
        return new PmidLister(Clients.session(client, listener), FIRST.plusDays(39));
    }

    private static DateRange days(DateType type, int from, int to) {
        return new DateRange(type, FIRST.plusDays(from), FIRST.plusDays(to));
    }

    @Test
    void aListOfTwentyFiveThousandIsCompleteToTheCitation() throws InterruptedException {
        PmidList list = Clients.answered(lister(diary).list(QUERY, null));
        assertThat(list.pmids()).hasSize(standin.state().live()).doesNotHaveDuplicates();
        assertThat(list.pmids()).hasSizeGreaterThanOrEqualTo(25_000);
        assertThat(list.parts().stream().mapToInt(PmidList.Part::count)).allMatch(count -> count <= Search.REACH);
        assertThat(list.parts())
                .filteredOn(part -> part.pmids() != null)
                .as("divided by PMID, since days do not divide them")
                .hasSizeBetween(2, 4)
                .allMatch(part -> holds(part.days(), FIRST.plusDays(BIG_DAY)));
        assertThat(list.parts()).filteredOn(part -> part.pmids() == null).isNotEmpty();
        assertThat(diary.attempts).hasSizeLessThan(20);
    }

    private static boolean holds(DateRange days, LocalDate day) {
        return !day.isBefore(days.from()) && !day.isAfter(days.to());
    }

    @Test
    void theHighestNumbersComeFirst() throws InterruptedException {
        List<String> pmids = Clients.answered(lister(diary).list(QUERY, days(DateType.ENTRY, 0, 3)))
                .pmids();
        assertThat(pmids).isSortedAccordingTo((a, b) -> Long.compare(Long.parseLong(b), Long.parseLong(a)));
    }

    @Test
    void whatIsWithinReachIsListedByOneRequest() throws InterruptedException {
        DateRange week = days(DateType.ENTRY, 1, 7);
        PmidList list = Clients.answered(lister(diary).list(QUERY, week));
        assertThat(list.parts())
                .containsExactly(new PmidList.Part(week, null, list.pmids().size()));
        assertThat(diary.verbs()).isEqualTo("esearch");
    }

    @Test
    void aDayWithTooManyIsDividedByNumberAlsoByModification() throws InterruptedException {
        DateRange day = days(DateType.MODIFICATION, BIG_DAY, BIG_DAY);
        PmidList list = Clients.answered(lister(diary).list("ketamine[tiab] OR nothing[ti]", day));
        assertThat(list.pmids()).hasSize(12_025);
        assertThat(list.parts()).hasSize(2);
    }

    /** Beside 50 pages of citations, ten requests are what NCBI's limit leaves a first load for listing. */
    @Test
    void aQueryThatEnteredOnOneDayIsListedByFewRequests(@TempDir Path oneDay) throws IOException, InterruptedException {
        new MadeCorpus(oneDay).day(0, 10_000);
        try (Standin crowded = Standin.start(oneDay);
                EutilsClient other = Clients.to(crowded.baseUrl(), Clients.PATIENT)) {
            PmidList list = Clients.answered(new PmidLister(Clients.session(other, diary), FIRST).list(QUERY, null));
            assertThat(list.pmids()).hasSize(10_000);
            assertThat(diary.attempts).hasSizeLessThan(10);
        }
    }

    @Test
    void anEmptyListIsProvenToo() throws InterruptedException {
        PmidList list = Clients.answered(lister(diary).list("xylitol[tiab]", null));
        assertThat(list.pmids()).isEmpty();
    }

    @Test
    void faultsOnTheWayChangeNothing() throws InterruptedException {
        PmidList expected = Clients.answered(lister(diary).list(QUERY, null));
        standin.faults(
                new Standin.Fault("esearch", 2, "html200", ""),
                new Standin.Fault("esearch", 4, "error200", ""),
                new Standin.Fault("esearch", 6, "reset", ""),
                new Standin.Fault("esearch", 8, "empty", ""),
                new Standin.Fault("esearch", 10, "status", "\"code\": 502"));
        assertThat(Clients.answered(lister(diary).list(QUERY, null))).isEqualTo(expected);
        assertThat(standin.state().faultsLeft()).isZero();
    }

    @Test
    void anIndexThatChangesUnderTheListingIsListedAnew() throws InterruptedException {
        DateRange window = days(DateType.ENTRY, BIG_DAY, 40);
        RequestListener changing = new AfterThird(() -> standin.day(40));
        PmidList list = Clients.answered(lister(changing).list(QUERY, window));
        assertThat(standin.state().day()).isEqualTo(40);
        assertThat(list.pmids())
                .hasSize(Clients.answered(client.search(Search.count(QUERY, window)))
                        .count());
    }

    @Test
    void anIndexThatNeverRestsIsNotTakenForComplete() throws InterruptedException {
        RequestListener restless = new RequestListener() {
            @Override
            public void attempted(Attempt attempt) {
                diary.attempted(attempt);
                standin.day(diary.attempts.size() % 2 == 0 ? 39 : 40);
            }

            @Override
            public void waiting(Instant until, Fault because) {}
        };
        assertThat(lister(restless).list(QUERY, days(DateType.ENTRY, BIG_DAY, 40)))
                .isInstanceOfSatisfying(
                        Reply.Failed.class, failed -> assertThat(failed.fault()).isInstanceOf(Fault.Unproven.class));
    }

    @Test
    void aRejectedQueryIsRefused() throws InterruptedException {
        assertThat(lister(diary).list("ketamine[nofield]", null)).isInstanceOf(Reply.Refused.class);
    }

    /** Does something once, after the third request. */
    private static final class AfterThird implements RequestListener {
        private final Runnable action;
        private int requests;

        AfterThird(Runnable action) {
            this.action = action;
        }

        @Override
        public void attempted(Attempt attempt) {
            if (++requests == 3) {
                action.run();
            }
        }

        @Override
        public void waiting(Instant until, Fault because) {}
    }
}
