package org.elka.web;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What every page says of itself to the browser: nothing but what this Elka serves is shown or run in it. */
public final class PageHeaders {
    /** No inline script or style, no other host, in nobody's frame. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @ServerResponseFilter
    public void secure(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type == null || !type.isCompatible(MediaType.TEXT_HTML_TYPE)) {
            return;
        }
        response.getHeaders().putSingle("Content-Security-Policy", POLICY);
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().containsKey("Referrer-Policy")) {
            response.getHeaders().putSingle("Referrer-Policy", "same-origin");
        }
        if (!response.getHeaders().containsKey("Cache-Control")) {
            // what it shows depends on who looks, and on the hour
            response.getHeaders().putSingle("Cache-Control", "no-cache, private");
        }
    }
}
