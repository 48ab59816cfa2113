package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleJson;
import org.elka.api.ArticleNames;
import org.elka.api.CriterionTerms;
import org.elka.api.ProtocolJson.CriterionJson;
import org.elka.api.ScreenedJson;
import org.elka.api.ScreeningResource;
import org.elka.library.Article;
import org.elka.review.screening.Review;
import org.elka.review.screening.Reviews;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Screening: one article at a time with the criteria beside it, by keyboard or by pointing. With script the next articles
 * are there before they are needed, and a decision is sent while the next is read; each answer brings what is missing.
 * Without, each decision is a form and its answer the next page.
 */
@Path("/reviews/{id}/screen")
@Produces(MediaType.TEXT_HTML)
public class ScreenPages {
    private static final List<String> STAGES = List.of("title-abstract", "full-text");
    private static final List<String> ORDERS = List.of("relevance", "uncertainty", "random", "date", "mixed");

    /** So many are with who screens, the one that is read among them; others are shown other articles meanwhile. */
    private static final int AT_HAND = 5;

    /** Any revision: who takes a decision back means just that one. */
    private static final String ANY = "*";

    private static final String LATER = "skip";
    private static final String GO_ON = "pass";
    private static final String NOT_HAD = "not-retrieved";

    private final ReviewViews views;
    private final ScreeningResource screening;
    private final Reviews reviews;
    private final ArticleNames articles;

    ScreenPages(ReviewViews views, ScreeningResource screening, Reviews reviews, ArticleNames articles) {
        this.views = views;
        this.screening = screening;
        this.reviews = reviews;
        this.articles = articles;
    }

    /** Where one screens. @param reasons to exclude, in the order of their digits */
    record Desk(ReviewView view, String stage, String order, List<CriterionJson> reasons) {
        public List<String> stages() {
            return STAGES;
        }

        public List<String> orders() {
            return ORDERS;
        }

        public boolean titles() {
            return stage.equals("title-abstract");
        }
    }

    /** @param article the one decided on last, which can be taken back; empty for none */
    record Last(String article, String choice) {
        static final Last NOTHING = new Last("", "");
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param task null where nothing waits */
        static native TemplateInstance screen(Desk desk, @Nullable ScreenTask task, Last last, int waiting);

        static native TemplateInstance screenAhead(Desk desk, List<ScreenTask> tasks, int waiting);
    }

    /** @param article to be shown, whether it waits or not; empty: what is next */
    @GET
    public TemplateInstance next(
            @PathParam("id") long id,
            @QueryParam("stage") @DefaultValue("title-abstract") String stage,
            @QueryParam("order") @DefaultValue("relevance") String order,
            @QueryParam("article") @DefaultValue("") String article,
            @QueryParam("last") @DefaultValue("") String last,
            @QueryParam("choice") @DefaultValue("") String choice) {
        ScreeningResource.QueueJson queue = screening.queue(id, stage, order, 1);
        ScreenTask task = article.isEmpty()
                ? queue.items().stream()
                        .map(one -> task(id, stage, one))
                        .findFirst()
                        .orElse(null)
                : task(id, stage, article);
        return Templates.screen(desk(id, stage, order), task, new Last(last, choice), queue.waiting());
    }

    /** What comes next, for a script. @param have articles that it has already */
    @GET
    @Path("ahead")
    public TemplateInstance ahead(
            @PathParam("id") long id,
            @QueryParam("stage") @DefaultValue("title-abstract") String stage,
            @QueryParam("order") @DefaultValue("relevance") String order,
            @QueryParam("have") List<String> have) {
        ScreeningResource.QueueJson queue = screening.queue(id, stage, order, AT_HAND);
        return Templates.screenAhead(
                desk(id, stage, order),
                queue.items().stream()
                        .filter(one -> !have.contains(one.article().id()))
                        .map(one -> task(id, stage, one))
                        .toList(),
                queue.waiting());
    }

    private Desk desk(long id, String stage, String order) {
        ReviewView view = views.of(id);
        return new Desk(view, stage, order, ScreenChoice.reasons(view.json()));
    }

    private ScreenTask task(long id, String stage, ScreeningResource.WaitingJson one) {
        Response stands = screening.article(id, one.article().id(), stage);
        return ScreenTask.of(one.article(), one.revision(), at(stands, stage), one.terms());
    }

    private ScreenTask task(long id, String stage, String article) {
        Response stands = screening.article(id, article, stage);
        Article text = articles.find(article);
        return ScreenTask.of(
                ArticleJson.unmarked(text),
                stands.getEntityTag().getValue(),
                at(stands, stage),
                CriterionTerms.marks(reviews.read(id, Review::protocol), text));
    }

    private static ScreenedJson.StageJson at(Response stands, String stage) {
        return Objects.requireNonNull(
                ((ScreenedJson) stands.getEntity()).stages().get(stage));
    }

    /** @param choice include, exclude, exclude:reason or maybe; skip, which puts the article off; not-retrieved; pass */
    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response decide(
            @PathParam("id") long id,
            @HeaderParam(ProblemPages.PART) @Nullable String script,
            @RestForm String article,
            @RestForm String revision,
            @RestForm String stage,
            @RestForm String order,
            @RestForm String choice,
            @RestForm @Nullable String note,
            @RestForm List<String> have) {
        ScreenChoice said = ScreenChoice.of(choice);
        switch (said.choice()) {
            case GO_ON -> {}
            case LATER -> screening.defer(id, article, stage, new ScreeningResource.DeferralRequest(null));
            case NOT_HAD -> screening.retrieval(id, article, new ScreeningResource.RetrievalRequest(false, note));
            default -> screening.decide(id, article, stage, "\"" + revision + "\"", said.decision(note));
        }
        if (script != null) {
            return Response.ok(ahead(id, stage, order, have)).build();
        }
        return onward(id, stage, order, "", said.choice().equals(GO_ON) ? Last.NOTHING : new Last(article, choice));
    }

    /** Takes back what was said of an article. @param choice what that was */
    @POST
    @Path("undo")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response undo(
            @PathParam("id") long id,
            @HeaderParam(ProblemPages.PART) @Nullable String script,
            @RestForm String article,
            @RestForm String stage,
            @RestForm String order,
            @RestForm String choice,
            @RestForm List<String> have) {
        switch (choice) {
            case LATER, GO_ON -> {} // it stands as before
            case NOT_HAD -> screening.retrieval(id, article, new ScreeningResource.RetrievalRequest(true, null));
            default -> screening.undo(id, article, stage, ANY);
        }
        return script == null
                ? onward(id, stage, order, article, Last.NOTHING)
                : Response.ok(ahead(id, stage, order, have)).build();
    }

    private static Response onward(long id, String stage, String order, String article, Last last) {
        return ReviewPages.to(
                id,
                "/screen?stage=" + Wording.urlEncoded(stage) + "&order=" + Wording.urlEncoded(order)
                        + (article.isEmpty() ? "" : "&article=" + Wording.urlEncoded(article))
                        + (last.article().isEmpty()
                                ? ""
                                : "&last=" + Wording.urlEncoded(last.article()) + "&choice="
                                        + Wording.urlEncoded(last.choice())));
    }
}
