package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriInfo;

/** The OpenSearch description, by which browsers add Elka to their search engines. */
@Path("/opensearch.xml")
public class SearchDescription {
    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param base address of this Elka as it was asked for, with a slash at its end */
        static native TemplateInstance opensearch(String base);
    }

    @GET
    @Produces("application/opensearchdescription+xml")
    public String describe(UriInfo uri) {
        return Templates.opensearch(uri.getBaseUri().toString()).render();
    }
}
