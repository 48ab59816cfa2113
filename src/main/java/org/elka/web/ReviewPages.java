package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.access.LibraryRole;
import org.elka.api.ProtocolJson;
import org.elka.api.ReviewAgreementResource;
import org.elka.api.ReviewFlowResource;
import org.elka.api.ReviewJson;
import org.elka.api.ReviewSourcesResource;
import org.elka.api.ReviewsResource;
import org.elka.api.StoppingResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Reviews: who takes part, how far each has come, what agreement and flow are. Screening is {@link ScreenPages}. */
@Path("/reviews")
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private static final double TARGET = 0.95;

    private final ReviewsResource reviews;
    private final ReviewSourcesResource sources;
    private final ReviewAgreementResource agreement;
    private final ReviewFlowResource flows;
    private final StoppingResource stopping;
    private final Visitor visitor;

    ReviewPages(
            ReviewsResource reviews,
            ReviewSourcesResource sources,
            ReviewAgreementResource agreement,
            ReviewFlowResource flows,
            StoppingResource stopping,
            Visitor visitor) {
        this.reviews = reviews;
        this.sources = sources;
        this.agreement = agreement;
        this.flows = flows;
        this.stopping = stopping;
        this.visitor = visitor;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance reviews(List<ReviewsResource.ReviewLine> reviews);

        static native TemplateInstance reviewNew();

        static native TemplateInstance review(ReviewJson review, List<ReviewAgreementResource.BoardStage> board);

        static native TemplateInstance agreement(ReviewJson review, ReviewAgreementResource.StageAgreement agreement);

        static native TemplateInstance flow(ReviewJson review, ReviewFlowResource.FlowJson flow, String words);

        static native TemplateInstance stopping(ReviewJson review, StoppingResource.StoppingJson stopping);
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

    /** @param inclusion criteria, one a line @param exclusion reasons to exclude, one a line */
    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response begin(
            @RestForm String title,
            @RestForm String population,
            @RestForm String intervention,
            @RestForm String comparator,
            @RestForm String outcome,
            @RestForm String inclusion,
            @RestForm String exclusion,
            @RestForm @DefaultValue("2") int reviewers,
            @RestForm @Nullable String blinded,
            @RestForm @Nullable String living,
            @RestForm @Nullable String query) {
        List<ProtocolJson.CriterionJson> criteria = new ArrayList<>();
        criteria(inclusion, "inclusion", criteria);
        criteria(exclusion, "exclusion", criteria);
        ReviewJson made = (ReviewJson) reviews.begin(new ProtocolJson(
                        title,
                        new ProtocolJson.QuestionJson(population, intervention, comparator, outcome),
                        criteria,
                        new ProtocolJson.ReviewersJson(reviewers, reviewers),
                        blinded != null,
                        living != null,
                        List.of(),
                        List.of()))
                .getEntity();
        if (query != null && !query.isBlank()) {
            sources.add(made.id(), new ReviewSourcesResource.NewSource("Search", query, null));
        }
        return to(made.id(), "");
    }

    private static void criteria(@Nullable String lines, String kind, List<ProtocolJson.CriterionJson> into) {
        if (lines == null) {
            return;
        }
        for (String line :
                lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            String id =
                    line.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
            String shortened = id.substring(0, Math.min(50, id.length()));
            into.add(new ProtocolJson.CriterionJson(
                    shortened.isEmpty() ? kind + "-" + (into.size() + 1) : shortened,
                    kind,
                    line,
                    List.of(),
                    List.of()));
        }
    }

    @GET
    @Path("{id}")
    public TemplateInstance board(@PathParam("id") long id) {
        return Templates.review(reviews.seen(id), agreement.board(id));
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

    @GET
    @Path("{id}/flow")
    public TemplateInstance flow(@PathParam("id") long id) {
        var numbers =
                (ReviewFlowResource.FlowJson) flows.flow(id, null, null, "json").getEntity();
        String words = (String) flows.flow(id, null, null, "text").getEntity();
        return Templates.flow(reviews.seen(id), numbers, words);
    }

    @GET
    @Path("{id}/stopping")
    public TemplateInstance stopping(@PathParam("id") long id) {
        return Templates.stopping(reviews.seen(id), stopping.stopping(id, TARGET, TARGET));
    }

    static Response to(long id, String rest) {
        return Response.seeOther(URI.create("/reviews/" + id + rest)).build();
    }
}
