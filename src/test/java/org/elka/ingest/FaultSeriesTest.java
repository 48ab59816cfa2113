package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.elka.ingest.RunEntity.Kind;
import org.elka.library.Outcome;
import org.elka.library.store.Catalogue;
import org.elka.testing.LibraryOfItsOwn;
import org.elka.testing.Shared;
import org.elka.testing.Standin;
import org.elka.testing.Standin.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Faults of PubMed through the whole pipeline: real client, real database, real library. The lanes are stand-ins with a
 * client each, so that at NCBI's true limits hundreds of series take a minute or two; some lanes have a key, some not.
 */
@QuarkusTest
@TestProfile(LibraryOfItsOwn.class)
class FaultSeriesTest {
    private static final int LANES_WITH_KEY = 13;
    private static final int LANES_WITHOUT = 3;

    /** The faults are PubMed's and not the database's: a second database need not see all of them again. */
    private static final int SERIES = System.getProperty("test.database", "h2").equals("h2") ? 500 : 100;

    private static final int BLOCKS_A_LANE = 200;
    private static final LocalDate WATERMARK = LocalDate.of(2026, 1, 1).plusDays(SeriesCorpus.LATER_DAY);

    @Inject
    Runs runs;

    @Inject
    Leases leases;

    @Inject
    Progress progress;

    @Inject
    TopicExecution execution;

    @Inject
    TopicStates states;

    @Inject
    Ledger ledger;

    @Inject
    Catalogue catalogue;

    @TempDir
    Path folder;

    /** What became of one topic: its two weeks, and all that the library keeps of it. */
    private record Life(Phase loaded, Phase swept, List<Optional<Kept>> kept) {}

    /**
     * Runs from one to the first that is complete.
     *
     * @param asked for how many identifiers the complete one asked: a fault taken for "no results" would show here
     * @param happened what may happen once only, over all runs
     */
    private record Phase(long asked, Map<Outcome, Long> happened) {}

    @Test
    void eachFaultAtEachKindOfRequestLeavesTheLibraryOfAFaultlessRun() throws Exception {
        holds(FaultSeries.singles(), 0);
    }

    @Test
    void randomSeriesOfFaultsLeaveTheLibraryOfAFaultlessRun() throws Exception {
        holds(LongStream.range(0, SERIES).mapToObj(FaultSeries::random).toList(), 50_000);
    }

    /** @param firstBlock from which no other test has one */
    private void holds(List<FaultSeries> series, int firstBlock) throws Exception {
        Shared.path("pubmed-standin");
        int lanes = LANES_WITH_KEY + LANES_WITHOUT;
        List<List<FaultSeries>> shares = shares(series);
        List<Future<Void>> done = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(lanes)) {
            for (int lane = 0; lane < lanes; lane++) {
                int first = firstBlock + lane * BLOCKS_A_LANE;
                done.add(threads.submit(drive(lane < LANES_WITH_KEY, first, shares.get(lane))));
            }
        }
        for (Future<Void> lane : done) {
            lane.get();
        }
    }

    /** A lane with a key is three times as fast, and so gets three times as many. */
    private static List<List<FaultSeries>> shares(List<FaultSeries> series) {
        List<Integer> turns = new ArrayList<>();
        for (int lane = 0; lane < LANES_WITH_KEY + LANES_WITHOUT; lane++) {
            for (int turn = 0; turn < (lane < LANES_WITH_KEY ? 3 : 1); turn++) {
                turns.add(lane);
            }
        }
        List<List<FaultSeries>> shares = new ArrayList<>();
        for (int lane = 0; lane < LANES_WITH_KEY + LANES_WITHOUT; lane++) {
            shares.add(new ArrayList<>());
        }
        for (int i = 0; i < series.size(); i++) {
            shares.get(turns.get(i % turns.size())).add(series.get(i));
        }
        return shares;
    }

    private Callable<Void> drive(boolean withKey, int firstBlock, List<FaultSeries> series) {
        return () -> {
            Path corpus = Files.createDirectories(folder.resolve("lane" + firstBlock));
            SeriesCorpus.write(corpus, firstBlock, series.size() + 1);
            try (Standin pubmed = Standin.start(corpus);
                    Lane lane = new Lane(
                            pubmed.baseUrl(),
                            withKey,
                            Lane.HASTY,
                            new Lane.Common(runs, leases, progress, execution))) {
                Life faultless = live(lane, pubmed, firstBlock, FaultSeries.NONE);
                isWhatTheCorpusSays(faultless);
                for (int i = 0; i < series.size(); i++) {
                    Life faulty = live(lane, pubmed, firstBlock + 1 + i, series.get(i));
                    assertThat(faulty).as(series.get(i).toString()).isEqualTo(faultless);
                }
                assertThat(pubmed.state().violations())
                        .as("requests above the limit, key: %s", withKey)
                        .isZero();
            }
            return null;
        };
    }

    /** A topic's first week under that series of faults. */
    private Life live(Lane lane, Standin pubmed, int block, FaultSeries series) throws InterruptedException {
        Topic topic = SeriesCorpus.topic(block);
        pubmed.day(0);
        pubmed.faults(series.loading().toArray(Fault[]::new));
        List<RunEntity> loading = lane.runUntilComplete(topic);
        assertThat(loading.getLast().kind).as(series.toString()).isEqualTo(Kind.FIRST_LOAD);
        pubmed.day(SeriesCorpus.LATER_DAY);
        pubmed.faults(series.sweeping().toArray(Fault[]::new));
        List<RunEntity> sweeping = lane.runUntilComplete(topic);
        assertThat(sweeping.getLast().kind).as(series.toString()).isEqualTo(Kind.SWEEP);
        assertThat(states.of(topic.id()).watermark).isEqualTo(WATERMARK);
        return new Life(phase(loading), phase(sweeping), Kept.under(SeriesCorpus.pmids(block), catalogue));
    }

    private Phase phase(List<RunEntity> ended) {
        Map<Outcome, Long> happened = new EnumMap<>(Outcome.class);
        for (RunEntity run : ended) {
            Balance balance = ledger.balance(run.key());
            assertThat(balance.balances())
                    .as("run %d balances: %s", run.key(), balance)
                    .isTrue();
            for (Outcome once : List.of(Outcome.NEW, Outcome.REVISED, Outcome.WITHDRAWN)) {
                happened.merge(once, balance.count(once), Long::sum);
            }
        }
        return new Phase(ended.getLast().asked, happened);
    }

    private static void isWhatTheCorpusSays(Life life) {
        assertThat(life.loaded())
                .isEqualTo(new Phase(
                        SeriesCorpus.BLOCK,
                        Map.of(Outcome.NEW, (long) SeriesCorpus.BLOCK, Outcome.REVISED, 0L, Outcome.WITHDRAWN, 0L)));
        assertThat(life.swept())
                .isEqualTo(new Phase(
                        SeriesCorpus.BLOCK + 2, Map.of(Outcome.NEW, 2L, Outcome.REVISED, 5L, Outcome.WITHDRAWN, 1L)));
        assertThat(life.kept()).hasSize(SeriesCorpus.BLOCK + 2).allMatch(Optional::isPresent);
    }
}
