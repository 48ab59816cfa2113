package org.elka.api;

import io.quarkus.runtime.BlockingOperationControl;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.elka.access.AuditLog;
import org.elka.access.Identities;
import org.elka.access.Tokens;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Notes every write in the audit. One that a resource did is noted before its answer goes out, so that whoever has the
 * answer finds it there; one that was refused earlier, right after.
 */
@Singleton
public final class AuditTrail {
    private static final Logger LOG = Logger.getLogger(AuditTrail.class);
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** Before all else, so that nothing is refused without it. */
    private static final int FIRST = 10_000;

    private static final String NOTED = AuditTrail.class.getName();

    private final AuditLog log;
    private final ManagedExecutor workers;

    AuditTrail(AuditLog log, ManagedExecutor workers) {
        this.log = log;
        this.workers = workers;
    }

    void install(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        if (!READING.contains(context.request().method())) {
            context.addEndHandler(ended -> {
                if (context.get(NOTED) == null) {
                    AuditLog.Write write = write(context, context.response().getStatusCode());
                    workers.execute(() -> note(write));
                }
            });
        }
        context.next();
    }

    @ServerResponseFilter
    public void answered(ContainerResponseContext response, RoutingContext context) {
        if (!READING.contains(context.request().method()) && BlockingOperationControl.isBlockingAllowed()) {
            context.put(NOTED, true);
            note(write(context, response.getStatus()));
        }
    }

    /** What was done is done, so a failure is told to who keeps the service and not to who asked. */
    private void note(AuditLog.Write write) {
        try {
            log.add(write);
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "This write could not be noted in the audit: %s", write);
        }
    }

    private static AuditLog.Write write(RoutingContext context, int status) {
        Optional<QuarkusHttpUser> user = context.user() instanceof QuarkusHttpUser known
                        && !known.getSecurityIdentity().isAnonymous()
                ? Optional.of(known)
                : Optional.empty();
        return new AuditLog.Write(
                user.map(known -> known.getSecurityIdentity().getPrincipal().getName())
                        .orElse(null),
                user.flatMap(known -> Identities.token(known.getSecurityIdentity()))
                        .map(Tokens.Token::id)
                        .orElse(null),
                context.request().method().name(),
                Gate.withoutTokens(String.valueOf(context.request().path())),
                status,
                AccessPolicy.address(context.request()));
    }
}
