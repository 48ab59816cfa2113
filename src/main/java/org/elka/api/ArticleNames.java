package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.elka.library.Article;
import org.elka.library.Identifiers;
import org.elka.library.store.Catalogue;
import org.elka.library.store.MatchKeys;
import org.elka.matching.Blocking;

/** Finds the article that a request names: E12, pmid:31234567 or doi:10.1000/xyz. */
@ApplicationScoped
public class ArticleNames {
    private final Catalogue catalogue;
    private final MatchKeys keys;

    ArticleNames(Catalogue catalogue, MatchKeys keys) {
        this.catalogue = catalogue;
        this.keys = keys;
    }

    /** The article. @throws ApiException if there is none of that name */
    public Article find(String name) {
        return lookUp(name)
                .orElseThrow(() -> new ApiException(
                        ProblemType.UNKNOWN_ARTICLE,
                        "'" + name + "' is none; name one as E12, pmid:31234567 or doi:10.1000/xyz"));
    }

    private Optional<Article> lookUp(String name) {
        if (name.startsWith("pmid:")) {
            return Identifiers.pmid(name.substring("pmid:".length())).flatMap(this::byPmid);
        }
        if (name.startsWith("doi:")) {
            return Identifiers.doi(name.substring("doi:".length())).flatMap(catalogue::byDoi);
        }
        return name.matches("E[1-9]\\d{0,17}") ? catalogue.byId(Long.parseLong(name.substring(1))) : Optional.empty();
    }

    /** PubMed's own article, or else what another source says is of that PMID. */
    private Optional<Article> byPmid(String pmid) {
        return catalogue.byPmid(pmid).or(() -> {
            long key = Blocking.pmidKey(pmid);
            List<Long> ids = keys.find(List.of(key), Integer.MAX_VALUE).getOrDefault(key, List.of());
            return ids.stream()
                    .map(catalogue::byId)
                    .flatMap(Optional::stream)
                    .filter(article -> pmid.equals(article.citation().pmid()))
                    .min(Comparator.comparing(
                                    (Article article) -> article.states().contains(Article.State.MERGED))
                            .thenComparing(Article::id));
        });
    }
}
