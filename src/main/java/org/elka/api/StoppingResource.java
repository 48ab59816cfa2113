package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.ingest.Durability;
import org.elka.review.screening.ReviewEvent.AuditDrawn;
import org.elka.review.screening.Stopping;
import org.elka.review.stopping.Judgement;
import org.jspecify.annotations.Nullable;

/** When to stop screening titles and abstracts. */
@Path("/api/v1/reviews/{review}/stopping")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Screening")
@Authenticated
public class StoppingResource {
    private static final String TARGET = "0.95";

    private final Stopping stopping;
    private final ReviewNames names;
    private final Durability durability;

    StoppingResource(Stopping stopping, ReviewNames names, Durability durability) {
        this.stopping = stopping;
        this.names = names;
        this.durability = durability;
    }

    /**
     * A sample and what it shows.
     *
     * @param left how many of its articles are still to be screened
     * @param later how many articles came to the review since, on which it says nothing
     * @param judgement absent as long as something is left
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditJson(
            List<String> articles,
            long seed,
            int screened,
            int included,
            int total,
            double target,
            double confidence,
            int left,
            int later,
            @Nullable Judgement judgement) {
        static AuditJson of(AuditDrawn drawn, int left, int later, @Nullable Judgement judgement) {
            return new AuditJson(
                    drawn.articles().stream().map(id -> "E" + id).toList(),
                    drawn.seed(),
                    drawn.screened(),
                    drawn.included(),
                    drawn.total(),
                    drawn.target(),
                    drawn.confidence(),
                    left,
                    later,
                    judgement);
        }
    }

    /**
     * How screening stands.
     *
     * @param indication of the ranked order; no claim
     * @param curve the indications on the way
     * @param audits samples, the oldest first: what they show holds with their confidence
     */
    public record StoppingJson(Judgement indication, List<Judgement> curve, List<AuditJson> audits) {}

    /** @param borne how many included articles may turn up in the sample without failing it; 0 by default */
    public record AuditRequest(
            @DecimalMin("0.5") @DecimalMax("0.999") @Nullable
            Double target,

            @DecimalMin("0.5") @DecimalMax("0.999") @Nullable
            Double confidence,

            @Min(0) @Nullable Integer borne) {}

    @GET
    @Operation(
            summary = "Whether enough was found by title and abstract",
            description =
                    "The hypergeometric test of Callaghan and Müller-Hansen (2020). Over the ranked order it is an"
                            + " indication; over a sample that was drawn at random and screened whole it holds with the"
                            + " confidence that it names.")
    public StoppingJson stopping(
            @Parameter(example = "1") @PathParam("review") long id,
            @Parameter(description = "The recall wanted.")
                    @QueryParam("target")
                    @DefaultValue(TARGET)
                    @DecimalMin("0.5")
                    @DecimalMax("0.999")
                    double target,
            @QueryParam("confidence") @DefaultValue(TARGET) @DecimalMin("0.5") @DecimalMax("0.999") double confidence) {
        names.member(id);
        Stopping.Progress progress = stopping.of(id, target, confidence);
        return new StoppingJson(
                progress.indication(),
                progress.curve(),
                progress.audits().stream()
                        .map(one -> AuditJson.of(one.drawn(), one.left(), one.later(), one.judgement()))
                        .toList());
    }

    @POST
    @OncePerKey
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("audits")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Draw a sample of what is left",
            description = "For owners. As many articles as it takes to show the target; they are screened before all"
                    + " else, and what they show stands in `GET stopping` once all of them are.")
    public AuditJson draw(@Parameter(example = "1") @PathParam("review") long id, @Valid @NotNull AuditRequest body) {
        long me = names.member(id);
        double wanted = Double.parseDouble(TARGET);
        AuditDrawn drawn = stopping.draw(
                id,
                me,
                body.target() == null ? wanted : body.target(),
                body.confidence() == null ? wanted : body.confidence(),
                body.borne() == null ? 0 : body.borne());
        durability.sync();
        return AuditJson.of(drawn, drawn.articles().size(), 0, null);
    }
}
