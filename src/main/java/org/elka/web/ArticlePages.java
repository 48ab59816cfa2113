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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.elka.access.LibraryRole;
import org.elka.api.ArticleNames;
import org.elka.api.Queries;
import org.elka.api.VerdictRequest;
import org.elka.api.VerdictsResource;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Matches;
import org.elka.search.LibraryIndex;
import org.elka.search.RankingRequest;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.Subject;
import org.elka.tagging.Taxonomy;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** An article with all that is known of it, and where curators say what holds. */
@Path("/articles/{id}")
@Produces(MediaType.TEXT_HTML)
public class ArticlePages {
    private static final int SIMILAR = 6;

    private final ArticleNames names;
    private final Catalogue catalogue;
    private final Matches matches;
    private final Queries queries;
    private final LibraryIndex index;
    private final TaxonomyInForce taxonomy;
    private final VerdictsResource verdicts;

    ArticlePages(
            ArticleNames names,
            Catalogue catalogue,
            Matches matches,
            Queries queries,
            LibraryIndex index,
            TaxonomyInForce taxonomy,
            VerdictsResource verdicts) {
        this.names = names;
        this.catalogue = catalogue;
        this.matches = matches;
        this.queries = queries;
        this.index = index;
        this.taxonomy = taxonomy;
        this.verdicts = verdicts;
    }

    /**
     * A version of the text against the one before.
     *
     * @param revised the fields that differ
     */
    record VersionView(int number, int record, Instant made, List<String> revised, TextDifference text) {}

    /**
     * What stands around an article.
     *
     * @param mergedInto the article that stands for it; null where none does
     * @param versions the latest first; the text of the first version differs from nothing
     * @param choices tags that could be added
     */
    record Around(
            @Nullable Long mergedInto,
            List<VersionView> versions,
            int records,
            List<Article> similar,
            List<Taxonomy.Concept> choices) {}

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance article(ReadArticle read, Around around);
    }

    @GET
    public TemplateInstance article(@PathParam("id") String id) {
        Article article = names.find(id);
        List<VersionView> versions = versions(article.id());
        Around around = new Around(
                matches.mergedInto(List.of(article.id())).get(article.id()),
                versions,
                versions.stream().mapToInt(VersionView::record).max().orElse(1),
                similar(article),
                choices(article));
        return Templates.article(ReadArticle.of(article), around);
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
        VerdictRequest body = new VerdictRequest(verdict, added ? level : null, evidence, null, why, null);
        String seen = added && (revision == null || revision.isBlank()) ? "*" : "\"" + revision + "\"";
        if ("value".equals(of)) {
            verdicts.onValue(id, name, seen, body);
        } else {
            verdicts.onTag(id, name, seen, body);
        }
        return Response.seeOther(URI.create("/articles/" + id + "#tags")).build();
    }

    private List<VersionView> versions(long article) {
        List<VersionView> views = new ArrayList<>();
        String before = "";
        for (Catalogue.Version version : catalogue.versions(article)) {
            String text =
                    version.citation().titleText() + "\n" + version.citation().abstractText();
            views.add(new VersionView(
                    version.number(),
                    version.record(),
                    version.made(),
                    version.revised() == null
                            ? List.of()
                            : List.of(version.revised().split(",")),
                    TextDifference.between(views.isEmpty() ? text : before, text)));
            before = text;
        }
        return views.reversed();
    }

    private List<Article> similar(Article article) {
        SearchPage page = index.search(new SearchRequest(
                queries.read("").query(),
                SearchRequest.Order.RELEVANCE,
                SIMILAR,
                null,
                Set.of(),
                new RankingRequest(new Subject.Like(article), RankingRequest.ALL_SIGNALS, false)));
        List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
        List<Article> found = new ArrayList<>(catalogue.byIds(ids, page.visibleChange()));
        found.sort(java.util.Comparator.comparingInt(one -> ids.indexOf(one.id())));
        return found;
    }

    /** The tags of the taxonomy that the article does not have. */
    private List<Taxonomy.Concept> choices(Article article) {
        return taxonomy.taxonomy().concepts().stream()
                .filter(concept -> article.tagging() == null
                        || article.tagging().tag(concept.id()).isEmpty())
                .toList();
    }
}
