package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.library.store.MatchKeys;
import org.elka.review.prisma.Box;
import org.elka.review.prisma.Flow;
import org.elka.review.prisma.FlowDrawing;
import org.elka.review.prisma.FlowText;
import org.elka.review.screening.Item;
import org.elka.review.screening.Protocol;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.elka.review.screening.Stage;
import org.elka.review.screening.Status;
import org.jspecify.annotations.Nullable;

/** The flow of a review by PRISMA 2020, and the articles behind each of its numbers. */
@Path("/api/v1/reviews/{review}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reviews")
@Authenticated
public class ReviewFlowResource {
    private static final String SVG = "image/svg+xml";

    private final Reviews reviews;
    private final MatchKeys keys;
    private final ReviewNames names;

    ReviewFlowResource(Reviews reviews, MatchKeys keys, ReviewNames names) {
        this.reviews = reviews;
        this.keys = keys;
        this.names = names;
    }

    /**
     * The flow.
     *
     * @param identified records by database
     * @param duplicates records taken out because others are of the same article
     * @param boxes articles by box; {@code GET articles?box=} lists them
     * @param excludedReports excluded full texts by criterion
     * @param studies how many studies the included articles report: those with a registration in common are one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FlowJson(
            Instant asOf,
            long entry,
            Map<String, Integer> identified,
            int records,
            int duplicates,
            Map<String, Integer> boxes,
            Map<String, Integer> excludedReports,
            int studies) {}

    /** An article with how it stands. */
    public record ListedArticle(String article, String titleAbstract, String fullText, boolean flagged) {}

    /** @param next to be sent as {@code after} for more; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ArticlePage(
            int total, List<ListedArticle> items, @Nullable Long next) {}

    @GET
    @Path("flow")
    @Produces({MediaType.APPLICATION_JSON, SVG, MediaType.TEXT_PLAIN})
    @Operation(
            summary = "The review's flow by PRISMA 2020, as of any time",
            description = "Counted from the review's history. As JSON, as the diagram (`format=svg`) or in words"
                    + " (`format=text`). With `since`, in the layout of updated reviews: what was settled by then is"
                    + " the previous version.")
    public Response flow(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "A time; default: now.", example = "2026-01-31T12:00:00Z")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @Parameter(description = "When the previous version was made.") @QueryParam("since") @Nullable String since,
            @Parameter(description = "json, svg or text.", schema = @Schema(examples = "\"svg\""))
                    @QueryParam("format")
                    @DefaultValue("json")
                    String format) {
        names.member(id);
        Review previous = since == null || since.isBlank() ? null : reviews.asOf(id, time("since", since));
        Counted counted;
        if (at == null || at.isBlank()) {
            counted = reviews.read(id, review -> Counted.of(review, previous));
        } else {
            counted = Counted.of(reviews.asOf(id, time("at", at)), previous);
        }
        List<Long> included = counted.flow().in(Box.INCLUDED);
        int studies = StudyCount.of(included, keys.registrations(included));
        FlowText text = new FlowText(counted.flow(), studies, counted.words());
        return switch (format) {
            case "json" ->
                Response.ok(json(counted.flow(), studies), MediaType.APPLICATION_JSON)
                        .build();
            case "svg" ->
                Response.ok(new FlowDrawing(text, previous != null).svg(), SVG).build();
            case "text" ->
                Response.ok(text.plain(), MediaType.TEXT_PLAIN + ";charset=UTF-8")
                        .build();
            default ->
                throw new ApiException(
                        ProblemType.INVALID_REQUEST, "format is '" + format + "'; it can be json, svg, text");
        };
    }

    /** A flow with the words of its criteria. */
    private record Counted(Flow flow, UnaryOperator<String> words) {
        static Counted of(Review review, @Nullable Review previous) {
            Protocol protocol = begun(review).protocol();
            return new Counted(
                    Flow.of(review, previous),
                    id -> protocol.criterion(id)
                            .map(Protocol.Criterion::text)
                            .orElse(id.equals(Flow.NO_REASON) ? "No reason given" : id));
        }
    }

