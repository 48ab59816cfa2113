package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.elka.watch.SavedSearchEntity;
import org.elka.watch.SavedVersionEntity;
import org.jspecify.annotations.Nullable;

/**
 * A saved search in its current version.
 *
 * @param filters as {@code GET articles} takes them
 * @param followedTo up to which change alerts have been drawn
 * @param problem why it cannot be followed at present; absent while it can
 * @param versions what it asked, the oldest first; only where one search is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SavedSearchJson(
        long id,
        String name,
        String owner,
        int version,
        String query,
        List<String> filters,
        @Nullable String note,
        Instant created,
        long followedTo,
        @Nullable String problem,
        @Nullable List<SearchVersionJson> versions) {

    /** One version of what a search asks. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SearchVersionJson(
            int number,
            String query,
            List<String> filters,
            @Nullable String note,
            String by,
            Instant saved) {
        static SearchVersionJson of(SavedVersionEntity version) {
            return new SearchVersionJson(
                    version.number, version.query, version.picked().texts(), version.note, version.by, version.saved);
        }
    }

    static SavedSearchJson of(
            SavedSearchEntity search, SavedVersionEntity current, @Nullable List<SearchVersionJson> all) {
        return new SavedSearchJson(
                search.id == null ? 0 : search.id,
                search.name,
                search.owner,
                search.version,
                current.query,
                current.picked().texts(),
                current.note,
                search.created,
                search.followedTo,
                search.problem,
                all);
    }
}
