package org.elka.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.ingest.Durability;
import org.jspecify.annotations.Nullable;

/** The accounts, for administrators. */
@Path("/api/v1/people")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
@Tag(name = "People")
public class PeopleResource {
    private final People people;
    private final Durability durability;

    PeopleResource(People people, Durability durability) {
        this.people = people;
        this.durability = durability;
    }

    /** @param role reader, curator or administrator @param active whether the person may log in */
    public record LibraryPersonJson(long id, String login, String name, String role, boolean active) {
        static LibraryPersonJson of(Person person, boolean active) {
            return new LibraryPersonJson(
                    person.id(), person.login(), person.name(), ArticleJson.lower(person.role()), active);
        }
    }

    /** @param role reader if left out @param password 12 characters or more; without one only tokens log in */
    public record NewPerson(
            @Schema(examples = "\"jo\"") @NotBlank String login,

            @Schema(examples = "\"Jo Reader\"") @NotBlank String name,

            @Schema(examples = "\"reader\"") @Nullable String role,
            @Nullable String password) {}

    /** @param role reader, curator or administrator @param active whether the person may log in */
    public record AccountStanding(
            @Schema(examples = "\"curator\"") @NotBlank String role,
            @NotNull Boolean active) {}

    @GET
    @Operation(summary = "Everybody with an account, the first one first")
    public List<LibraryPersonJson> list() {
        return people.list().stream()
                .map(person -> LibraryPersonJson.of(person, people.isActive(person.id())))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add a person",
            description =
                    "Login and name belong to nobody else, whatever their capitals: verdicts and saved searches are"
                            + " signed with the name.")
    @APIResponseSchema(value = LibraryPersonJson.class, responseCode = "201", responseDescription = "Added")
    public Response add(@Valid @NotNull NewPerson body) {
        try {
            Person person = people.add(
                    body.login(),
                    body.name(),
                    role(body.role() == null ? ArticleJson.lower(LibraryRole.READER) : body.role()),
                    body.password());
            durability.sync();
            return Response.created(URI.create("/api/v1/people/" + person.id()))
                    .entity(LibraryPersonJson.of(person, true))
                    .build();
        } catch (People.Refused refused) {
            throw problem(refused);
        }
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Give a person another role, or close the account",
            description = "It holds from the next request on, for tokens too. An account is never removed: what was"
                    + " signed with its name stays.")
    public LibraryPersonJson change(
            @Parameter(example = "1") @PathParam("id") long id, @Valid @NotNull AccountStanding body) {
        Person person = people.change(id, role(body.role()), body.active())
                .orElseThrow(() -> new ApiException(
                        ProblemType.NOT_FOUND, "There is no person " + id + "; GET /api/v1/people lists them"));
        durability.sync();
        return LibraryPersonJson.of(person, body.active());
    }

    private static LibraryRole role(String name) {
        return ArticlesResource.named(LibraryRole.values(), name, "role");
    }

    static ApiException problem(People.Refused refused) {
        return new ApiException(
                refused.taken() ? ProblemType.NAME_TAKEN : ProblemType.INVALID_ACCOUNT,
                String.valueOf(refused.getMessage()));
    }
}
