package org.elka.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.access.LibraryRole;
import org.elka.search.mesh.MeshInForce;
import org.elka.search.mesh.UnreadableMeshException;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshRecord.Kind;
import org.elka.search.query.MeshTree;

/** The MeSH thesaurus that queries are read by. */
@Path("/api/v1/mesh")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "MeSH")
public class MeshResource {
    private final MeshInForce mesh;

    MeshResource(MeshInForce mesh) {
        this.mesh = mesh;
    }

    /**
     * What is in force, and what was looked for.
     *
     * @param source {@code excerpt} for what comes with Elka, {@code imported} for a file of NLM's
     * @param problem why a file that the home keeps is not used; empty if all is well
     * @param items what the words asked for stand for, the nearest first
     */
    public record MeshJson(
            String source,
            long headings,
            long publicationTypes,
            long supplementary,
            String problem,
            List<RecordJson> items) {}

    /** One record as NLM names it; {@code kind} is heading, publication-type or supplementary. */
    public record RecordJson(String ui, String kind, String name, List<String> terms, List<String> treeNumbers) {
        static RecordJson of(MeshRecord record) {
            String kind = record.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return new RecordJson(record.ui(), kind, record.name(), record.terms(), record.treeNumbers());
        }
    }

    /** A record with the headings below it in the trees. */
    public record PlacedJson(RecordJson record, List<String> actions, List<RecordJson> below) {}

    /** @param records how many the file holds */
    public record ImportedMeshJson(int records, MeshJson inForce) {}

    @GET
    @Operation(
            summary = "What MeSH is in force, and a look-up in it",
            description = "With words, the headings, publication types and substances that they are names of, or that"
                    + " have a name with words beginning so.")
    public MeshJson look(
            @Parameter(description = "Words to look up.", example = "social anx") @QueryParam("q") @DefaultValue("")
                    String q,
            @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(200) int limit) {
        return json(q, limit);
    }

    @GET
    @Path("{ui}")
    @Operation(summary = "One record of MeSH, with what is below it")
    public PlacedJson record(@Parameter(example = "D010698") @PathParam("ui") String ui) {
        MeshTree tree = mesh.tree();
        MeshRecord record = tree.record(ui)
                .orElseThrow(() ->
                        new ApiException(ProblemType.NOT_FOUND, "MeSH, as far as it is loaded, has no record " + ui));
        return new PlacedJson(
                RecordJson.of(record),
                record.actions(),
                tree.below(record).stream().map(RecordJson::of).toList());
    }

    @POST
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, MediaType.APPLICATION_XML, "application/gzip", MediaType.TEXT_PLAIN})
    @Operation(
            summary = "Import MeSH",
            description = "NLM's file of descriptors (`desc2026.xml`, `d2026.bin`) or of supplementary concepts"
                    + " (`supp2026.xml`, `c2026.bin`), plain or gzip, as the request's body. It is in force when this"
                    + " answers and stays so. 422 with the place if it is no MeSH or breaks off; then nothing changes.")
    public ImportedMeshJson importFile(InputStream body) {
        try {
            int records = mesh.importFile(body);
            return new ImportedMeshJson(records, json("", 1));
        } catch (UnreadableMeshException wrong) {
            throw new ApiException(
                    Problem.of(ProblemType.INVALID_MESH, wrong.getMessage()).with("place", wrong.place()));
        } catch (MeshInForce.ImportUnderWayException other) {
            throw new ApiException(ProblemType.MESH_IMPORT_UNDER_WAY, String.valueOf(other.getMessage()));
        } catch (IOException e) {
            throw new ApiException(ProblemType.UNAVAILABLE, "The file cannot be kept: " + e.getMessage());
        }
    }

    @DELETE
    @RolesAllowed(LibraryRole.ADMINISTRATOR_ROLE)
    @Operation(summary = "Put the excerpt that comes with Elka back in force")
    public MeshJson forget() {
        try {
            mesh.forget();
            return json("", 1);
        } catch (MeshInForce.ImportUnderWayException other) {
            throw new ApiException(ProblemType.MESH_IMPORT_UNDER_WAY, String.valueOf(other.getMessage()));
        } catch (IOException e) {
            throw new ApiException(ProblemType.UNAVAILABLE, "The files cannot be removed: " + e.getMessage());
        }
    }

    private MeshJson json(String words, int limit) {
        MeshInForce.Loaded now = mesh.now();
        MeshTree tree = now.tree();
        return new MeshJson(
                now.whole() ? "imported" : "excerpt",
                tree.count(Kind.HEADING),
                tree.count(Kind.PUBLICATION_TYPE),
                tree.count(Kind.SUPPLEMENTARY),
                now.problem(),
                tree.find(words, limit).stream().map(RecordJson::of).toList());
    }
}
