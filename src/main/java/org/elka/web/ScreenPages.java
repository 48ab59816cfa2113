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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.CriterionTerms;
import org.elka.api.ProtocolJson;
import org.elka.api.ReviewJson;
import org.elka.api.ReviewsResource;
import org.elka.api.ScreeningResource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Screening: one article at a time with the criteria beside it, by keyboard or by pointing. */
@Path("/reviews/{id}/screen")
@Produces(MediaType.TEXT_HTML)
public class ScreenPages {
    private static final List<String> STAGES = List.of("title-abstract", "full-text");
    private static final List<String> ORDERS = List.of("relevance", "uncertainty", "random", "date", "mixed");

    /** Any revision: who takes the last decision back means just that one. */
    private static final String ANY = "*";

    private final ReviewsResource reviews;
    private final ScreeningResource screening;

    ScreenPages(ReviewsResource reviews, ScreeningResource screening) {
        this.reviews = reviews;
        this.screening = screening;
    }

    /**
     * What is to be decided.
     *
     * @param stage "title-abstract" or "full-text"
     * @param title with the criteria's words marked
     */
    record Task(
            String stage,
            String order,
            int waiting,
            ScreeningResource.@Nullable WaitingJson article,
            MarkedText title,
            MarkedText text) {}

    /** @param article the one decided on last, which can be taken back; empty for none */
    record Last(String article, String choice) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance screen(
                ReviewJson review,
                Task task,
                Last last,
                List<ProtocolJson.CriterionJson> reasons,
                List<String> stages,
                List<String> orders);
    }

    @GET
    public TemplateInstance next(
            @PathParam("id") long id,
            @QueryParam("stage") @DefaultValue("title-abstract") String stage,
            @QueryParam("order") @DefaultValue("relevance") String order,
            @QueryParam("last") @DefaultValue("") String last,
            @QueryParam("choice") @DefaultValue("") String choice) {
        ReviewJson review = reviews.seen(id);
        ScreeningResource.QueueJson queue = screening.queue(id, stage, order, 1);
        return Templates.screen(
                review,
                task(stage, order, queue),
                new Last(last, choice),
                ScreenChoice.reasons(review),
                STAGES,
                ORDERS);
    }

    private static Task task(String stage, String order, ScreeningResource.QueueJson queue) {
        if (queue.items().isEmpty()) {
            return new Task(stage, order, queue.waiting(), null, MarkedText.plain(""), MarkedText.plain(""));
        }
        ScreeningResource.WaitingJson one = queue.items().getFirst();
        return new Task(
                stage,
                order,
                queue.waiting(),
                one,
                marked(one.article().title(), one.terms(), "title"),
                marked(one.article().abstractText(), one.terms(), "abstract"));
    }

    private static MarkedText marked(String text, List<CriterionTerms.Mark> terms, String field) {
        return MarkedText.of(
                text,
                terms.stream()
                        .filter(mark -> mark.field().equals(field))
                        .map(mark -> new MarkedText.Mark(mark.start(), mark.end(), mark.criterion(), "m2"))
                        .toList());
    }

    /** @param choice include, exclude or maybe; or skip, which puts the article off */
    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response decide(
            @PathParam("id") long id,
            @RestForm String article,
            @RestForm String revision,
            @RestForm String stage,
            @RestForm String order,
            @RestForm String choice,
            @RestForm @Nullable String note) {
        ScreenChoice said = ScreenChoice.of(choice);
        if (said.choice().equals("skip")) {
            screening.defer(id, article, stage, new ScreeningResource.DeferralRequest(null));
            return onward(id, stage, order, "", "");
        }
        screening.decide(id, article, stage, "\"" + revision + "\"", said.decision(note));
        return onward(id, stage, order, article, said.choice());
    }

    @POST
    @Path("undo")
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response undo(
            @PathParam("id") long id, @RestForm String article, @RestForm String stage, @RestForm String order) {
        screening.undo(id, article, stage, ANY);
        return onward(id, stage, order, "", "");
    }

    private static Response onward(long id, String stage, String order, String last, String choice) {
        String decided = last.isEmpty() ? "" : "&last=" + encoded(last) + "&choice=" + encoded(choice);
        return ReviewPages.to(id, "/screen?stage=" + encoded(stage) + "&order=" + encoded(order) + decided);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
