package org.elka.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Applied;
import org.elka.library.Article;
import org.elka.library.Article.State;
import org.elka.library.Change;
import org.elka.library.Citation;
import org.elka.library.Citation.HistoryDate;
import org.elka.library.Citation.PublicationType;
import org.elka.library.CitationBuilder;
import org.elka.library.Delivery;
import org.elka.library.Outcome;
import org.elka.testing.Citations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LibraryTest {
    private static final AtomicInteger PMID = new AtomicInteger(50_000_000);

    @Inject
    Library library;

    @Inject
    Catalogue catalogue;

    @Inject
    Runs runs;

    private long run;

    @BeforeEach
    void aRun() {
        run = runs.start(RunEntity.importOf("a test"));
    }

    private static CitationBuilder fresh(String title) {
        return Citations.article(String.valueOf(PMID.incrementAndGet()), title);
    }

    private Applied apply(Citation citation) {
        return library.apply(run, null, List.of(Citations.delivery(citation))).getFirst();
    }

    @Test
    void aNewCitationBecomesAnArticleWithItsTagsAndItsRecord() {
        Citation citation = fresh("Ketamine for social anxiety").build();
        Applied applied = apply(citation);

        assertThat(applied.outcome()).isEqualTo(Outcome.NEW);
        Article article = catalogue.byPmid(String.valueOf(citation.pmid())).orElseThrow();
        assertThat(article.citation()).isEqualTo(citation);
        assertThat(article.version()).isEqualTo(1);
        assertThat(article.tagging()).isNotNull();
        assertThat(article.tagging().tags().getFirst().tag()).isEqualTo("onset-speed");
        Catalogue.Record record = catalogue.record(article.id(), 1).orElseThrow();
        assertThat(record.body()).isEqualTo(Citations.delivery(citation).body());
    }

    @Test
    void theSameBytesAgainChangeNothing() {
        Citation citation = fresh("Ketamine again").build();
        apply(citation);
        long before = library.last();
        run = runs.start(RunEntity.importOf("a second test"));

        assertThat(apply(citation).outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(library.last()).isEqualTo(before);
    }

    @Test
    void theSameBytesTwiceInOnePageAreADuplicate() {
        Delivery delivery = Citations.delivery(fresh("Ketamine twice").build());
        List<Applied> applied = library.apply(run, null, List.of(delivery, delivery));

        assertThat(applied).extracting(Applied::outcome).containsExactly(Outcome.NEW, Outcome.DUPLICATE);
    }

    @Test
    void aRevisedCitationBecomesTheNextVersionAndNamesItsRevisedFields() {
        CitationBuilder citation = fresh("Ketamine, first title");
        Applied first = apply(citation.build());
        Applied second = apply(citation.title("Ketamine, corrected title").build());

        assertThat(second.outcome()).isEqualTo(Outcome.REVISED);
        assertThat(second.detail()).isEqualTo("title");
        List<Catalogue.Version> versions = catalogue.versions(idOf(first));
        assertThat(versions)
                .extracting(v -> v.citation().title())
                .containsExactly("Ketamine, first title", "Ketamine, corrected title");
        assertThat(catalogue.changes(idOf(first)))
                .extracting(Change::kind)
                .containsExactly(Change.Kind.NEW, Change.Kind.REVISED);
    }

    @Test
    void aTextThatGoesBackToAnEarlierStateIsARevisionToo() {
        CitationBuilder citation = fresh("State A");
        Citation a = citation.build();
        apply(a);
        apply(citation.title("State B").build());
        Applied third = apply(a);

        assertThat(third.outcome()).isEqualTo(Outcome.REVISED);
        assertThat(catalogue.byId(idOf(third)).orElseThrow().citation().title()).isEqualTo("State A");
        assertThat(catalogue.record(idOf(third), 3)).isEmpty();
    }

    @Test
    void anOlderStateThatComesLateIsKeptAsARecordOnly() {
        CitationBuilder citation = fresh("Late");
        Applied first = apply(citation.title("New state")
                .history(List.of(new HistoryDate("revised", "2026-02-01")))
                .build());
        Applied late = apply(citation.title("Old state")
                .history(List.of(new HistoryDate("revised", "2025-02-01")))
                .build());

        assertThat(late.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(catalogue.byId(idOf(first)).orElseThrow().citation().title()).isEqualTo("New state");
        assertThat(catalogue.record(idOf(first), 2)).isPresent();
    }

    @Test
    void aWithdrawnArticleStaysMarkedAndComesBackWhenDeliveredAgain() {
        Citation citation = fresh("Withdrawn").build();
        Applied first = apply(citation);
        library.withdraw(run, String.valueOf(citation.pmid()));
        assertThat(catalogue.byId(idOf(first)).orElseThrow().states()).containsExactly(State.WITHDRAWN);

        assertThat(apply(citation).outcome()).isEqualTo(Outcome.REVISED);
        assertThat(catalogue.byId(idOf(first)).orElseThrow().states()).isEmpty();
    }

    @Test
    void aRetractionIsAStateOfTheArticle() {
        CitationBuilder citation =
                fresh("Retracted").publicationTypes(List.of(new PublicationType(null, "Retracted Publication")));
        Applied applied = apply(citation.build());
        assertThat(catalogue.byId(idOf(applied)).orElseThrow().states()).containsExactly(State.RETRACTED);
    }

    @Test
    void anArticleThatEntersASecondTopicIsAChangeThatReadersOfTheLogSee() {
        Delivery delivery = Citations.delivery(fresh("In two topics").build());
        library.apply(run, "anxiety", List.of(delivery));
        long before = library.last();
        library.apply(run, "pain", List.of(delivery));

        List<Article> changed = library.changedAfter(before, 10);
        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().topics()).isEqualTo(Set.of("anxiety", "pain"));
    }

    @Test
    void pagesWrittenAtTheSameTimeLoseAndDoubleNothing() throws Exception {
        long before = library.last();
        List<Citation> citations = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            citations.add(fresh("Concurrent " + i).build());
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<List<Applied>>> futures = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<Delivery> page = citations.subList(i / 2 * 10, i / 2 * 10 + 10).stream()
                        .map(Citations::delivery)
                        .toList();
                futures.add(pool.submit(() -> library.apply(run, "concurrent", page)));
            }
            for (Future<List<Applied>> future : futures) {
                assertThat(future.get()).hasSize(10);
            }
        }
        List<Article> changed = library.changedAfter(before, 1000);
        assertThat(changed).hasSize(60);
        assertThat(changed).extracting(Article::change).isSorted().doesNotHaveDuplicates();
        assertThat(library.last()).isEqualTo(before + 60);
    }

    private static long idOf(Applied applied) {
        assertThat(applied.articleId()).isNotNull();
        return applied.articleId();
    }
}
