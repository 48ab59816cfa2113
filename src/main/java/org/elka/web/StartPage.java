package org.elka.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import org.elka.api.Queries;
import org.elka.api.StatusResource;
import org.elka.api.TopicsResource;
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

        /**
         * @param latest what was published last, the newest first
         * @param moving whether something happens that is worth looking at again and again
         */
        static native TemplateInstance start(StatusResource.Status status, List<Article> latest, boolean moving);
    }

    @GET
    public TemplateInstance start() {
        StatusResource.Status now = status.status();
        boolean moving = now.articles() == 0
                || now.topics().stream()
                        .map(TopicsResource.TopicJson::latestRun)
                        .anyMatch(run -> run != null && run.progress() != null);
        return Templates.start(now, latest(), moving);
    }

    private List<Article> latest() {
        SearchPage page =
                index.search(SearchRequest.first(queries.read("").query(), SearchRequest.Order.NEWEST, LATEST));
        List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
        return catalogue.byIds(ids, page.visibleChange()).stream()
                .sorted(Comparator.comparingInt(article -> ids.indexOf(article.id())))
                .toList();
    }
}
