package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.AccessSettings;
import org.elka.access.CurrentPerson;
import org.elka.access.Identities;
import org.elka.access.LibraryRole;
import org.elka.access.People;
import org.elka.access.Person;
import org.elka.access.Scope;
import org.elka.access.Tokens;
import org.elka.ingest.Durability;
import org.jspecify.annotations.Nullable;

/** Personal access tokens: one's own, and for administrators everybody's. */
@Path("/api/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(LibraryRole.READER_ROLE)
@Tag(name = "People")
public class TokensResource {
    private final Tokens tokens;
    private final People people;
    private final CurrentPerson current;
    private final SecurityIdentity identity;
    private final AccessSettings settings;
    private final Durability durability;

    TokensResource(
            Tokens tokens,
            People people,
            CurrentPerson current,
            SecurityIdentity identity,
            AccessSettings settings,
            Durability durability) {
        this.tokens = tokens;
        this.people = people;
        this.current = current;
        this.identity = identity;
        this.settings = settings;
        this.durability = durability;
    }

    /**
     * A token, without what opens.
     *
     * @param scopes read, write, administer; each comes with those before it
     * @param lastUsed to the minute; absent if never
     * @param secret only in the answer that it was made in
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TokenJson(
            long id,
            String login,
            String name,
            List<String> scopes,
            Instant made,
            Instant expires,
            @Nullable Instant revoked,
            @Nullable Instant lastUsed,
            @Nullable String secret) {
        static TokenJson of(Tokens.Token token, @Nullable String secret) {
            return new TokenJson(
                    token.id(),
                    token.owner(),
                    token.name(),
                    names(token.scope()),
                    token.made(),
                    token.expires(),
                    token.revoked(),
                    token.lastUsed(),
                    secret);
        }
    }

    /**
     * A token to be made.
     *
     * @param name for its person to know it by
     * @param scopes read, write, administer; read and write if left out
     * @param days for how long it holds; as elka.access.token-days says if left out
     * @param login of whom, for administrators; one's own if left out
     */
    public record NewToken(
            @Schema(examples = "\"laptop\"") @NotBlank @Size(max = 200)
            String name,

            @Nullable List<@NotNull String> scopes,

            @Schema(examples = "90") @Min(1) @Max(3650) @Nullable
            Integer days,

            @Nullable String login) {}

    @GET
    @Operation(summary = "Your tokens, the first one first", description = "With those that were revoked.")
    public List<TokenJson> list(
            @Parameter(description = "Whose, for administrators; without it, your own.", example = "jo")
                    @QueryParam("login")
                    @Nullable
                    String login) {
        return tokens.of(whose(login)).stream()
                .map(token -> TokenJson.of(token, null))
                .toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Make a token",
            description = "Its secret is in this answer and never again. A token makes none that may do more than"
                    + " itself.")
    @APIResponseSchema(value = TokenJson.class, responseCode = "201", responseDescription = "Made")
    public Response make(@Valid @NotNull NewToken body) {
        String login = whose(body.login());
        Scope wanted = wanted(body.scopes());
        if (wanted.compareTo(scope(identity)) > 0) {
            throw new ApiException(
                    ProblemType.FORBIDDEN, "A token makes none that may do more than itself; log in by password");
        }
        int days = body.days() == null ? settings.tokenDays() : body.days();
        Tokens.Made made = tokens.make(login, body.name(), wanted, Duration.ofDays(days));
        durability.sync();
        return Response.created(URI.create("/api/v1/tokens/" + made.token().id()))
                .entity(TokenJson.of(made.token(), made.secret()))
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Revoke a token", description = "For good, from the next request on.")
    public void revoke(@Parameter(example = "1") @PathParam("id") long id) {
        Tokens.Token token = tokens.find(id)
                .filter(found -> isAdministrator() || found.owner().equals(ownLogin()))
                // another's and none are the same to who guesses numbers
                .orElseThrow(() -> new ApiException(ProblemType.NOT_FOUND, "You have no token " + id));
        tokens.revoke(token.id());
        durability.sync();
    }

    /** The login whose tokens are meant. @throws ApiException if they are not for who asks to see */
    private String whose(@Nullable String login) {
        if (login == null || login.equals(ownLogin())) {
            return current.require().login();
        }
        if (!isAdministrator()) {
            throw new ApiException(ProblemType.FORBIDDEN, "Only an administrator sees and makes tokens of others");
        }
        return people.byLogin(login)
                .map(Person::login)
                .orElseThrow(() -> new ApiException(ProblemType.NOT_FOUND, "Nobody has the login " + login));
    }

    private String ownLogin() {
        return identity.getPrincipal().getName();
    }

    private boolean isAdministrator() {
        return identity.hasRole(LibraryRole.ADMINISTRATOR_ROLE);
    }

    private static Scope wanted(@Nullable List<String> names) {
        return names == null || names.isEmpty()
                ? Scope.WRITE
                : names.stream()
                        .map(name -> ArticlesResource.named(Scope.values(), name, "scopes"))
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** What who asks may do at most: all, without a token. */
    static Scope scope(SecurityIdentity identity) {
        return Identities.token(identity).map(Tokens.Token::scope).orElse(Scope.ADMINISTER);
    }

    static List<String> names(Scope scope) {
        return scope.included().stream().map(ArticleJson::lower).toList();
    }
}
