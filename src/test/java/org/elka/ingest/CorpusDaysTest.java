package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Period;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.elka.ingest.RunEntity.Kind;
import org.elka.ingest.RunEntity.State;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.Outcome;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Library;
import org.elka.pubmed.Entry;
import org.elka.pubmed.PubmedReader;
import org.elka.pubmed.eutils.CircuitBreaker;
import org.elka.pubmed.eutils.RetryPolicy;
import org.elka.testing.LibraryOfItsOwn;
import org.elka.testing.Shared;
import org.elka.testing.Standin;
import org.junit.jupiter.api.Test;

/** Three days of the whole shared corpus: what is new, revised, retracted, corrected or deleted ends as it should. */
@QuarkusTest
@TestProfile(LibraryOfItsOwn.class)
class CorpusDaysTest {
    /** One citation of the corpus has two PMIDs, and calls itself by the other one than the stand-in does. */
    private static final String OF_TWO_NUMBERS = "1";

    private static final Topic ALL = new Topic(
            "all-of-the-corpus",
            "All",
            "all[sb] NOT " + OF_TWO_NUMBERS + "[uid]",
            "0 0 0 * * ?",
            Period.ofDays(7),
            Period.ofDays(7));

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

    @Inject
    Catalogue catalogue;

    @Test
    void eachRecordOfTheThreeDaysEndsInTheRightState() throws Exception {
        Path corpus = Shared.path("data/corpus");
        try (Standin pubmed = Standin.start(corpus);
                Lane lane =
                        new Lane(pubmed.baseUrl(), true, PATIENT, new Lane.Common(runs, leases, progress, execution))) {
            Set<String> first = without(pmids(corpus.resolve("day0")), Set.of("10097079"));
            RunEntity loaded = complete(lane, Kind.FIRST_LOAD);
            assertThat(ledger.balance(loaded.key()).asked()).isEqualTo(first.size());
            assertThat(library.pmidsOf(ALL.id()).keySet()).isEqualTo(first);

            pubmed.day(5);
            Set<String> fifth = pmids(corpus.resolve("day5"));
            RunEntity updated = complete(lane, Kind.INCREMENTAL);
            Set<String> entering = without(fifth, first);
            assertThat(entering).isNotEmpty().isNotEqualTo(fifth);
            assertThat(identifiers(updated, Outcome.NEW)).containsAll(entering).isSubsetOf(fifth);
            assertThat(identifiers(updated, Outcome.REVISED)).isEqualTo(without(fifth, entering));

            pubmed.day(7);
            RunEntity swept = complete(lane, Kind.SWEEP);
            eventsArrived(
                    new ObjectMapper()
                            .readTree(corpus.resolve("day7/events.json").toFile()),
                    swept);
            assertThat(library.pmidsOf(ALL.id())).hasSize(pubmed.state().live() - 1);
            assertThat(pubmed.state().violations()).isZero();
        }
    }

    private RunEntity complete(Lane lane, Kind kind) throws InterruptedException {
        RunEntity run = lane.run(ALL);
        assertThat(run.state).as(run.message).isEqualTo(State.COMPLETE);
        assertThat(run.kind).isEqualTo(kind);
        return run;
    }

    private void eventsArrived(JsonNode events, RunEntity run) {
        for (String pmid : texts(events.path("retracted"))) {
            assertThat(article(pmid).states()).as(pmid).containsExactly(Article.State.RETRACTED);
        }
        String corrected = events.path("erratum").asText();
        assertThat(article(corrected).states())
                .as("an erratum is no retraction")
                .containsExactly(Article.State.CORRECTED);
        assertThat(article(events.path("expression_of_concern").asText()).states())
                .containsExactly(Article.State.EXPRESSION_OF_CONCERN);
        Article indexed = article(events.path("mesh_added").asText());
        assertThat(indexed.states()).isEmpty();
        assertThat(indexed.citation().meshHeadings()).isNotEmpty();
        assertThat(catalogue.versions(indexed.id()).getLast().revised()).contains("meshHeadings");
        Set<String> deleted = texts(events.path("deleted"));
        for (String pmid : deleted) {
            assertThat(article(pmid).states()).as(pmid).contains(Article.State.WITHDRAWN);
            assertThat(article(pmid).citation().titleText()).as("it stays").isNotBlank();
            assertThat(catalogue.changes(article(pmid).id()).getLast().kind()).isEqualTo(Change.Kind.WITHDRAWN);
        }
        assertThat(identifiers(run, Outcome.WITHDRAWN)).isEqualTo(deleted);
        assertThat(identifiers(run, Outcome.REVISED))
                .containsAll(texts(events.path("retracted")))
                .contains(corrected, events.path("expression_of_concern").asText());
    }

    private Article article(String pmid) {
        return catalogue.byPmid(pmid).orElseThrow();
    }

    private Set<String> identifiers(RunEntity run, Outcome outcome) {
        Set<String> identifiers = new HashSet<>();
        ledger.lines(run.key(), outcome, 0, 10_000).forEach(line -> identifiers.add(line.identifier));
        return identifiers;
    }

    private static Set<String> texts(JsonNode list) {
        return new HashSet<>(StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> pmids(Path day) throws IOException {
        Set<String> pmids = new HashSet<>();
        try (Stream<Path> files = Files.list(day)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xml.gz")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    new PubmedReader().read(in, entry -> {
                        if (entry instanceof Entry.Delivered delivered) {
                            pmids.add(delivered.citation().pmid());
                        }
                    });
                }
            }
        }
        return pmids;
    }
}
