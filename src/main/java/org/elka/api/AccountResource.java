package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.CurrentPerson;
import org.elka.access.Identities;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.access.Scope;
import org.elka.ingest.Durability;
import org.jspecify.annotations.Nullable;

/** The account of who asks. */
@Path("/api/v1/account")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class AccountResource {
    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final People people;
    private final Durability durability;

    AccountResource(CurrentPerson current, SecurityIdentity identity, People people, Durability durability) {
        this.current = current;
        this.identity = identity;
        this.people = people;
        this.durability = durability;
    }

    /**
     * Who asks.
     *
     * @param name absent of the operator, who is nobody
     * @param scopes of the token that was shown; all, of a password
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AccountJson(String login, @Nullable String name, String role, List<String> scopes) {}

    /** @param current the password so far @param password the one from now on, 12 characters or more */
    public record NewPassword(
            @NotBlank String current, @NotBlank String password) {}

    @GET
    @Authenticated
    @Operation(summary = "Who you are to this library, and what your token may be used for")
    public AccountJson account() {
        Scope scope = TokensResource.scope(identity);
        return new AccountJson(
                identity.getPrincipal().getName(),
                current.find().map(Person::name).orElse(null),
                ArticleJson.lower(current.find().map(Person::role).orElse(LibraryRole.ADMINISTRATOR)),
                TokensResource.names(scope));
    }

    @PUT
    @RolesAllowed(LibraryRole.READER_ROLE)
    @Path("password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change your password",
            description = "Wrong passwords are counted as at a login. Tokens stay as they are: revoke those that may be"
                    + " known to others.")
    public void password(@Valid @NotNull NewPassword body) {
        Person person = current.require();
        if (Identities.token(identity).isPresent()) {
            throw new ApiException(
                    ProblemType.FORBIDDEN, "Log in by login and password for this: a token changes no password");
        }
        try {
            if (!people.change(person, body.current(), body.password())) {
                throw new ApiException(ProblemType.FORBIDDEN, "That is not your password so far");
            }
        } catch (People.Refused refused) {
            throw PeopleResource.problem(refused);
        }
        durability.sync();
    }
}
