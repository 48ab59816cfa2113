package org.elka.watch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message or a feed says, for people and for programs.
 *
 * @param total events over all sections
 */
public record Digest(String title, long total, List<Section> sections) {
    /**
     * What happened to one saved search.
     *
     * @param total events, of which the groups list the first
     * @param unsubscribe a link that ends the subscription, through a page that asks once more
     */
    public record Section(
            long search,
            String name,
            String query,
            List<String> filters,
            long total,
            List<Group> groups,
            @Nullable String unsubscribe) {}

    /** Items of a kind. @param more how many there are beyond those listed */
    public record Group(String label, List<Item> items, long more) {
        public long total() {
            return items.size() + more;
        }
    }

    /**
     * One event.
     *
     * @param source journal and year
     * @param quotes sentences that show what the article reports
     * @param url where the article is
     * @param notRelevant a link that says so, through a page that asks once more
     */
    public record Item(
            long search,
            long event,
            long article,
            @Nullable String pmid,
            @Nullable String doi,
            String title,
            String authors,
            String source,
            String effect,
            List<Reason> reasons,
            String why,
            List<Quote> quotes,
            String url,
            @Nullable String pubmed,
            String notRelevant,
            Instant made) {}

    /** A sentence and the tag that it shows. */
    public record Quote(String tag, String text) {}
}
