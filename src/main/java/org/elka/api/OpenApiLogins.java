package org.elka.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the API's description how to log in, and that whatever writes needs it. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiLogins implements OASFilter {
    private static final String TOKEN = "token";
    private static final String PASSWORD = "password";
    private static final String SETUP = "/api/v1/setup";
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents()
                .addSecurityScheme(
                        TOKEN,
                        scheme(
                                "bearer",
                                "A personal access token, elka_..., or the operator's in data/operator.token."))
                .addSecurityScheme(PASSWORD, scheme("basic", "Login and password of an account."));
        document.getPaths().getPathItems().forEach(OpenApiLogins::secure);
    }

    private static void secure(String path, PathItem item) {
        item.getOperations().forEach((method, operation) -> {
            // what Quarkus adds by itself names a scheme that is not there
            operation.setSecurity(READING.contains(method) || path.equals(SETUP) ? optional() : required());
        });
    }

    private static SecurityScheme scheme(String name, String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme(name)
                .description(description);
    }

    private static List<SecurityRequirement> required() {
        return List.of(
                OASFactory.createSecurityRequirement().addScheme(TOKEN),
                OASFactory.createSecurityRequirement().addScheme(PASSWORD));
    }

    /** An empty requirement: a login may be given, and need not. */
    private static List<SecurityRequirement> optional() {
        return List.of(
                OASFactory.createSecurityRequirement(),
                OASFactory.createSecurityRequirement().addScheme(TOKEN),
                OASFactory.createSecurityRequirement().addScheme(PASSWORD));
    }
}
