package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleNames;
import org.elka.api.VerdictRequest;
import org.elka.api.VerdictsResource;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.library.Article;
import org.elka.tagging.Taxonomy;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An article with all that is known of it, and where curators say what holds. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
public class ArticlePages {
    private final ArticleNames names;
    private final ArticleSurroundings surroundings;
    private final TaxonomyInForce taxonomy;
    private final VerdictsResource verdicts;

    ArticlePages(
            ArticleNames names, ArticleSurroundings surroundings, TaxonomyInForce taxonomy, VerdictsResource verdicts) {
        this.names = names;
        this.surroundings = surroundings;
        this.taxonomy = taxonomy;
        this.verdicts = verdicts;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param choices tags that could be added */
        static native TemplateInstance article(
                ReadArticle read,
                ArticleSurroundings.Around around,
                ArticleSurroundings.Past past,
                List<Taxonomy.Concept> choices);
    }

    @GET
    public TemplateInstance article(@PathParam("id") String id) {
        Article article = names.find(id);
        return Templates.article(
                ReadArticle.of(article), surroundings.around(article), surroundings.past(article), choices(article));
    }

    /** @param revision of the subject as it was read; what was said since is not overruled unseen */
    @POST
    @Path("verdicts")
    @RolesAllowed(LibraryRole.CURATOR_ROLE)
    public Response say(
            @PathParam("id") String id,
            @RestForm String of,
            @RestForm String name,
            @RestForm String revision,
            @RestForm String verdict,
            @RestForm @Nullable String level,
            @RestForm @Nullable String quote,
            @RestForm @Nullable String why) {
        boolean added = "added".equals(verdict);
        List<VerdictRequest.PassageJson> evidence = added && quote != null && !quote.isBlank()
                ? List.of(new VerdictRequest.PassageJson(null, null, null, quote.strip()))
                : null;
        VerdictRequest body = new VerdictRequest(
                verdict, added || "corrected".equals(verdict) ? level : null, evidence, null, why, null);
        String seen = added && (revision == null || revision.isBlank()) ? "*" : "\"" + revision + "\"";
        if ("value".equals(of)) {
            verdicts.onValue(id, name, seen, body);
        } else {
            verdicts.onTag(id, name, seen, body);
        }
        return Response.seeOther(URI.create("/articles/" + id + "#tags")).build();
    }

    /** The tags of the taxonomy that neither the article has nor the machine would give it. */
    private List<Taxonomy.Concept> choices(Article article) {
        return taxonomy.taxonomy().concepts().stream()
                .filter(concept -> Stream.of(article.tagging(), article.machine())
                        .filter(Objects::nonNull)
                        .noneMatch(tagging -> tagging.tag(concept.id()).isPresent()))
                .toList();
    }
}
