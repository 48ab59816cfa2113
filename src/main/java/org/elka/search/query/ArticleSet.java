package org.elka.search.query;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles by number. Its text names the set by a checksum: queries are compared and told apart by their texts, which a
 * hundred thousand numbers would swell.
 */
public final class ArticleSet {
    public static final ArticleSet NONE = of(List.of());

    private final long[] ids;
    private final String name;

    private ArticleSet(long[] ids) {
        this.ids = ids;
        this.name = ids.length + " articles, " + Integer.toHexString(Arrays.hashCode(ids));
    }

    /** The numbers, each once, whatever their order. */
    public static ArticleSet of(Collection<Long> ids) {
        return new ArticleSet(
                ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
    }

    public boolean has(long id) {
        return Arrays.binarySearch(ids, id) >= 0;
    }

    public boolean isEmpty() {
        return ids.length == 0;
    }

    /** Ascending. */
    public List<Long> ids() {
        return Arrays.stream(ids).boxed().toList();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ArticleSet set && Arrays.equals(ids, set.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    @Override
    public String toString() {
        return name;
    }
}
