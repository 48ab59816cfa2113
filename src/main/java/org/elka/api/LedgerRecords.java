package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.ingest.Ledger;
import org.elka.ingest.LedgerEntryEntity;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.store.Catalogue;
import org.elka.review.screening.ImportedRecords;
import org.elka.review.screening.ReviewEvent.Arrival;

/** Puts the ledgers of imports behind the port of reviews. */
@ApplicationScoped
public class LedgerRecords implements ImportedRecords {
    private static final int PAGE = 1_000;

    /** So many lines at most has a ledger that can be told from the next one's. */
    private static final long LINES = 10_000_000_000L;

    private final Runs runs;
    private final Ledger ledger;
    private final Catalogue catalogue;

    LedgerRecords(Runs runs, Ledger ledger, Catalogue catalogue) {
        this.runs = runs;
        this.ledger = ledger;
        this.catalogue = catalogue;
    }

    @Override
    public Optional<List<Arrival>> ofRun(long run) {
        return runs.find(run)
                .filter(one -> one.state != RunEntity.State.RUNNING)
                .map(_ -> arrivals(run));
    }

    /** An entry is counted where it stands, below 0: the same record may come again in another file. */
    private List<Arrival> arrivals(long run) {
        Map<Long, List<Long>> byArticle = new LinkedHashMap<>();
        List<LedgerEntryEntity> page = ledger.lines(run, null, 0, PAGE);
        while (!page.isEmpty()) {
            for (LedgerEntryEntity line : page) {
                if (line.articleId != null) {
                    byArticle
                            .computeIfAbsent(line.articleId, _ -> new ArrayList<>())
                            .add(-(run * LINES + line.number));
                }
            }
            page = ledger.lines(run, null, page.getLast().number, PAGE);
        }
        return standing(byArticle);
    }

    private List<Arrival> standing(Map<Long, List<Long>> byArticle) {
        Map<Long, List<Long>> byStanding = new LinkedHashMap<>();
        List<Long> all = List.copyOf(byArticle.keySet());
        for (int from = 0; from < all.size(); from += PAGE) {
            List<Long> page = all.subList(from, Math.min(all.size(), from + PAGE));
            Map<Long, Long> standing = catalogue.standing(page);
            page.forEach(article -> byStanding
                    .computeIfAbsent(standing.getOrDefault(article, article), _ -> new ArrayList<>())
                    .addAll(byArticle.getOrDefault(article, List.of())));
        }
        List<Arrival> arrivals = new ArrayList<>();
        byStanding.forEach((article, entries) -> arrivals.add(new Arrival(article, entries)));
        return arrivals;
    }
}
