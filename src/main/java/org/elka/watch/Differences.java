package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.store.PastArticles;
import org.elka.library.store.PastArticles.Past;
import org.elka.watch.Reason.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two executions and why.
 *
 * <p>Where the query is not the same, its part is told from the articles' by asking the later query as of the earlier
 * change: what that finds or leaves out already, the query brought in or took out; the rest is the articles' doing.
 */
@ApplicationScoped
public class Differences {
    private final Executions executions;
    private final PastArticles past;

    Differences(Executions executions, PastArticles past) {
        this.executions = executions;
        this.past = past;
    }

    /** An article with what became of it. @param article as of the later change */
    public record Difference(Article article, List<Reason> reasons) {}

    /**
     * The differences, each list by the articles' numbers.
     *
     * @param queryChanged whether the executions asked the same
     * @param changed found by both, and not the same article any more
     */
    public record Found(
            boolean queryChanged, List<Difference> added, List<Difference> removed, List<Difference> changed) {}

    /** Compares two executions, {@code earlier} as of a change that is no later than that of {@code later}. */
    public Found between(ExecutionEntity earlier, ExecutionEntity later) {
        boolean sameQuery = earlier.reading.equals(later.reading) && earlier.filters.equals(later.filters);
        Set<Long> before = earlier.ids();
        Set<Long> after = later.ids();
        Set<Long> laterQueryThen = sameQuery ? before : executions.asOf(later, earlier.change);
        Comparison compared = new Comparison(earlier, later);
        Set<Long> added = minus(after, before);
        Set<Long> removed = minus(before, after);
        Set<Long> both = minus(before, removed);
        Reason query = query(earlier, later);
        return new Found(
                !sameQuery,
                compared.of(added, id -> !sameQuery && laterQueryThen.contains(id) ? query : null),
                compared.of(removed, id -> !sameQuery && !laterQueryThen.contains(id) ? query : null),
                compared.touched(both));
    }

    private static Reason query(ExecutionEntity earlier, ExecutionEntity later) {
        if (earlier.version != later.version || earlier.searchId != later.searchId) {
            return new Reason(Kind.QUERY, "version " + earlier.version + " to " + later.version);
        }
        return earlier.translation.equals(later.translation)
                ? new Reason(Kind.READING, null)
                : new Reason(Kind.QUERY, "its days relative to the day of execution are others");
    }

    private static Set<Long> minus(Set<Long> ids, Set<Long> others) {
        Set<Long> rest = new TreeSet<>(ids);
        rest.removeAll(others);
        return rest;
    }

    /** The query's part in what became of an article; null where it had none. */
    private interface QuerysPart {
        @Nullable
        Reason of(long id);
    }

    private final class Comparison {
        private final long from;
        private final long to;
        private final Set<Long> touched;

        Comparison(ExecutionEntity earlier, ExecutionEntity later) {
            this.from = earlier.change;
            this.to = later.change;
            this.touched = from == to ? Set.of() : past.touchedAfter(from);
        }

        List<Difference> of(Set<Long> ids, QuerysPart part) {
            Map<Long, Past> before = past.asOf(ids, from);
            Map<Long, Past> after = past.asOf(ids, to);
            Map<Long, List<Change>> changes = past.changes(ids, from, to);
            List<Difference> differences = new ArrayList<>();
            for (long id : ids) {
                Past now = after.get(id);
                if (now == null) {
                    continue;
                }
                Reason query = part.of(id);
                List<Reason> reasons = query != null
                        ? List.of(query)
                        : Reason.between(article(before.get(id)), now.article(), changes.getOrDefault(id, List.of()));
                differences.add(new Difference(
                        now.article(), reasons.isEmpty() ? List.of(new Reason(Kind.READING, null)) : reasons));
            }
            return differences;
        }

        List<Difference> touched(Set<Long> both) {
            Set<Long> ids = new TreeSet<>(both);
            ids.retainAll(touched);
            return of(ids, id -> null).stream()
                    .filter(one -> one.reasons().stream().noneMatch(reason -> reason.kind() == Kind.READING))
                    .toList();
        }
    }

    private static @Nullable Article article(@Nullable Past past) {
        return past == null ? null : past.article();
    }
}
