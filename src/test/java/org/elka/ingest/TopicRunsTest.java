package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import org.elka.ingest.RunEntity.Kind;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Article;
import org.elka.library.Outcome;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Library;
import org.elka.testing.Standin;
import org.elka.testing.StandinResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(StandinResource.class)
class TopicRunsTest {
    @Inject
    Topics topics;

    @Inject
    TopicRuns topicRuns;

    @Inject
    TopicStates states;

    @Inject
    Runs runs;

    @Inject
    Ledger ledger;

    @Inject
    Library library;

    @Inject
    Catalogue catalogue;

    private RunEntity track() {
        long run = topicRuns.start(topics.all().getFirst());
        await().atMost(Duration.ofMinutes(2)).until(() -> runs.find(run).orElseThrow().state != State.RUNNING);
        return runs.find(run).orElseThrow();
    }

    private Article article(String pmid) {
        return catalogue.byPmid(pmid).orElseThrow();
    }

    @Test
    void theDaysOfTheStandInArriveAsNewRevisedAndWithdrawnArticles() {
        Standin pubmed = StandinResource.standin();
        pubmed.day(0);
        RunEntity first = track();
        assertThat(first.message).isNull();
        assertThat(first.state).isEqualTo(State.COMPLETE);
        assertThat(first.kind).isEqualTo(Kind.FIRST_LOAD);
        Balance balance = ledger.balance(first.key());
        assertThat(balance.count(Outcome.NEW)).isEqualTo(balance.asked()).isGreaterThan(140);
        assertThat(states.of("ketamine-anxiety").watermark).isEqualTo(LocalDate.of(2026, 1, 1));

        long change = library.last();
        RunEntity second = track();
        assertThat(second.state).isEqualTo(State.COMPLETE);
        assertThat(library.last()).as("a second run changes nothing").isEqualTo(change);

        pubmed.day(5);
        RunEntity fifth = track();
        assertThat(fifth.state).isEqualTo(State.COMPLETE);
        assertThat(fifth.kind).isEqualTo(Kind.INCREMENTAL);
        assertThat(ledger.balance(fifth.key()).count(Outcome.NEW)
                        + ledger.balance(fifth.key()).count(Outcome.REVISED))
                .isPositive();

        pubmed.day(7);
        RunEntity seventh = track();
        assertThat(seventh.kind).isEqualTo(Kind.SWEEP);
        assertThat(seventh.state).isEqualTo(State.COMPLETE);
        Balance last = ledger.balance(seventh.key());
        System.err.println("day 7: " + last);
        assertThat(last.count(Outcome.REVISED)).isPositive();
        assertThat(pubmed.state().violations()).isZero();
    }
}
