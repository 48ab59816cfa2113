package org.elka.api;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.access.Setup;
import org.elka.ingest.Durability;

/** The first administrator. */
@Path("/api/v1/setup")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class SetupResource {
    private final Setup setup;
    private final Durability durability;

    SetupResource(Setup setup, Durability durability) {
        this.setup = setup;
        this.durability = durability;
    }

    /** @param code that the service printed when it started @param password 12 characters or more */
    public record Administrator(
            @NotBlank String code,
            @Schema(examples = "\"jo\"") @NotBlank String login,

            @Schema(examples = "\"Jo Curator\"") @NotBlank String name,

            @NotBlank String password) {}

    @POST
    @PermitAll // the code is the login
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make the first administrator",
            description = "With the code that the service prints on its console as long as nobody has an account. It"
                    + " holds for an hour and works once.")
    @APIResponseSchema(
            value = PeopleResource.LibraryPersonJson.class,
            responseCode = "201",
            responseDescription = "Made")
    public Response complete(@Valid @NotNull Administrator body) {
        try {
            Person person = setup.complete(body.code(), body.login(), body.name(), body.password());
            durability.sync();
            return Response.created(URI.create("/api/v1/people/" + person.id()))
                    .entity(PeopleResource.LibraryPersonJson.of(person, true))
                    .build();
        } catch (Setup.Closed closed) {
            throw new ApiException(ProblemType.SETUP_CLOSED, String.valueOf(closed.getMessage()));
        } catch (People.Refused refused) {
            throw PeopleResource.problem(refused);
        }
    }
}
