package org.elka.library.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.elka.library.Applied;
import org.elka.library.Change;
import org.elka.library.Citation;
import org.elka.library.Delivery;
import org.elka.library.Outcome;
import org.elka.library.Revision;
import org.elka.library.States;
import org.elka.library.Tagging;
import org.elka.library.store.Held.KnownRecord;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes one page of deliveries with batched statements: first everything is decided against what the database holds,
 * then all rows of a kind are written together. An identifier comes only once in a page.
 */
final class Page {
    private final StatelessSession session;
    private final long runId;
    private final Instant now;
    private long lastChange;
    private final List<Plan> plans = new ArrayList<>();
    private final List<RecentTexts.Text> texts = new ArrayList<>();

    /**
     * What is to be done with one delivery.
     *
     * @param recordId of the record with these bytes, where there is one already
     * @param changes true if the delivery becomes the article's current version
     */
    private record Plan(
            Delivery delivery,
            ArticleEntity article,
            @Nullable Long recordId,
            Outcome outcome,
            boolean changes,
            @Nullable String detail) {}

    Page(StatelessSession session, long runId, Instant now, long lastChange) {
        this.session = session;
        this.runId = runId;
        this.now = now;
        this.lastChange = lastChange;
    }

    long lastChange() {
        return lastChange;
    }

    /** Applies the deliveries and says what became of each, in their order. */
    List<Applied> apply(List<Delivery> deliveries) {
        Held held = new Held(session, deliveries);
        for (Delivery delivery : deliveries) {
            plans.add(plan(delivery, held));
        }
        return write();
    }

    private Plan plan(Delivery delivery, Held held) {
        ArticleEntity article = held.article(delivery);
        if (article == null) {
            ArticleEntity fresh = new ArticleEntity();
            fresh.pmid = delivery.isPubmeds() ? delivery.identifier() : null;
            fresh.added = now;
            revise(fresh, delivery.citation());
            return new Plan(delivery, fresh, null, Outcome.NEW, true, null);
        }
        KnownRecord known = held.record(delivery);
        Long recordId = known == null ? null : known.id();
        boolean current = held.isCurrent(article, known);
        if (!current && Revision.isOlder(delivery.citation(), held.citation(article))) {
            return new Plan(delivery, article, recordId, Outcome.UNCHANGED, false, "older than the version held");
        }
        List<String> fields = current ? List.of() : Revision.fields(held.citation(article), delivery.citation());
        if (!fields.isEmpty() || article.withdrawn) {
            String detail = fields.isEmpty() ? "no longer withdrawn" : String.join(",", fields);
            revise(article, delivery.citation());
            return new Plan(delivery, article, recordId, Outcome.REVISED, true, detail);
        }
        if (known != null && known.runId() == runId) {
            return new Plan(delivery, article, recordId, Outcome.DUPLICATE, false, "delivered before in this run");
        }
        String detail = known == null ? "other bytes, same content" : null;
        return new Plan(delivery, article, recordId, Outcome.UNCHANGED, false, detail);
    }

    private static void revise(ArticleEntity article, Citation citation) {
        article.doi = citation.doi().orElse(null);
        article.title = citation.titleText();
        article.version++;
        article.withdrawn = false;
        article.setStates(States.of(citation));
    }

    private List<Applied> write() {
        for (Plan plan : plans) {
            if (plan.changes()) {
                plan.article().change = ++lastChange;
            }
        }
        session.insertMultiple(articles(Outcome.NEW));
        session.updateMultiple(articles(Outcome.REVISED));
        long[] records = writeRecords();
        List<ArticleVersionEntity> versions = new ArrayList<>();
        List<ChangeEntity> changes = new ArrayList<>();
        List<Applied> applied = new ArrayList<>();
        for (int i = 0; i < records.length; i++) {
            Plan plan = plans.get(i);
            if (plan.changes()) {
                versions.add(version(plan, records[i]));
                changes.add(change(plan));
            }
            applied.add(new Applied(
                    plan.delivery().identifier(), plan.outcome(), plan.article().key(), records[i], plan.detail()));
        }
        session.insertMultiple(versions);
        session.insertMultiple(taggings(Outcome.NEW));
        session.updateMultiple(taggings(Outcome.REVISED));
        session.insertMultiple(changes);
        return applied;
    }

    /** What the page wrote, for whoever asks for it next. */
    List<RecentTexts.Text> texts() {
        return texts;
    }

    private List<ArticleEntity> articles(Outcome outcome) {
        return plans.stream()
                .filter(plan -> plan.outcome() == outcome)
                .map(Plan::article)
                .toList();
    }

    private List<TaggingEntity> taggings(Outcome outcome) {
        return plans.stream()
                .filter(plan -> plan.outcome() == outcome)
                .map(this::tagging)
                .toList();
    }

    private long[] writeRecords() {
        List<@Nullable RecordEntity> rows = new ArrayList<>();
        for (Plan plan : plans) {
            rows.add(plan.recordId() == null ? record(plan) : null);
        }
        session.insertMultiple(rows.stream().filter(Objects::nonNull).toList());
        long[] ids = new long[plans.size()];
        for (int i = 0; i < ids.length; i++) {
            RecordEntity row = rows.get(i);
            ids[i] = Objects.requireNonNull(row == null ? plans.get(i).recordId() : row.id);
        }
        return ids;
    }

    private RecordEntity record(Plan plan) {
        RecordEntity row = new RecordEntity();
        row.source = plan.delivery().source();
        row.identifier = plan.delivery().identifier();
        row.sha256 = plan.delivery().sha256();
        row.body = Packing.pack(plan.delivery().body());
        row.reading = plan.delivery().reading();
        row.runId = runId;
        row.received = now;
        row.articleId = plan.article().key();
        return row;
    }

    private ArticleVersionEntity version(Plan plan, long recordId) {
        ArticleVersionEntity row = new ArticleVersionEntity();
        row.articleId = plan.article().key();
        row.number = plan.article().version;
        row.recordId = recordId;
        row.citation = Packing.packValue(plan.delivery().citation());
        row.revised = plan.detail();
        row.made = now;
        return row;
    }

    private TaggingEntity tagging(Plan plan) {
        Tagging tagging = plan.delivery().tagging().get();
        texts.add(new RecentTexts.Text(
                plan.article().key(), plan.article().change, plan.delivery().citation(), tagging));
        return TaggingEntity.of(plan.article(), tagging, now);
    }

    private ChangeEntity change(Plan plan) {
        Change.Kind kind = plan.outcome() == Outcome.NEW ? Change.Kind.NEW : Change.Kind.REVISED;
        return ChangeEntity.of(plan.article(), kind, runId, now, plan.detail());
    }
}
