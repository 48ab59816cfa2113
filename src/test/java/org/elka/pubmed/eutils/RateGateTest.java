package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.elka.testing.Standin;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate in real time; its rule is tested in {@link RateWindowTest}. */
class RateGateTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void make() throws IOException {
        new MadeCorpus(folder).day(0, 500);
    }

    @ParameterizedTest
    @CsvSource({"false, 12", "true, 35"})
    void theServerSeesNoSecondWithTooManyRequestsFromManyThreads(boolean withKey, int requests) throws Exception {
        RateGate gate = new RateGate(withKey, Timing.monotonic());
        Caller caller = withKey ? Clients.WITH_KEY : Clients.CALLER;
        try (Standin standin = Standin.start(folder);
                EutilsClient one = client(standin, caller, gate);
                EutilsClient other = client(standin, caller, gate);
                ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Reply<?>>> replies = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                EutilsClient client = i % 2 == 0 ? one : other;
                boolean small = i % 3 == 0;
                replies.add(threads.submit(
                        () -> small ? client.info() : client.search(Search.all("ketamine[tiab]", null))));
            }
            for (Future<Reply<?>> reply : replies) {
                assertThat(reply.get()).isInstanceOf(Reply.Answered.class);
            }
            assertThat(standin.state().violations()).isZero();
            assertThat(standin.state().requests()).isEqualTo(requests);
        }
    }

    private static EutilsClient client(Standin standin, Caller caller, RateGate gate) {
        return new EutilsClient(new EutilsSettings(standin.baseUrl(), caller, Clients.PATIENT), gate);
    }

    @Test
    void whoWaitsCanBeInterruptedAndTheNextIsLetThrough() throws InterruptedException, ExecutionException {
        SteppedTime time = new SteppedTime();
        RateGate gate = new RateGate(false, time);
        gate.pause(Duration.ofDays(1));
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RateGate.Pass> first = threads.submit(gate::enter);
            Future<RateGate.Pass> second = threads.submit(gate::enter);
            first.cancel(true);
            second.cancel(true);
            Awaitility.await().until(() -> first.isDone() && second.isDone());
            assertThatThrownBy(first::get).isInstanceOf(java.util.concurrent.CancellationException.class);
            time.pass(Duration.ofDays(2));
            try (RateGate.Pass third = threads.submit(gate::enter).get()) {
                assertThat(third).isNotNull();
            }
        }
    }

    @Test
    void aReplyFreesThePlaceForWhoWaits() throws InterruptedException, ExecutionException {
        SteppedTime time = new SteppedTime();
        RateGate gate = new RateGate(false, time);
        List<RateGate.Pass> passes = List.of(gate.enter(), gate.enter(), gate.enter());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<RateGate.Pass> waiting = threads.submit(gate::enter);
            passes.getFirst().close();
            time.pass(Duration.ofMillis(1010));
            // Any reply wakes whoever waits; without one this would take as long as the longest transit.
            passes.getLast().close();
            assertThat(waiting.get()).isNotNull();
        }
    }
}
