package org.elka.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.library.store.Catalogue;
import org.elka.search.Highlights;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.Snippets;

/**
 * Makes hits ready to be sent. Writing articles out is most of what an answer costs beside the search itself, and
 * people turn the same pages: what was written of an article is kept for as long as the article is.
 */
@ApplicationScoped
class Hits {
    private final Catalogue catalogue;
    private final ObjectMapper json;

    /** By the very object: another state of the article is another one. */
    private final Cache<Article, SerializedString> written =
            Caffeine.newBuilder().weakKeys().build();

    Hits(Catalogue catalogue, ObjectMapper json) {
        this.catalogue = catalogue;
        this.json = json;
    }

    /** The page's hits, as of its change. @param snippets so many passages of each */
    List<HitJson> of(SearchPage page, SearchRequest asked, int snippets) {
        Highlights highlights = new Highlights(asked.query());
        return each(page, (article, hit) -> {
            List<Highlights.Mark> marks = highlights.in(article);
            List<Snippets.Snippet> passages =
                    snippets == 0 ? null : Snippets.of(article, asked.query(), asked.filters(), marks, snippets);
            return new HitJson(
                    written.get(article, this::write),
                    ArticleJson.marks(marks),
                    passages == null
                            ? null
                            : passages.stream().map(ArticleJson.SnippetJson::of).toList(),
                    hit.score(),
                    ArticleJson.reasons(hit));
        });
    }

    /** The page's hits without marks, as nothing was asked for in words. */
    List<HitJson> unmarked(SearchPage page) {
        return each(
                page,
                (article, hit) -> new HitJson(
                        written.get(article, this::write), List.of(), null, hit.score(), ArticleJson.reasons(hit)));
    }

    private List<HitJson> each(SearchPage page, BiFunction<Article, SearchPage.Hit, HitJson> made) {
        List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
        Map<Long, Article> articles = catalogue.byIds(ids, page.visibleChange()).stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
        return page.hits().stream()
                .filter(hit -> articles.containsKey(hit.articleId()))
                .map(hit -> made.apply(Objects.requireNonNull(articles.get(hit.articleId())), hit))
                .toList();
    }

    private SerializedString write(Article article) {
        try {
            String whole = json.writeValueAsString(ArticleJson.unmarked(article));
            return new SerializedString(whole.substring(1, whole.length() - 1));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an article can always be written", e);
        }
    }
}
