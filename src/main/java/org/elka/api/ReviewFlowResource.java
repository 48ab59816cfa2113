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
import java.util.HashMap;
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
        int studies = studies(counted.flow().in(Box.INCLUDED));
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
            if (review.last() == 0) {
                throw new ApiException(ProblemType.INVALID_REQUEST, "The review had not begun by then");
            }
            Protocol protocol = review.protocol();
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

    /** How many groups the articles fall into that have a registration in common; one without is a study of its own. */
    private int studies(List<Long> articles) {
        Map<Long, List<String>> registrations = keys.registrations(articles);
        Map<String, Integer> group = new HashMap<>();
        int number = 0;
        int[] parent = new int[articles.size()];
        for (int i = 0; i < parent.length; i++) {
            parent[i] = i;
            number++;
            for (String registration : registrations.getOrDefault(articles.get(i), List.of())) {
                Integer other = group.putIfAbsent(registration, i);
                if (other != null && root(parent, other) != root(parent, i)) {
                    parent[root(parent, i)] = root(parent, other);
                    number--;
                }
            }
        }
        return number;
    }

    private static int root(int[] parent, int of) {
        int at = of;
        while (parent[at] != at) {
            at = parent[at];
        }
        return at;
    }

    @GET
    @Path("articles")
    @Operation(
            summary = "The review's articles, in the order in which they came",
            description = "All, those in a box of the flow, those excluded by full text for one reason, or those with"
                    + " a status at a stage (`stage=title-abstract&status=conflict`).")
    public ArticlePage articles(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "A box of the flow.", example = "included") @QueryParam("box") @Nullable
                    String box,
            @Parameter(description = "A criterion.") @QueryParam("reason") @Nullable String reason,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("status") @Nullable String status,
            @Parameter(description = "The `next` of the page before.") @QueryParam("after") @DefaultValue("0") @Min(0)
                    long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1000) int limit) {
        names.member(id);
        Stage at = stage == null ? Stage.TITLE_ABSTRACT : ReviewNames.stage(stage);
        Status wanted = status == null ? null : ArticlesResource.named(Status.values(), status, "status");
        Box in = box == null ? null : ArticlesResource.named(Box.values(), box, "box");
        return reviews.read(id, review -> {
            List<Long> found = new ArrayList<>();
            if (reason != null) {
                found.addAll(Flow.of(review).reasons().getOrDefault(reason, List.of()));
            } else if (in != null) {
                found.addAll(Flow.of(review).in(in));
            } else {
                review.items().forEach(item -> found.add(item.article()));
            }
            if (wanted != null) {
                found.removeIf(one -> review.status(find(review, one), at) != wanted);
            }
            int from = Math.toIntExact(Math.min(after, found.size()));
            int to = Math.min(found.size(), from + limit);
            return new ArticlePage(
                    found.size(),
                    found.subList(from, to).stream()
                            .map(one -> listed(review, find(review, one)))
                            .toList(),
                    to < found.size() ? (long) to : null);
        });
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
