package org.elka.api;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityPolicy;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.elka.access.AccessSettings;

/**
 * What every request is held against before it reaches anything: reading needs a login but from this machine, and
 * writing always. Which role a write needs stands on the resource.
 */
@ApplicationScoped
public class AccessPolicy implements HttpSecurityPolicy {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Open to all: whether the service lives, pages whose links are signed, how to log in, and the first account. */
    private static final Pattern OPEN = Pattern.compile(
            "/q/health(/\\w+)?|/alerts/[\\w-]+|/api/v1/setup|/setup|/login" + "|/assets/[\\w.-]+|/webjars/[\\w./-]+");

    /** By which a proxy on this machine says that the request is another's. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "Via");

    private static final Pattern LOOPBACK_HOST =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOPBACK_ADDRESS = Pattern.compile("127(\\.\\d{1,3}){3}|(0:){7}1(%.*)?|::1(%.*)?");

    private final AccessSettings settings;

    AccessPolicy(AccessSettings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<CheckResult> checkPermission(
            RoutingContext context, Uni<SecurityIdentity> identity, AuthorizationRequestContext unused) {
        HttpServerRequest request = context.request();
        // the path as it is routed by, without dots that lead elsewhere
        if (OPEN.matcher(context.normalizedPath()).matches()) {
            return CheckResult.permit();
        }
        boolean reading = READING.contains(request.method());
        return identity.map(who -> new CheckResult(
                reading
                        ? !who.isAnonymous() || mayReadAnonymously(request)
                        : !who.getRoles().isEmpty()));
    }

    private boolean mayReadAnonymously(HttpServerRequest request) {
        return switch (settings.anonymousReading()) {
            case EVERYBODY -> true;
            case NOBODY -> false;
            case LOOPBACK -> isFromHere(request);
        };
    }

    /**
     * Whether a program on this machine asks for this machine. The connection says so and no header, which anybody can
     * write. The name that was asked for must be this machine's own: a page of another site can make a browser here ask,
     * under that site's name.
     */
    private static boolean isFromHere(HttpServerRequest request) {
        HostAndPort asked = request.authority();
        return LOOPBACK_ADDRESS.matcher(address(request)).matches()
                && asked != null
                && LOOPBACK_HOST.matcher(asked.host()).matches()
                && FORWARDED.stream().noneMatch(request.headers()::contains);
    }

    /** Where the connection comes from, whatever headers say. */
    static String address(HttpServerRequest request) {
        SocketAddress remote = request.connection().remoteAddress();
        return remote == null || remote.hostAddress() == null ? "unknown" : remote.hostAddress();
    }
}
