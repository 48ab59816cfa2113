package org.elka.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elka.library.store.Library;

/** What the library holds. */
@Path("/api/v1/status")
public class StatusResource {
    private final Library library;
    private final String version;

    StatusResource(Library library, @ConfigProperty(name = "quarkus.application.version") String version) {
        this.library = library;
        this.version = version;
    }

    /**
     * @param articles articles in the library, whatever their state
     * @param change the number of the last change; every answer can be cited "as of change N"
     */
    public record Status(String version, long articles, long change) {}

    @GET
    public Status status() {
        return new Status(version, library.articleCount(), library.last());
    }
}
