package org.elka.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.formats.reading.FileFormat;
import org.elka.ingest.Imports;
import org.elka.ingest.Runs;
import org.elka.ingest.Topic;
import org.jspecify.annotations.Nullable;

/** Files of citations. */
@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
public class ImportsResource {
    private final Imports imports;
    private final Runs runs;
    private final RunsResource runsResource;
    private final TopicsResource topics;

    ImportsResource(Imports imports, Runs runs, RunsResource runsResource, TopicsResource topics) {
        this.topics = topics;
        this.imports = imports;
        this.runs = runs;
        this.runsResource = runsResource;
    }

    @POST
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    @Consumes({
        MediaType.APPLICATION_OCTET_STREAM,
        MediaType.APPLICATION_XML,
        MediaType.APPLICATION_JSON,
        MediaType.TEXT_PLAIN,
        "text/csv",
        "application/gzip",
        "application/x-research-info-systems",
        "application/x-bibtex",
        "application/nbib",
        "application/x-ndjson",
        "application/vnd.citationstyles.csl+json"
    })
    @Operation(
            summary = "Import a file",
            description =
                    "PubMed XML, NBIB, RIS, EndNote (XML, tagged), BibTeX, a table (CSV, TSV), Web of Science, Ovid,"
                            + " RefWorks, CSL-JSON or Elka's JSON lines, plain or gzip, as the request's body; the format is told"
                            + " by the content. The answer is the run that imports it;"
                            + " follow it at the Location, or its `/events`. A file whose import broke off goes on where it was."
                            + " PubMed's own files (pubmed26n1274.xml.gz) are taken in their order only.")
    @APIResponseSchema(
            value = RunJson.class,
            responseCode = "202",
            responseDescription = "Accepted: it goes on in the background")
    public Response start(
            @Parameter(description = "The file's name, for the run's description.", example = "pubmed26n1274.xml.gz")
                    @QueryParam("name")
                    @DefaultValue("upload")
                    String name,
            @Parameter(description = "The MD5 that the file must have.") @QueryParam("md5") @Nullable String md5,
            @Parameter(
                            description = "Take only what this topic's query finds, and what is held already.",
                            example = "ketamine-anxiety")
                    @QueryParam("topic")
                    @Nullable
                    String topic,
            @Parameter(description = "Whether one of PubMed's own files may come although files before it did not.")
                    @QueryParam("allowGap")
                    @DefaultValue("false")
                    boolean allowGap,
            @Parameter(description = "The format, where the content does not show it.", example = "ris")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(
                            description =
                                    "Of a table: which column holds what, as `title=Titel`; may come several times.",
                            example = "title=Titel")
                    @QueryParam("column")
                    List<String> columns,
            InputStream body) {
        try {
            Topic chosen = topic == null ? null : topics.find(topic);
            long run = imports.start(
                    name, body, new Imports.Request(md5, chosen, allowGap, format(format), columns(columns)));
            return Response.accepted(runsResource.json(runs.find(run).orElseThrow()))
                    .location(URI.create("/api/v1/runs/" + run))
                    .build();
        } catch (Imports.Refused e) {
            throw new ApiException(ProblemType.REFUSED, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            throw new ApiException(ProblemType.UNAVAILABLE, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable FileFormat format(@Nullable String id) {
        return id == null
                ? null
                : FileFormat.byId(id)
                        .orElseThrow(() -> new ApiException(
                                ProblemType.INVALID_REQUEST,
                                "format is '%s'; it can be %s".formatted(id, FileFormat.ids())));
    }

    private static Map<String, String> columns(List<String> mappings) {
        Map<String, String> columns = new TreeMap<>();
        for (String mapping : mappings) {
            int equals = mapping.indexOf('=');
            if (equals < 1 || equals == mapping.length() - 1) {
                throw new ApiException(
                        ProblemType.INVALID_REQUEST,
                        "column is '%s'; it says which column holds what: title=Titel".formatted(mapping));
            }
            columns.put(mapping.substring(0, equals), mapping.substring(equals + 1));
        }
        return columns;
    }
}
