package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.elka.ingest.RunEntity.Kind;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Article;
import org.elka.library.Outcome;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Library;
import org.elka.testing.Standin;
import org.elka.testing.StandinResource;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@QuarkusTest
@QuarkusTestResource(StandinResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
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

    /** Everything on the stand-in that these words find: day 5 brings nothing for the default topic. */
    private static final Topic WIDE = new Topic(
            "wide",
            "All of the field",
            "ketamin*[tiab] OR esketamin*[tiab] OR psychedelic*[tiab] OR psilocybin[tiab] OR lsd[tiab]",
            "0 0 0 * * ?",
            Period.ofDays(7),
            Period.ofDays(7));

    private RunEntity track(Topic topic) {
        long run = topicRuns.start(topic);
        await().atMost(Duration.ofMinutes(2)).until(() -> runs.find(run).orElseThrow().state != State.RUNNING);
        RunEntity ended = runs.find(run).orElseThrow();
        assertThat(ended.message).isNull();
        assertThat(ended.state).isEqualTo(State.COMPLETE);
        assertThat(ledger.balance(run).balances()).isTrue();
        return ended;
    }

    private Set<Article.State> states(String pmid) {
        return catalogue.byPmid(pmid).orElseThrow().states();
    }

    @Test
    @Order(1) // in a library that holds nothing yet
    void theDaysOfTheStandInArriveAsNewRevisedAndWithdrawnArticles() {
        Standin pubmed = StandinResource.standin();
        Topic topic = topics.all().getFirst();
        pubmed.day(0);
        RunEntity first = track(topic);
        assertThat(first.kind).isEqualTo(Kind.FIRST_LOAD);
        assertThat(ledger.balance(first.key()).count(Outcome.NEW))
                .isEqualTo(first.asked)
                .isGreaterThan(140);
        assertThat(states.of(topic.id()).watermark).isEqualTo(LocalDate.of(2026, 1, 1));

        long change = library.last();
        RunEntity second = track(topic);
        assertThat(second.kind).isEqualTo(Kind.INCREMENTAL);
        assertThat(library.last()).as("a second run changes nothing").isEqualTo(change);

        pubmed.day(7);
        RunEntity seventh = track(topic);
        assertThat(seventh.kind).isEqualTo(Kind.SWEEP);
        Balance last = ledger.balance(seventh.key());
        assertThat(last.count(Outcome.REVISED)).isEqualTo(5);
        assertThat(last.count(Outcome.WITHDRAWN)).isEqualTo(2);
        assertThat(states("90000008")).containsExactly(Article.State.RETRACTED);
        assertThat(states("90000010")).containsExactly(Article.State.RETRACTED);
        assertThat(states("28666206")).containsExactly(Article.State.CORRECTED);
        assertThat(states("90000051")).containsExactly(Article.State.EXPRESSION_OF_CONCERN);
        assertThat(states("90000077")).containsExactly(Article.State.WITHDRAWN);
        assertThat(states("90000053")).isEmpty();
        assertThat(catalogue.byPmid("90000053").orElseThrow().citation().meshHeadings())
                .isNotEmpty();
        assertThat(states.of(topic.id()).watermark).isEqualTo(LocalDate.of(2026, 1, 8));
        assertThat(pubmed.state().violations()).isZero();
    }

    @Test
    void whatEntersOnDayFiveIsNew() {
        Standin pubmed = StandinResource.standin();
        pubmed.day(0);
        track(WIDE);
        pubmed.day(5);
        RunEntity fifth = track(WIDE);
        assertThat(fifth.kind).isEqualTo(Kind.INCREMENTAL);
        assertThat(ledger.balance(fifth.key()).count(Outcome.NEW)).isGreaterThan(5);
    }

    @Test
    void aRejectedQueryFailsTheRunWithPubmedsWords() {
        StandinResource.standin();
        Topic wrong =
                new Topic("wrong", "Wrong", "ketamine[nonsense]", "0 0 0 * * ?", Period.ofDays(7), Period.ofDays(7));
        long run = topicRuns.start(wrong);
        await().atMost(Duration.ofMinutes(1)).until(() -> runs.find(run).orElseThrow().state != State.RUNNING);
        assertThat(runs.find(run).orElseThrow().state).isEqualTo(State.FAILED);
        assertThat(runs.find(run).orElseThrow().message).contains("nonsense").contains("topics.yaml");
        assertThat(states.of("wrong").watermark).isNull();
    }
}
