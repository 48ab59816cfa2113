package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.review.screening.Access;
import org.elka.review.screening.Entry;
import org.elka.review.screening.Reviews;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** All that happened in a review, for people and for programs that follow it. */
@Path("/api/v1/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class ReviewHistoryResource {
    private static final int PAGE = 500;
    private static final Duration TICK = Duration.ofMillis(500);

    private final Reviews reviews;
    private final ReviewNames names;

    ReviewHistoryResource(Reviews reviews, ReviewNames names) {
        this.reviews = reviews;
        this.names = names;
    }

    /** @param next to be sent as {@code after} for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HistoryPage(
            List<ReviewEntryJson> items, @Nullable Long next) {}

    @GET
    @Path("entries")
    @Operation(
            summary = "The review's history, the oldest entry first",
            description = "Entries are only ever added, and numbered without gaps: ask with the last number that you"
                    + " have for what came since. What others decide on an article is hidden until its stage is"
                    + " complete.")
    public HistoryPage entries(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "The number of the last entry that you have.")
                    @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(PAGE) int limit) {
        long me = names.member(id);
        KeysetPage<Entry> page = KeysetPage.of(limit, most -> reviews.entries(id, after, most));
        return new HistoryPage(shown(id, me, page.items()), page.next(Entry::number));
    }

    @GET
    @Path("events")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @Blocking
    @Operation(
            summary = "What happens in the review from now on, as server-sent events",
            description = "Entries as `GET entries` has them; what is hidden from you is left out.")
    public Multi<ReviewEntryJson> events(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "The number of the last entry that you have; default: the last there is.")
                    @QueryParam("after")
                    @Nullable
                    Long after) {
        long me = names.member(id);
        AtomicLong sent = new AtomicLong(after == null ? reviews.read(id, review -> review.last()) : after);
        Uni<List<ReviewEntryJson>> next = Uni.createFrom()
                .item(() -> since(id, me, sent))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return Multi.createBy()
                .repeating()
                .uni(() -> next)
                .withDelay(TICK)
                .indefinitely()
                .onItem()
                .disjoint();
    }

    /** Who has left the review meanwhile is told nothing more. */
    private List<ReviewEntryJson> since(long id, long me, AtomicLong sent) {
        reviews.read(id, review -> {
            Access.member(review, me);
            return review;
        });
        List<Entry> page = reviews.entries(id, sent.get(), PAGE);
        if (!page.isEmpty()) {
            sent.set(page.getLast().number());
        }
        return shown(id, me, page).stream()
                .filter(entry -> entry.details() != null)
                .toList();
    }

    private List<ReviewEntryJson> shown(long id, long me, List<Entry> entries) {
        var people = names.shown();
        return reviews.read(
                id,
                review -> entries.stream()
                        .map(entry -> ReviewEntryJson.of(review, entry, me, people))
                        .toList());
    }
}
