package org.elka.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.Citation;
import org.elka.library.CitationBuilder;
import org.elka.library.Tagging;
import org.elka.library.store.Catalogue;
import org.jspecify.annotations.Nullable;

/** All that the library keeps of one article, but for its numbers, its PMID and the time: what faults must not alter. */
record Kept(
        int version,
        Citation citation,
        Set<Article.State> states,
        @Nullable Tagging tagging,
        int topics,
        List<String> history,
        List<String> records) {

    /** What is kept under these PMIDs, in their order; nothing where the library never had one. */
    static List<Optional<Kept>> under(List<String> pmids, Catalogue catalogue) {
        return pmids.stream()
                .map(pmid -> catalogue.byPmid(pmid).map(article -> of(article, pmid, catalogue)))
                .toList();
    }

    private static Kept of(Article article, String pmid, Catalogue catalogue) {
        List<String> history = new ArrayList<>();
        for (Change change : catalogue.changes(article.id())) {
            history.add(change.kind() + " " + change.version() + " " + change.detail());
        }
        List<String> records = new ArrayList<>();
        Optional<Catalogue.Record> record = catalogue.record(article.id(), 1);
        while (record.isPresent()) {
            records.add(new String(record.get().body(), UTF_8).replace(pmid, "PMID"));
            record = catalogue.record(article.id(), records.size() + 1);
        }
        return new Kept(
                article.version(),
                CitationBuilder.builder(article.citation()).pmid("1").build(),
                article.states(),
                article.tagging(),
                article.topics().size(),
                history,
                records);
    }
}
