package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.Map;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Outcome;
import org.elka.library.store.Library;
import org.elka.pubmed.eutils.CircuitBreaker;
import org.elka.pubmed.eutils.EutilsClient;
import org.elka.pubmed.eutils.MadeCorpus;
import org.elka.pubmed.eutils.RetryPolicy;
import org.elka.testing.LibraryOfItsOwn;
import org.elka.testing.Shared;
import org.elka.testing.Standin;
import org.elka.testing.Standin.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first load beyond what ESearch shows, through the whole pipeline. */
@QuarkusTest
@TestProfile(LibraryOfItsOwn.class)
class LargeTopicTest {
    private static final int BIG_DAY = 17;
    private static final int BIG_DAYS_CITATIONS = 12_025;
    private static final int ALL = 25_000;

    /** What a first load may cost beyond one request for each page of citations. */
    private static final double OVERHEAD = 1.2;

    private static final Pubmed.Patience PATIENT = new Pubmed.Patience(
            RetryPolicy.DEFAULT, CircuitBreaker.Limits.DEFAULT, Duration.ofMinutes(5), PeakHours.IGNORED);

    @Inject
    Runs runs;

    @Inject
    Leases leases;

    @Inject
    Progress progress;

    @Inject
    TopicExecution execution;

    @Inject
    Ledger ledger;

    @Inject
    Library library;

    @TempDir
    Path folder;

    private Lane lane(Standin pubmed) {
        return new Lane(pubmed.baseUrl(), true, PATIENT, new Lane.Common(runs, leases, progress, execution));
    }

    private static Topic topic(String id) {
        return new Topic(id, id, "ketamine[tiab]", "0 0 0 * * ?", Period.ofDays(7), Period.ofDays(7));
    }

    /**
     * With every page asked for once, requests are what a first load's time is made of: at r requests a second it takes
     * N / 200 / r seconds and the share of the listing.
     */
    @Test
    void twentyFiveThousandCitationsOverFortyDaysAreCompleteToTheCitationAndCostHardlyMoreThanTheirPages()
            throws Exception {
        Shared.path("pubmed-standin");
        MadeCorpus corpus = new MadeCorpus(folder, 48_000_000);
        int others = (ALL - BIG_DAYS_CITATIONS) / 39;
        int rest = ALL - BIG_DAYS_CITATIONS - 38 * others;
        for (int day = 0; day < 40; day++) {
            corpus.day(day, day == BIG_DAY ? BIG_DAYS_CITATIONS : day == 39 ? rest : others);
        }
        try (Standin pubmed = Standin.start(folder);
                Lane lane = lane(pubmed)) {
            pubmed.day(39);
            Topic topic = topic("twenty-five-thousand");
            RunEntity run = lane.run(topic);

            assertThat(run.state).as(run.message).isEqualTo(State.COMPLETE);
            assertThat(pubmed.state().live()).isEqualTo(ALL);
            assertThat(ledger.balance(run.key())).isEqualTo(new Balance(ALL, Map.of(Outcome.NEW, (long) ALL)));
            assertThat(library.pmidsOf(topic.id()).keySet()).containsExactlyInAnyOrderElementsOf(corpus.pmids());
            assertThat(pubmed.state().requests())
                    .isBetween(ALL / EutilsClient.PAGE, (int) (ALL / EutilsClient.PAGE * OVERHEAD));
            assertThat(pubmed.state().violations()).isZero();
        }
    }

    @Test
    void faultsInTheMiddleOfALargeLoadLoseNothing() throws Exception {
        Shared.path("pubmed-standin");
        MadeCorpus corpus = new MadeCorpus(folder, 45_000_000).day(0, 11_000);
        try (Standin pubmed = Standin.start(folder);
                Lane lane = lane(pubmed)) {
            pubmed.faults(
                    new Fault("esearch", 2, "html200", ""),
                    new Fault("esearch", 5, "error200", ""),
                    new Fault("efetch", 4, "fewer", ""),
                    new Fault("efetch", 9, "truncate", ""),
                    new Fault("efetch", 15, "reset", ""),
                    new Fault("efetch", 16, "empty", ""),
                    new Fault("efetch", 30, "badchar", ""),
                    new Fault("efetch", 40, "rate", ""));
            Topic topic = topic("eleven-thousand");
            RunEntity run = lane.run(topic);

            assertThat(run.state).as(run.message).isEqualTo(State.COMPLETE);
            assertThat(pubmed.state().faultsLeft()).isZero();
            assertThat(ledger.balance(run.key())).isEqualTo(new Balance(11_000, Map.of(Outcome.NEW, 11_000L)));
            assertThat(library.pmidsOf(topic.id()).keySet()).containsExactlyInAnyOrderElementsOf(corpus.pmids());
            assertThat(pubmed.state().violations()).isZero();
        }
    }
}
