package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
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
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.doctor.Doctor;
import org.elka.doctor.Examination;
import org.elka.doctor.Finding;
import org.jspecify.annotations.Nullable;

/** Examinations of the library: does everything agree that must? */
@Path("/api/v1/examinations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Examinations")
public class ExaminationsResource {
    private final Doctor doctor;

    ExaminationsResource(Doctor doctor) {
        this.doctor = doctor;
    }

    /**
     * An examination, under way or ended.
     *
     * @param state running, complete, cancelled or failed
     * @param done of {@code total} runs or articles in the part that is examined now, see {@code doing}
     * @param found how much is not as it must be
     * @param repaired how much of it was mended
     * @param findings the first thousand of what was found
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExaminationJson(
            long id,
            String state,
            boolean repair,
            Instant started,
            String doing,
            long done,
            long total,
            long found,
            long repaired,
            List<ExaminationFindingJson> findings,
            @Nullable String problem) {}

    /**
     * Something that is not as it must be.
     *
     * @param kind run, record, article, tagging, change-log or index
     * @param where "run 3", "E12" ...
     * @param repair what `repair=true` does about it; absent where that must be done by hand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ExaminationFindingJson(
            String kind,
            String where,
            String what,
            @Nullable String repair,
            boolean repaired) {}

    @POST
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Operation(
            summary = "Examine the library",
            description = "Recomputes the balance of every run, reads every record again and holds it against its"
                    + " article, checks the offsets of all evidence, and holds change log and index against the"
                    + " articles. It goes on in the background; follow it at the Location.")
    @APIResponseSchema(
            value = ExaminationJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response examine(
            @Parameter(description = "Whether to mend what can be mended.", example = "false")
                    @QueryParam("repair")
                    @DefaultValue("false")
                    boolean repair) {
        Examination examination = doctor.examine(repair)
                .orElseThrow(() -> new ApiException(
                        ProblemType.RUN_UNDER_WAY,
                        "An examination is under way; wait for its end, or cancel it by DELETE"));
        ExaminationJson json = json(examination.report());
        return Response.accepted(json)
                .location(URI.create("/api/v1/examinations/" + json.id()))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "The last examination since the start, under way or ended")
    public ExaminationJson examination(@Parameter(example = "1") @PathParam("id") long id) {
        return json(find(id).report());
    }

    @DELETE
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Path("{id}")
    @Operation(summary = "Cancel an examination", description = "What was mended so far stays mended.")
    @APIResponseSchema(value = Void.class, responseCode = "202", responseDescription = "Accepted: it ends soon")
    public Response cancel(@Parameter(example = "1") @PathParam("id") long id) {
        find(id).cancel();
        return Response.accepted().build();
    }

    private Examination find(long id) {
        return doctor.latest()
                .filter(examination -> examination.report().number() == id)
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND,
                        "Examination " + id + " is not known; only the last one since the start is kept"));
    }

    private static ExaminationJson json(Examination.Report report) {
        return new ExaminationJson(
                report.number(),
                ArticleJson.lower(report.state()),
                report.repairing(),
                report.started(),
                report.doing(),
                report.done(),
                report.total(),
                report.found(),
                report.repaired(),
                report.findings().stream().map(ExaminationsResource::json).toList(),
                report.problem());
    }

    private static ExaminationFindingJson json(Finding finding) {
        return new ExaminationFindingJson(
                ArticleJson.lower(finding.kind()),
                finding.where(),
                finding.what(),
                finding.repair(),
                finding.repaired());
    }
}
