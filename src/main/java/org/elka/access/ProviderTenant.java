package org.elka.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The provider of OpenID Connect by configuration: Quarkus asks it for its keys when the first of its tokens comes, and
 * not at a start.
 */
@ApplicationScoped
public class ProviderTenant implements TenantConfigResolver {
    /** A signed JWT; Elka's own tokens have no dot. */
    private static final Pattern JWT =
            Pattern.compile("bearer\\s+[\\w-]+\\.[\\w-]+\\.[\\w-]*\\s*", Pattern.CASE_INSENSITIVE);

    private final Optional<OidcTenantConfig> tenant;

    ProviderTenant(AccessSettings settings) {
        AccessSettings.Provider provider = settings.oidc();
        this.tenant = provider.issuer()
                .map(issuer -> OidcTenantConfig.authServerUrl(issuer.toString())
                        .tenantId("provider")
                        .clientId(provider.audience())
                        .token()
                        .audience(provider.audience())
                        .end()
                        .build());
    }

    /** Whether that {@code Authorization} is to be judged by the provider. */
    public boolean isFor(String authorization) {
        return tenant.isPresent() && JWT.matcher(authorization).matches();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext context, OidcRequestContext<OidcTenantConfig> unused) {
        String authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && isFor(authorization)
                ? Uni.createFrom().item(tenant.orElseThrow())
                : Uni.createFrom().nullItem();
    }
}
