package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.elka.testing.Standin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each request of a run recovers from each fault that the stand-in knows. */
class EutilsSessionTest {
    private static final List<String> KINDS =
            List.of("status", "rate", "html200", "error200", "truncate", "reset", "slow", "empty");

    @TempDir
    private static Path folder;

    private static Standin standin;

    private final Diary diary = new Diary();
    private EutilsClient client;
    private EutilsSession session;

    @BeforeAll
    static void start() throws IOException {
        new MadeCorpus(folder).day(0, 300).day(5, 20);
        standin = Standin.start(folder);
    }

    @AfterAll
    static void stop() {
        standin.close();
    }

    @BeforeEach
    void connect() {
        standin.faults();
        client = Clients.to(standin.baseUrl(), Clients.HASTY);
        session = Clients.session(client, diary);
    }

    @AfterEach
    void disconnect() throws IOException {
        client.close();
        assertThat(standin.state().violations()).isZero();
    }

    private Reply<?> ask(String verb) throws InterruptedException {
        return switch (verb) {
            case "esearch" -> session.search(Search.all("ketamine[tiab]", null));
            case "efetch" -> session.fetch(List.of(MadeCorpus.FIRST, "99999999"));
            default -> session.info();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"esearch", "efetch", "einfo"})
    void theAnswerAfterAnyFaultIsThatWithoutIt(String verb) throws InterruptedException {
        Reply<?> expected = ask(verb);
        for (String kind : KINDS) {
            standin.faults(new Standin.Fault(verb, 1, kind, kind.equals("slow") ? "\"seconds\": 1" : ""));
            diary.attempts.clear();
            assertThat(ask(verb)).as(kind).usingRecursiveComparison().isEqualTo(expected);
            assertThat(standin.state().faultsLeft()).isZero();
            boolean bites = !(kind.equals("truncate") && !verb.equals("efetch"))
                    && !(kind.equals("error200") && verb.equals("einfo"));
            assertThat(diary.attempts).as(kind).hasSize(bites ? 2 : 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"11, esearch", "12, esearch", "13, efetch", "14, efetch", "15, einfo"})
    void theAnswerAfterASeriesOfFaultsIsThatWithoutThem(long seed, String verb) throws InterruptedException {
        Reply<?> expected = ask(verb);
        Random random = new Random(seed);
        Standin.Fault[] series = random.ints(3, 0, KINDS.size())
                .mapToObj(kind -> new Standin.Fault(verb, 1, KINDS.get(kind), ""))
                .filter(fault -> !fault.kind().equals("slow") && !fault.kind().equals("rate"))
                .toArray(Standin.Fault[]::new);
        standin.faults(series);
        while (standin.state().faultsLeft() > 0) {
            assertThat(ask(verb)).usingRecursiveComparison().isEqualTo(expected);
        }
    }

    @Test
    void aRejectedQueryIsAskedOnce() throws InterruptedException {
        assertThat(session.search(Search.count("ketamine[nofield]", null))).isInstanceOf(Reply.Refused.class);
        assertThat(diary.verbs()).isEqualTo("esearch");
    }

    @Test
    void anExpiredHistoryIsSearchedAgain() throws InterruptedException {
        KeptSearch kept = new KeptSearch(session, "ketamine[tiab]", null);
        int count = Clients.answered(kept.count());
        byte[] first = Clients.answered(kept.page(0, 20));
        standin.faults(Standin.Fault.next("efetch", "expired"));
        assertThat(Clients.answered(kept.page(0, 20))).isEqualTo(first);
        assertThat(diary.verbs()).isEqualTo("esearch efetch efetch esearch efetch");
        assertThat(Clients.answered(kept.count())).isEqualTo(count);
    }

    @Test
    void aHistoryThatExpiredBetweenTwoStatesOfTheIndexFails() throws InterruptedException {
        KeptSearch kept = new KeptSearch(session, "all[sb]", null);
        int count = Clients.answered(kept.count());
        try {
            int later = standin.day(5).live();
            standin.faults(Standin.Fault.next("efetch", "expired"));
            assertThat(kept.page(0, 20)).isEqualTo(new Reply.Failed<>(new Fault.Unproven(later, count)));
        } finally {
            standin.day(0);
        }
    }
}
