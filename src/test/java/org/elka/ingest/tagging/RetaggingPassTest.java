package org.elka.ingest.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.ingest.tagging.RetaggingEntity.Kind;
import org.elka.library.Applied;
import org.elka.library.Change;
import org.elka.library.Delivery;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Library;
import org.elka.library.store.Taggings;
import org.elka.tagging.TagDifferences.How;
import org.elka.tagging.Tagger;
import org.elka.testing.Citations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RetaggingPassTest {
    private static final AtomicInteger PMID = new AtomicInteger(73_000_000);
    private static final int ARTICLES = 1100;

    @Inject
    RetaggingPass pass;

    @Inject
    RetaggingLog log;

    @Inject
    TaxonomyInForce inForce;

    @Inject
    Taggings taggings;

    @Inject
    Catalogue catalogue;

    @Inject
    Library library;

    @Inject
    Runs runs;

    private final List<Long> articles = new ArrayList<>();
    private Tagger tagger;
    private String madeBy = "";

    @BeforeEach
    void articlesTaggedByAnotherTagger() {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < ARTICLES; i++) {
            deliveries.add(Citations.delivery(Citations.article(String.valueOf(PMID.incrementAndGet()), "A title")
                    .build()));
        }
        long run = runs.start(RunEntity.importOf("a test"));
        library.apply(run, null, deliveries).stream().map(Applied::articleId).forEach(articles::add);
        tagger = inForce.tagger(inForce.taxonomy());
        madeBy = inForce.madeBy();
    }

    private RetaggingEntity begin(Kind kind) {
        return log.begin(kind, inForce.version().key(), "Jo", ARTICLES);
    }

    private boolean runPages(RetaggingEntity at, int pages) {
        AtomicInteger left = new AtomicInteger(pages);
        return pass.run(at, tagger, madeBy, () -> left.getAndDecrement() > 0);
    }

    private long retaggings(long article) {
        return catalogue.changes(article).stream()
                .filter(change -> change.kind() == Change.Kind.RETAGGED)
                .count();
    }

    @Test
    void whatWasStoppedGoesOnWhereItWasAndTagsNothingTwice() {
        RetaggingEntity begun = begin(Kind.ACTIVATION);
        assertThat(runPages(begun, 1)).isFalse();
        RetaggingEntity kept = log.find(begun.key()).orElseThrow();
        assertThat(kept.done).isEqualTo(500);
        assertThat(taggings.countOthers(madeBy)).isPositive();

        assertThat(runPages(kept, 1000)).isTrue();
        assertThat(taggings.countOthers(madeBy)).isZero();
        assertThat(articles).allSatisfy(article -> {
            assertThat(retaggings(article)).isOne();
            assertThat(catalogue.byId(article).orElseThrow().machineMadeBy()).isEqualTo(madeBy);
        });
    }

    @Test
    void taggingAgainBySameTaxonomyChangesNothing() {
        runPages(begin(Kind.ACTIVATION), 1000);
        long change = library.last();
        RetaggingEntity again = begin(Kind.ACTIVATION);
        assertThat(runPages(again, 1000)).isTrue();
        assertThat(again.done).isZero();
        assertThat(library.last()).isEqualTo(change);
    }

    @Test
    void aDryRunGoesOnWithItsCountsAndChangesNothing() {
        long change = library.last();
        RetaggingEntity begun = begin(Kind.DRY_RUN);
        assertThat(runPages(begun, 2)).isFalse();
        RetaggingEntity kept = log.find(begun.key()).orElseThrow();
        assertThat(runPages(kept, 1000)).isTrue();

        assertThat(library.last()).isEqualTo(change);
        assertThat(kept.done).isEqualTo(library.articleCount());
        assertThat(RetaggingLog.found(log.find(begun.key()).orElseThrow())).satisfies(found -> {
            assertThat(found.articles()).isEqualTo(library.articleCount());
            assertThat(found.tags().get("anxiety-outcome").count(How.WON)).isGreaterThanOrEqualTo(ARTICLES);
            assertThat(found.tags().get("anxiety-outcome").examples()).hasSizeBetween(5, 20);
        });
    }
}