    static Instant time(String parameter, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unfit) {
            throw new ApiException(
                    ProblemType.INVALID_REQUEST,
                    parameter + " is '" + text + "'; write a time as 2026-01-31T12:00:00Z");
        }
    }

    private static FlowJson json(Flow flow, int studies) {
        Map<String, Integer> boxes = new TreeMap<>();
        for (Box box : Box.values()) {
            boxes.put(ArticleJson.lower(box), flow.number(box));
        }
        Map<String, Integer> reasons = new TreeMap<>();
        flow.reasons().forEach((reason, articles) -> reasons.put(reason, articles.size()));
        return new FlowJson(
                flow.asOf(),
                flow.entry(),
                flow.identified(),
                flow.records(),
                flow.duplicateRecords(),
                boxes,
                reasons,
                studies);
    }

    @GET
    @Path("articles")
    @Operation(
            summary = "The review's articles, in the order in which they came",
            description = "All, those in a box of the flow, those excluded by full text for one reason, or those with"
                    + " a status at a stage (`stage=title-abstract&status=conflict`). With the flow's `at` and `since`,"
                    + " what is behind that flow's numbers; how articles stand is as of `at`, too.")
    public ArticlePage articles(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "A box of the flow.", example = "included") @QueryParam("box") @Nullable
                    String box,
            @Parameter(description = "A criterion.") @QueryParam("reason") @Nullable String reason,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("status") @Nullable String status,
            @Parameter(description = "A time; default: now.", example = "2026-01-31T12:00:00Z")
                    @QueryParam("at")
                    @Nullable
                    String at,
            @Parameter(description = "When the previous version was made.") @QueryParam("since") @Nullable String since,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @DefaultValue("0") @Min(0)
                    long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit) {
        names.member(id);
        Wanted wanted = new Wanted(
                box == null ? null : ArticlesResource.named(Box.values(), box, "box"),
                reason,
                stage == null ? Stage.TITLE_ABSTRACT : ReviewNames.stage(stage),
                status == null ? null : ArticlesResource.named(Status.values(), status, "status"),
                since == null || since.isBlank() ? null : reviews.asOf(id, time("since", since)));
        if (at == null || at.isBlank()) {
            return reviews.read(id, review -> page(review, wanted, after, limit));
        }
        return page(begun(reviews.asOf(id, time("at", at))), wanted, after, limit);
    }

    /** Which articles are listed. @param previous the previous version of the review, where the flow begins */
    private record Wanted(
            @Nullable Box box,
            @Nullable String reason,
            Stage stage,
            @Nullable Status status,
            @Nullable Review previous) {
        List<Long> of(Review review) {
            List<Long> found = new ArrayList<>();
            if (reason != null) {
                found.addAll(Flow.of(review, previous).reasons().getOrDefault(reason, List.of()));
            } else if (box != null) {
                found.addAll(Flow.of(review, previous).in(box));
            } else {
                review.items().forEach(item -> found.add(item.article()));
            }
            if (status != null) {
                found.removeIf(one -> review.status(find(review, one), stage) != status);
            }
            return found;
        }
    }

    private static ArticlePage page(Review review, Wanted wanted, long after, int limit) {
        List<Long> found = wanted.of(review);
        int from = Math.toIntExact(Math.min(after, found.size()));
        int to = Math.min(found.size(), from + limit);
        return new ArticlePage(
                found.size(),
                found.subList(from, to).stream()
                        .map(one -> listed(review, find(review, one)))
                        .toList(),
                to < found.size() ? (long) to : null);
    }

    private static Review begun(Review review) {
        if (review.last() == 0) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "The review had not begun by then");
        }
        return review;
    }

    private static Item find(Review review, long article) {
        Item item = review.find(article);
        if (item == null) {
            throw new IllegalStateException("article E" + article + " is counted and not there");
        }
        return item;
    }

    private static ListedArticle listed(Review review, Item item) {
        return new ListedArticle(
                "E" + item.article(),
                ArticleJson.lower(review.status(item, Stage.TITLE_ABSTRACT)),
                ArticleJson.lower(review.status(item, Stage.FULL_TEXT)),
                review.isFlagged(item, Stage.TITLE_ABSTRACT) || review.isFlagged(item, Stage.FULL_TEXT));
    }
}
