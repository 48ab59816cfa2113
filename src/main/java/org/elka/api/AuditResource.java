package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.AuditLog;
import org.elka.access.LibraryRole;
import org.jspecify.annotations.Nullable;

/** What was written by whom, for administrators. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
@Tag(name = "People")
public class AuditResource {
    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    /** @param next to be sent as {@code before} for older ones; absent at the end */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AuditPage(List<WriteJson> items, @Nullable String next) {}

    /**
     * A write that was asked for, done or not.
     *
     * @param login of whom, `operator` for a command on the service's home; absent of who did not log in
     * @param token the number of the token, if one was shown
     * @param status what was answered
     * @param address where the connection came from
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WriteJson(
            Instant made,
            @Nullable String login,
            @Nullable Long token,
            String method,
            String path,
            int status,
            String address) {
        static WriteJson of(AuditLog.Line line) {
            AuditLog.Write write = line.write();
            return new WriteJson(
                    line.made(),
                    write.login(),
                    write.token(),
                    write.method(),
                    write.path(),
                    write.status(),
                    write.address());
        }
    }

    @GET
    @Operation(
            summary = "Every write that was asked for, the last one first",
            description = "Who, when, what, from where, and what was answered. The log is only added to, and holds"
                    + " neither bodies nor queries.")
    public AuditPage audit(
            @Parameter(description = "The `next` of the page before.") @QueryParam("before") @Min(1) @Nullable
                    Long before,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
        KeysetPage<AuditLog.Line> page =
                KeysetPage.of(limit, most -> log.before(before == null ? Long.MAX_VALUE : before, most));
        return new AuditPage(page.shown(WriteJson::of), page.next(last -> String.valueOf(last.number())));
    }
}
