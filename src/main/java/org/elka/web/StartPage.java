package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.elka.api.Queries;
import org.elka.api.StatusResource;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.search.LibraryIndex;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;

/** Where one begins: the search box, what is new, how the library stands; of an empty one, what happens now. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class StartPage {
    private static final int LATEST = 6;

    private final StatusResource status;
    private final LibraryIndex index;
    private final Queries queries;
    private final Catalogue catalogue;

    StartPage(StatusResource status, LibraryIndex index, Queries queries, Catalogue catalogue) {
        this.queries = queries;
        this.status = status;
        this.index = index;
        this.catalogue = catalogue;
    }

    @CheckedTemplate(basePath = "web")
    static final class Templates {
        private Templates() {}

        /** @param latest what was published last, the newest first */
        static native TemplateInstance start(StatusResource.Status status, List<Article> latest);
    }

    @GET
    public TemplateInstance start() {
        return Templates.start(status.status(), latest());
    }

    private List<Article> latest() {
        SearchPage page =
                index.search(SearchRequest.first(queries.read("").query(), SearchRequest.Order.NEWEST, LATEST));
        List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
        return catalogue.byIds(ids, page.visibleChange());
    }
}
