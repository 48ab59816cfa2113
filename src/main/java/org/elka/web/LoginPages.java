package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.elka.access.People;
import org.elka.access.Setup;
import org.elka.ingest.Durability;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Logging in and out, and making the first account. What is sent to {@code POST /login} Quarkus itself takes. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class LoginPages {
    private final Setup setup;
    private final Durability durability;
    private final SecurityIdentity identity;

    LoginPages(Setup setup, Durability durability, SecurityIdentity identity) {
        this.setup = setup;
        this.durability = durability;
        this.identity = identity;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param refused whether login and password were wrong @param done what was done just now, if anything */
        static native TemplateInstance login(boolean refused, String done);

        /** @param refused why the account could not be made; empty at first */
        static native TemplateInstance setup(String code, String login, String name, String refused);
    }

    /** @param to the path to show then; what begins otherwise is another site's and not followed */
    @GET
    @Path("login")
    public Response login(
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("refused") boolean refused,
            @QueryParam("done") @DefaultValue("") String done,
            UriInfo uri) {
        Response.ResponseBuilder page = Response.ok(Templates.login(refused, done.equals("setup") ? "setup" : ""));
        if (to.startsWith("/") && !to.startsWith("//") && !to.startsWith("/\\")) {
            page.cookie(new NewCookie.Builder("elka-after-login")
                    .value(address(uri) + to)
                    .path("/")
                    .httpOnly(true)
                    .sameSite(NewCookie.SameSite.STRICT)
                    .build());
        }
        return page.build();
    }

    private static String address(UriInfo uri) {
        return uri.getBaseUri().getScheme() + "://" + uri.getBaseUri().getAuthority();
    }

    @POST
    @PermitAll
    @Path("logout")
    public Response logout() {
        if (!identity.isAnonymous()) {
            FormAuthenticationMechanism.logout(identity);
        }
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("setup")
    public TemplateInstance setup(@QueryParam("code") @DefaultValue("") String code) {
        return Templates.setup(code, "", "", "");
    }

    @POST
    @PermitAll // the code is the login
    @Path("setup")
    public Response setUp(
            @RestForm String code, @RestForm String login, @RestForm String name, @RestForm String password) {
        try {
            setup.complete(text(code), text(login), text(name), text(password));
            durability.sync();
            return Response.seeOther(URI.create("/login?done=setup")).build();
        } catch (Setup.Closed | People.Refused refused) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Templates.setup(text(code), text(login), text(name), String.valueOf(refused.getMessage())))
                    .build();
        }
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }
}
