package org.elka.pubmed.eutils;

import org.jspecify.annotations.Nullable;

/**
 * The citations of a query, page by page out of a search result that PubMed keeps. When PubMed forgets it, the search
 * is made again. For one thread.
 *
 * <p>Pages go by rank, so a result that changed in between would skip or repeat citations in silence: then it fails,
 * and {@link PmidLister} with {@link CitationFetcher} is the way.
 */
public final class KeptSearch {
    private final EutilsSession session;
    private final Search search;
    private int count = -1;
    private @Nullable History history;

    public KeptSearch(EutilsSession session, String query, @Nullable DateRange window) {
        this.session = session;
        this.search = new Search(query, window, 0, 0, true);
    }

    /** How many citations the query has. */
    public Reply<Integer> count() throws InterruptedException {
        if (history != null) {
            return new Reply.Answered<>(count);
        }
        Reply<SearchReply> found = session.search(search);
        return found.then(this::keep);
    }

    private Reply<Integer> keep(SearchReply found) {
        if (count >= 0 && count != found.count()) {
            return new Reply.Failed<>(new Fault.Unproven(found.count(), count));
        }
        count = found.count();
        history = found.history();
        return new Reply.Answered<>(count);
    }

    /** The page from rank {@code start} on, a whole PubmedArticleSet. */
    public Reply<byte[]> page(int start, int size) throws InterruptedException {
        Reply<byte[]> page = fetch(start, size);
        if (page instanceof Reply.Failed<byte[]>(Fault.HistoryExpired())) {
            history = null;
            return fetch(start, size);
        }
        return page;
    }

    private Reply<byte[]> fetch(int start, int size) throws InterruptedException {
        return switch (count()) {
            case Reply.Answered<Integer> _ when history != null -> session.fetch(history, start, size);
            case Reply.Answered<Integer> _ -> new Reply.Failed<>(new Fault.HistoryExpired());
            case Reply.Refused<Integer>(String words) -> new Reply.Refused<>(words);
            case Reply.Failed<Integer>(Fault fault) -> new Reply.Failed<>(fault);
        };
    }
}
