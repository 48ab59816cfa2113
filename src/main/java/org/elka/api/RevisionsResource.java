package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Identifiers;
import org.elka.library.Revision;
import org.elka.library.store.Catalogue;
import org.jspecify.annotations.Nullable;

/** What changed in an article from version to version, and which others it corrects, retracts or replaces. */
@Path("/api/v1/articles/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Articles")
public class RevisionsResource {
    private final ArticleNames names;
    private final Catalogue catalogue;

    RevisionsResource(ArticleNames names, Catalogue catalogue) {
        this.names = names;
        this.catalogue = catalogue;
    }

    /** What a version changed. @param differences from the version before, field by field */
    public record RevisionJson(int version, Instant made, List<RevisionDifferenceJson> differences) {}

    /** A field with what it said and says; absent on the side where it was empty. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record RevisionDifferenceJson(
            String field, @Nullable Object before, @Nullable Object after) {}

    /**
     * Another publication that PubMed ties to this one.
     *
     * @param relation PubMed's own: erratum-in, retraction-of, update-in (the published version of a preprint),
     *     update-of (the preprint of what was published) ...
     * @param article its number in the library, where it is held
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RelationJson(
            String relation,
            @Nullable String pmid,
            @Nullable String article,
            @Nullable String source,
            @Nullable String note) {}

    @GET
    @Path("revisions")
    @Operation(
            summary = "What each version changed, field by field",
            description = "From the second version on; the first has nothing before it.")
    public List<RevisionJson> revisions(@Parameter(example = "E12") @PathParam("id") String id) {
        List<Catalogue.Version> versions = catalogue.versions(names.find(id).id());
        List<RevisionJson> revisions = new ArrayList<>();
        for (int i = 1; i < versions.size(); i++) {
            Catalogue.Version version = versions.get(i);
            List<RevisionDifferenceJson> differences =
                    Revision.differences(versions.get(i - 1).citation(), version.citation()).stream()
                            .map(each -> new RevisionDifferenceJson(each.field(), each.before(), each.after()))
                            .toList();
            revisions.add(new RevisionJson(version.number(), version.made(), differences));
        }
        return revisions;
    }

    @GET
    @Path("relations")
    @Operation(summary = "Errata, retractions, comments, preprints and published versions that PubMed ties to it")
    public List<RelationJson> relations(@Parameter(example = "E12") @PathParam("id") String id) {
        return names.find(id).citation().relatedCitations().stream()
                .map(this::relation)
                .toList();
    }

    private RelationJson relation(Citation.RelatedCitation related) {
        String pmid = related.pmid();
        String held = pmid == null
                ? null
                : Identifiers.pmid(pmid)
                        .flatMap(catalogue::byPmid)
                        .map(Article::id)
                        .map(number -> "E" + number)
                        .orElse(null);
        return new RelationJson(kebab(related.refType()), pmid, held, related.source(), related.note());
    }

    /** "ExpressionOfConcernIn" as "expression-of-concern-in". */
    private static String kebab(String refType) {
        return refType.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }
}
