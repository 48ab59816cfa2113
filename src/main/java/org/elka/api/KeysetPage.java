package org.elka.api;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** A page of a list whose next page begins after the last of this one, whatever is added meanwhile. */
record KeysetPage<T>(List<T> items, boolean hasMore) {
    /**
     * The first {@code limit} of what there is; of none, nothing is fetched.
     *
     * @param fetch gives as many as it is told, or all: one more than the page holds shows whether there are more
     */
    static <T> KeysetPage<T> of(int limit, IntFunction<List<T>> fetch) {
        List<T> found = limit == 0 ? List.of() : fetch.apply(limit + 1);
        return new KeysetPage<>(List.copyOf(found.subList(0, Math.min(limit, found.size()))), found.size() > limit);
    }

    /** What the next page is asked for by; null on the last. */
    <K> @Nullable K next(Function<T, K> key) {
        return hasMore ? key.apply(items.getLast()) : null;
    }

    /** The page as it is shown. */
    <S> List<S> shown(Function<T, S> show) {
        return items.stream().map(show).toList();
    }
}
