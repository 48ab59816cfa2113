package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleNames;
import org.elka.api.ProtocolJson;
import org.elka.api.ReviewFlowResource;
import org.elka.api.ReviewJson;
import org.elka.api.ReviewsResource;
import org.elka.api.ScreenedJson;
import org.elka.api.ScreeningResource;
import org.elka.library.Article;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The articles behind a review's numbers, and the conflicts among its reviewers. */
@Path("/reviews/{id}")
@Produces(MediaType.TEXT_HTML)
public class ReviewArticlePages {
    private static final int LISTED = 50;
    private static final int SIDE_BY_SIDE = 20;

    private final ReviewViews views;
    private final ReviewsResource reviews;
    private final ReviewFlowResource flows;
    private final ScreeningResource screening;
    private final ArticleNames names;

    ReviewArticlePages(
            ReviewViews views,
            ReviewsResource reviews,
            ReviewFlowResource flows,
            ScreeningResource screening,
            ArticleNames names) {
        this.views = views;
        this.reviews = reviews;
        this.flows = flows;
        this.screening = screening;
        this.names = names;
    }

    /** An article with how it stands. */
    record Listed(Article article, ReviewFlowResource.ListedArticle standing) {}

    /** What a list shows. @param at as of when; empty for now @param since empty for the beginning */
    record Listing(String title, String at, String since, int total, List<Listed> articles) {}

    /**
     * An article that reviewers differ on.
     *
     * @param revision of how it stands, to be sent with what settles it
     * @param decisions those that differ, where they may be seen
     */
    record Conflict(Article article, String revision, List<ScreenedJson.GivenJson> decisions) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param next the address of the next page; empty at the end */
        static native TemplateInstance reviewArticles(ReviewView view, Listing listing, String next);

        static native TemplateInstance conflicts(
                ReviewJson review,
                String stage,
                int total,
                List<Conflict> conflicts,
                List<ProtocolJson.CriterionJson> reasons);
    }

    /** Parameters as those of the API's list; {@code at} and {@code since} may be days. */
    @GET
    @Path("articles")
    public TemplateInstance articles(
            @PathParam("id") long id,
            @QueryParam("box") @Nullable String box,
            @QueryParam("reason") @Nullable String reason,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("status") @Nullable String status,
            @QueryParam("at") @DefaultValue("") String at,
            @QueryParam("since") @DefaultValue("") String since,
            @QueryParam("after") @DefaultValue("0") long after) {
        ReviewFlowResource.ArticlePage page = flows.articles(
                id, box, reason, stage, status, ReviewView.time(at), ReviewView.time(since), after, LISTED);
        List<Listed> listed = page.items().stream()
                .map(one -> new Listed(names.find(one.article()), one))
                .toList();
        StringBuilder next = new StringBuilder();
        if (page.next() != null) {
            next.append("/reviews/").append(id).append("/articles?after=").append(page.next());
            add(next, "box", box);
            add(next, "reason", reason);
            add(next, "stage", stage);
            add(next, "status", status);
            add(next, "at", at);
            add(next, "since", since);
        }
        ReviewView view = views.of(id);
        return Templates.reviewArticles(
                view,
                new Listing(title(view, box, reason, stage, status), at, since, page.total(), listed),
                next.toString());
    }

    private static String title(
            ReviewView view,
            @Nullable String box,
            @Nullable String reason,
            @Nullable String stage,
            @Nullable String status) {
        String of = reason != null
                ? "Reports excluded: " + view.reason(reason)
                : box == null ? "Articles" : Wording.box(box);
        if (status == null) {
            return of;
        }
        String by = stage == null ? "title-abstract" : stage;
        return of + ", " + Wording.words(status) + " by " + Wording.stage(by).toLowerCase(Locale.ROOT);
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.append('&').append(name).append('=').append(Wording.urlEncoded(value));
        }
    }

    @GET
    @Path("conflicts")
    public TemplateInstance conflicts(
            @PathParam("id") long id, @QueryParam("stage") @DefaultValue("title-abstract") String stage) {
        ReviewFlowResource.ArticlePage page =
                flows.articles(id, null, null, stage, "conflict", null, null, 0, SIDE_BY_SIDE);
        List<Conflict> conflicts = page.items().stream()
                .map(one -> conflict(id, one.article(), stage))
                .toList();
        ReviewJson review = reviews.seen(id);
        return Templates.conflicts(review, stage, page.total(), conflicts, ScreenChoice.reasons(review));
    }

    private Conflict conflict(long id, String article, String stage) {
        Response answer = screening.article(id, article, stage);
        ScreenedJson screened = (ScreenedJson) answer.getEntity();
        ScreenedJson.StageJson at = Objects.requireNonNull(screened.stages().get(stage));
        List<ScreenedJson.GivenJson> decisions = new ArrayList<>();
        if (at.mine() != null) {
            decisions.add(at.mine());
        }
        if (at.others() != null) {
            decisions.addAll(at.others());
        }
        return new Conflict(names.find(article), answer.getEntityTag().getValue(), decisions);
    }

    /** @param choice include, exclude, or exclude with a reason as "exclude:animals-only" */
    @POST
    @Path("conflicts")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response settle(
            @PathParam("id") long id,
            @RestForm String article,
            @RestForm String stage,
            @RestForm String revision,
            @RestForm String choice,
            @RestForm @Nullable String note) {
        screening.settle(
                id,
                article,
                stage,
                "\"" + revision + "\"",
                ScreenChoice.of(choice).decision(note));
        return ReviewPages.to(id, "/conflicts?stage=" + Wording.urlEncoded(stage));
    }
}
