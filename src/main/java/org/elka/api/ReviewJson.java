package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.function.LongFunction;
import org.elka.api.ReviewNames.PersonJson;
import org.elka.review.screening.Review;
import org.elka.review.screening.ReviewEvent.SourceAdded;
import org.jspecify.annotations.Nullable;

/**
 * A review as the API shows it.
 *
 * @param version how often its protocol was set
 * @param problem why it cannot follow the library at the moment
 * @param entry the number of the last entry of its history
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewJson(
        long id,
        ProtocolJson protocol,
        int version,
        boolean closed,
        List<MemberJson> members,
        List<SourceJson> sources,
        int articles,
        long entry,
        Instant lastMade,
        @Nullable String problem) {

    /** A member with their roles. */
    public record MemberJson(PersonJson person, List<String> roles) {}

    /** Where articles come from. @param run the import; absent of a query, and of an import of another library */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SourceJson(
            int number,
            String name,
            @Nullable String query,
            @Nullable Long run) {
        static SourceJson of(SourceAdded source) {
            return new SourceJson(source.source(), source.name(), source.query(), run(source.run()));
        }

        private static @Nullable Long run(@Nullable Long run) {
            return run == null || run < 0 ? null : run;
        }
    }

    static ReviewJson of(Review review, @Nullable String problem, LongFunction<PersonJson> people) {
        return new ReviewJson(
                review.id(),
                ProtocolJson.of(review.protocol()),
                review.protocolVersion(),
                review.isClosed(),
                review.members().keySet().stream()
                        .map(one -> new MemberJson(people.apply(one), ReviewNames.roles(review, one)))
                        .toList(),
                review.sources().values().stream().map(SourceJson::of).toList(),
                review.items().size(),
                review.last(),
                review.lastMade(),
                problem);
    }
}
