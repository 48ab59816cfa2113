package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.elka.library.Article;
import org.elka.library.Identifiers;
import org.elka.library.store.Catalogue;

/** Finds the article that a request names: E12, pmid:31234567 or doi:10.1000/xyz. */
@ApplicationScoped
public class ArticleNames {
    private final Catalogue catalogue;

    ArticleNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The article. @throws ApiException if there is none of that name */
    Article find(String name) {
        return lookUp(name)
                .orElseThrow(() -> new ApiException(
                        ProblemType.UNKNOWN_ARTICLE,
                        "'" + name + "' is none; name one as E12, pmid:31234567 or doi:10.1000/xyz"));
    }

    private Optional<Article> lookUp(String name) {
        if (name.startsWith("pmid:")) {
            return Identifiers.pmid(name.substring("pmid:".length())).flatMap(catalogue::byPmid);
        }
        if (name.startsWith("doi:")) {
            return Identifiers.doi(name.substring("doi:".length())).flatMap(catalogue::byDoi);
        }
        return name.matches("E[1-9]\\d{0,17}") ? catalogue.byId(Long.parseLong(name.substring(1))) : Optional.empty();
    }
}
