package org.elka.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Says in the API's description which requests can carry a key, so that they can be sent again. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiKeys implements OASFilter {
    private static final String REVIEWS = "/api/v1/reviews";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            Operation post = item.getPOST();
            if (post != null && path.startsWith(REVIEWS)) {
                post.addParameter(key());
            }
        });
    }

    private static Parameter key() {
        return OASFactory.createParameter()
                .name(IdempotencyKeys.HEADER)
                .in(Parameter.In.HEADER)
                .required(false)
                .description("Sent again with the same key within 24 hours, the request is answered as before and does"
                        + " nothing. 422 if the key came with another request, 409 while that is under way.")
                .example("6f1c2d9e-4b0a-4f57-9a51-2f7c1e0b6a3d")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(1)
                        .maxLength(IdempotencyKeys.LONGEST));
    }
}
