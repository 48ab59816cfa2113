package org.elka.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the API's description that every operation may answer with a problem document, and what that looks like. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class OpenApiProblems implements OASFilter {
    private static final String NAME = "Problem";

    @Override
    public Operation filterOperation(Operation operation) {
        operation.getResponses().setDefaultValue(OASFactory.createAPIResponse().ref(NAME));
        return operation;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getComponents().addSchema(NAME, schema()).addResponse(NAME, response());
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse()
                .description("A problem document (RFC 9457)")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(NAME))
                                        .example(example())));
    }

    private static Schema schema() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description("What went wrong; some types add members of their own, such as errors with a column.")
                .required(List.of("type", "title", "status"))
                .addProperty("type", text("Names the kind of problem; stable.").format("uri"))
                .addProperty("title", text("The kind in words."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("What was wrong here and what to do."))
                .addProperty("instance", text("The path that was asked for."));
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Map<String, Object> example() {
        ProblemType type = ProblemType.INVALID_REQUEST;
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type.uri().toString());
        members.put("title", type.title());
        members.put("status", type.status());
        members.put("detail", "limit must be less than or equal to 200");
        members.put("instance", "/api/v1/articles");
        return members;
    }
}
