package org.elka.search;

import org.elka.library.Article;
import org.jspecify.annotations.Nullable;

/** What an index needs to rank by meaning: vectors of one length whose inner product grows with likeness. */
public interface ArticleMeaning {
    /** Knows no vector: ranking is by words alone. */
    ArticleMeaning NONE = new ArticleMeaning() {
        @Override
        public byte @Nullable [] known(Article article) {
            return null;
        }

        @Override
        public byte @Nullable [] question(String text) {
            return null;
        }

        @Override
        public double cosine(long product) {
            return 0;
        }
    };

    /** The article's vector, where it has been computed for its present title and abstract. Costs no computing. */
    byte @Nullable [] known(Article article);

    /** The vector of a question; null where there is no model. */
    byte @Nullable [] question(String text);

    /** The cosine of two texts, -1 to 1, from the inner product of their vectors. */
    double cosine(long product);
}
