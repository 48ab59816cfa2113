package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.library.store.PastArticles;
import org.elka.library.store.PastArticles.Past;
import org.elka.search.Filters;
import org.elka.search.IndexFormat;
import org.elka.search.LibraryIndex;
import org.elka.search.PassingIndex;
import org.elka.search.query.Query;

/**
 * Answers a query as of any change of the library.
 *
 * <p>The index knows only now. But an article that was not touched after change N is now what it was then, so the answer
 * as of N is what the index finds among those, and what a passing index finds of the others as they were. The work is
 * that of a search and of what was touched since, whatever the library's size.
 */
@ApplicationScoped
public class PastAnswers {
    private static final int PAGE = 2_000;

    private final LibraryIndex index;
    private final IndexFormat format;
    private final PastArticles past;

    PastAnswers(LibraryIndex index, IndexFormat format, PastArticles past) {
        this.index = index;
        this.format = format;
        this.past = past;
    }

    /**
     * What a query found as of a change.
     *
     * @param ids the articles found
     * @param uncertain articles, found or not, whose machine tags were made again since, so that a query for tags or
     *     values may have found otherwise
     */
    public record Answer(Set<Long> ids, Set<Long> uncertain) {}

    /**
     * Answers as of {@code change}, which the library has come to.
     *
     * @throws org.elka.search.IndexBehindException if the index does not come to that change within minutes
     */
    public Answer asOf(Query query, Filters filters, long change) {
        index.await(change);
        Set<Long> ids = index.ids(query, filters);
        // touched after the index was asked: whatever came in between is then among these
        Set<Long> touched = past.touchedAfter(change);
        ids.removeAll(touched);
        Set<Long> uncertain = new HashSet<>();
        List<Long> list = List.copyOf(touched);
        for (int from = 0; from < list.size(); from += PAGE) {
            Map<Long, Past> then = past.asOf(list.subList(from, Math.min(list.size(), from + PAGE)), change);
            try (PassingIndex passing = new PassingIndex(
                    format, then.values().stream().map(Past::article).toList())) {
                ids.addAll(passing.matching(query, filters));
            }
            then.forEach((id, article) -> {
                if (!article.tagsKept()) {
                    uncertain.add(id);
                }
            });
        }
        return new Answer(ids, asksForTags(query, filters) ? uncertain : Set.of());
    }

    /** Whether the answer depends on what the tagger read out of the texts. */
    private static boolean asksForTags(Query query, Filters filters) {
        return ReadOut.isAskedBy(query) || filters.picked().keySet().stream().anyMatch(ReadOut::isAskedBy);
    }
}
