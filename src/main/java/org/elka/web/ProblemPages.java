package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.elka.api.Problem;
import org.elka.api.ProblemPage;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Problems as people read them: the same documents that the API sends, as a page of their own or, where a script asked
 * for a part of a page, as a notice on it.
 */
@Singleton
public class ProblemPages implements ProblemPage {
    private static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";
    static final String PART = "HX-Request";

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance problem(Problem problem);

        static native TemplateInstance problem$notice(Problem problem);
    }

    /** Before the headers of pages are set. */
    @ServerResponseFilter(priority = Priorities.USER + 1)
    public void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && !request.getUriInfo().getPath().startsWith("/api/")
                && (request.getHeaderString(PART) != null || wantsPage(request))) {
            response.setEntity(text(problem, request.getHeaderString(PART) != null), null, MediaType.valueOf(HTML));
        }
    }

    private static boolean wantsPage(ContainerRequestContext request) {
        return request.getAcceptableMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().equals("html"));
    }

    @Override
    @ActivateRequestContext // no resource, no request of its own: the page is shown as to nobody
    public void answer(RoutingContext context, Problem problem) {
        String body = text(problem, context.request().getHeader(PART) != null);
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, HTML)
                .putHeader("Content-Security-Policy", PageHeaders.POLICY)
                .end(body);
    }

    private static String text(Problem problem, boolean part) {
        return (part ? Templates.problem$notice(problem) : Templates.problem(problem)).render();
    }
}
