package org.elka.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Sends people who must log in first to the page where they can, and from there to what they wanted. */
final class PageLogin {
    private static final String PAGE = "/login?to=";

    private PageLogin() {}

    /** Whether a person asks for a page, and not a program for the API. */
    static boolean concerns(RoutingContext context) {
        HttpServerRequest request = context.request();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return !context.normalizedPath().startsWith("/api/")
                && accepted != null
                && (accepted.contains(MediaType.TEXT_HTML) || isPart(request))
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** @return true: the challenge is sent */
    static boolean send(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (response.ended()) {
            return true;
        }
        String to = PAGE
                + URLEncoder.encode(
                        request.method() == HttpMethod.GET && !isPart(request) ? request.uri() : pageBefore(request),
                        StandardCharsets.UTF_8);
        if (isPart(request)) {
            // a redirect would put the login page into the part of the page that asked
            response.putHeader("HX-Redirect", to).setStatusCode(ProblemType.LOGIN_REQUIRED.status());
        } else {
            response.putHeader(HttpHeaders.LOCATION, to).setStatusCode(303);
        }
        response.putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
        return true;
    }

    /** Whether a script of a page asks, for a part of it. */
    private static boolean isPart(HttpServerRequest request) {
        return request.getHeader("HX-Request") != null;
    }

    /** Where a form stood: what it was sent to has no page of its own. */
    private static String pageBefore(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER))
                .map(PageLogin::local)
                .orElse("/");
    }

    private static String local(String address) {
        try {
            URI uri = URI.create(address);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return "/";
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (IllegalArgumentException nonsense) {
            return "/";
        }
    }
}
