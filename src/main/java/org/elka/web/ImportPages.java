package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import org.elka.access.LibraryRole;
import org.elka.api.ApiException;
import org.elka.api.ImportsResource;
import org.elka.api.ProblemType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Files that people bring: chosen in the form, or dropped on any page. */
@Path("/library/imports")
@Produces(MediaType.TEXT_HTML)
public class ImportPages {
    private final ImportsResource imports;

    ImportPages(ImportsResource imports) {
        this.imports = imports;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance imports();
    }

    @GET
    public TemplateInstance form() {
        return Templates.imports();
    }

    /** Imports each file by a run of its own, and leads to the last one's, or to all. */
    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response start(@RestForm("file") List<FileUpload> files) throws IOException {
        List<FileUpload> chosen = files == null
                ? List.of()
                : files.stream().filter(file -> file.size() > 0).toList();
        if (chosen.isEmpty()) {
            throw new ApiException(ProblemType.INVALID_REQUEST, "There is no file, or it is empty: choose one");
        }
        Response accepted = null;
        for (FileUpload file : chosen) {
            try (InputStream body = Files.newInputStream(file.uploadedFile())) {
                accepted = imports.start(file.fileName(), null, null, false, null, List.of(), body);
            }
        }
        return chosen.size() > 1 || accepted == null
                ? Response.seeOther(java.net.URI.create("/library/runs")).build()
                : LibraryPages.started(accepted);
    }
}
