package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.ReviewAgreementResource;
import org.elka.api.ReviewJson;
import org.elka.api.ReviewSourcesResource;
import org.elka.api.ReviewsResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/**
 * Reviews: who takes part, how far each has come, how far its reviewers agree. What is done in one is {@link ScreenPages},
 * what has been {@link HistoryPages}, and how it is to be done {@link ProtocolPages}.
 */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private final ReviewViews views;
    private final ReviewsResource reviews;
    private final ReviewSourcesResource sources;
    private final ReviewAgreementResource agreement;
    private final Visitor visitor;

    ReviewPages(
            ReviewViews views,
            ReviewsResource reviews,
            ReviewSourcesResource sources,
            ReviewAgreementResource agreement,
            Visitor visitor) {
        this.views = views;
        this.reviews = reviews;
        this.sources = sources;
        this.agreement = agreement;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reviews(List<ReviewsResource.ReviewLine> reviews);

        static native TemplateInstance reviewNew();

        static native TemplateInstance review(ReviewView view, List<ReviewAgreementResource.BoardStage> board);

        static native TemplateInstance agreement(ReviewJson review, ReviewAgreementResource.StageAgreement agreement);
    }

    @GET
    public Response list() {
        return visitor.isKnown()
                ? Response.ok(Templates.reviews(reviews.list())).build()
                : Response.seeOther(URI.create("/login?to=/reviews")).build();
    }

    @GET
    @Path("new")
    public TemplateInstance begin() {
        if (!visitor.isKnown()) {
            throw new UnauthorizedException();
        }
        return Templates.reviewNew();
    }

    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response begin(@BeanParam ProtocolForm form, @RestForm @Nullable String query) {
        ReviewJson made = (ReviewJson) reviews.begin(form.protocol()).getEntity();
        if (query != null && !query.isBlank()) {
            sources.add(made.id(), new ReviewSourcesResource.NewSource("Search", query, null));
        }
        return to(made.id(), "");
    }

    @GET
    @Path("{id}")
    public TemplateInstance board(@PathParam("id") long id) {
        return Templates.review(views.of(id), agreement.board(id));
    }

    @POST
    @Path("{id}/members")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response member(@PathParam("id") long id, @RestForm String login, @RestForm List<String> roles) {
        reviews.member(id, login, new ReviewsResource.RolesRequest(roles));
        return to(id, "");
    }

    @POST
    @Path("{id}/sources")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response source(@PathParam("id") long id, @RestForm String name, @RestForm String query) {
        sources.add(id, new ReviewSourcesResource.NewSource(name, query, null));
        return to(id, "");
    }

    @GET
    @Path("{id}/agreement")
    public TemplateInstance agreement(
            @PathParam("id") long id, @QueryParam("stage") @DefaultValue("title-abstract") String stage) {
        return Templates.agreement(reviews.seen(id), agreement.agreement(id, stage));
    }

    static Response to(long id, String rest) {
        return Response.seeOther(URI.create("/reviews/" + id + rest)).build();
    }
}
