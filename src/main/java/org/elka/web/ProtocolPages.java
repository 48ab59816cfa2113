package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.elka.access.LibraryRole;
import org.elka.api.ApiException;
import org.elka.api.ProtocolJson;
import org.elka.api.ReviewsResource;
import org.elka.review.screening.Refused;
import org.jboss.resteasy.reactive.RestForm;

/** A review's protocol: shown to its members, set by its owners. */
@Path("/reviews/{id}/protocol")
@Produces(MediaType.TEXT_HTML)
public class ProtocolPages {
    private final ReviewViews views;
    private final ReviewsResource reviews;

    ProtocolPages(ReviewViews views, ReviewsResource reviews) {
        this.views = views;
        this.reviews = reviews;
    }

    /**
     * What is being written.
     *
     * @param wrong why it was refused; empty where it was not
     * @param differences from what holds, where that has changed meanwhile
     */
    record Draft(ProtocolJson protocol, String wrong, List<ProtocolParts.Difference> differences) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance protocol(ReviewView view, List<ProtocolParts.Part> parts, Draft draft);
    }

    @GET
    public TemplateInstance show(@PathParam("id") long id) {
        ReviewView view = views.of(id);
        return page(view, new Draft(view.json().protocol(), "", List.of()));
    }

    private static TemplateInstance page(ReviewView view, Draft draft) {
        return Templates.protocol(view, ProtocolParts.of(view.json().protocol()), draft);
    }

    /**
     * What is refused comes back as it was written, with the reason.
     *
     * @param version of the protocol that was shown: nobody overwrites what they have not seen
     */
    @POST
    @RolesAllowed(LibraryRole.READER_ROLE)
    public Response set(@PathParam("id") long id, @RestForm String version, @BeanParam ProtocolForm form) {
        ProtocolJson said = form.protocol();
        try {
            reviews.protocol(id, "\"" + version + "\"", said);
            return ReviewPages.to(id, "/protocol");
        } catch (Refused refused) {
            if (refused.kind() != Refused.Kind.STALE) {
                throw refused;
            }
            ReviewView view = views.of(id);
            List<ProtocolParts.Difference> differences =
                    ProtocolParts.between(view.json().protocol(), said);
            return refused(Response.Status.PRECONDITION_FAILED, view, new Draft(said, "", differences));
        } catch (ConstraintViolationException invalid) {
            return refused(Response.Status.BAD_REQUEST, views.of(id), new Draft(said, words(invalid), List.of()));
        } catch (ApiException invalid) {
            String reason = String.valueOf(invalid.problem().detail());
            return refused(Response.Status.BAD_REQUEST, views.of(id), new Draft(said, reason, List.of()));
        }
    }

    private static Response refused(Response.Status status, ReviewView view, Draft draft) {
        return Response.status(status).entity(page(view, draft)).build();
    }

    /** "criteria[2].text must not be blank"; which method the value was a parameter of says nothing to a person. */
    private static String words(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(one -> place(one) + " " + one.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String place(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(String::valueOf)
                .collect(Collectors.joining("."));
    }
}
