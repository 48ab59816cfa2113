package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.elka.ingest.tagging.TaxonomyInForce;
import org.elka.library.Article;
import org.elka.library.Verdict.Subject;
import org.elka.tagging.Taxonomy.Concept;

/** The tags that a person can say something of. */
@ApplicationScoped
public class KnownTags {
    private static final int NEAR = 6;

    private final TaxonomyInForce taxonomy;

    KnownTags(TaxonomyInForce taxonomy) {
        this.taxonomy = taxonomy;
    }

    /**
     * Checks that the taxonomy in force has the tag, or the article has it from one that was in force before.
     *
     * @throws ApiException if it is neither; names the nearest that there is
     */
    void check(Article article, String tag) {
        boolean held = article.verdict(Subject.tag(tag)).isPresent()
                || (article.tagging() != null && article.tagging().tag(tag).isPresent());
        List<String> all =
                taxonomy.taxonomy().concepts().stream().map(Concept::id).toList();
        if (held || all.contains(tag)) {
            return;
        }
        throw new ApiException(ProblemType.UNKNOWN_TAG, "There is no tag '" + tag + "'" + nearest(tag, all));
    }

    private static String nearest(String tag, List<String> all) {
        LevenshteinDistance distance = new LevenshteinDistance(NEAR);
        return all.stream()
                .filter(one -> distance.apply(tag, one) >= 0)
                .min(Comparator.comparingInt(one -> distance.apply(tag, one)))
                .map(one -> "; did you mean '" + one + "'?")
                .orElse("; GET /api/v1/taxonomy lists them");
    }
}
