package org.elka.search;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.elka.Home;
import org.elka.library.Article;
import org.elka.search.meaning.ModelFailedException;
import org.elka.search.meaning.Vectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The vectors of this library's articles, below {@code index/vectors}, where they outlast every rebuild of the index.
 * A model that does not work leaves ranking to the words, and says so.
 */
@Singleton
public class LibraryVectors implements ArticleMeaning {
    private static final Logger LOG = Logger.getLogger(LibraryVectors.class);

    private final @Nullable Vectors vectors;
    private volatile @Nullable String problem;

    LibraryVectors(RankingSettings settings, Home home) {
        this.vectors = settings.hybrid() ? opened(home) : null;
    }

    private @Nullable Vectors opened(Home home) {
        try {
            return Vectors.bgeSmall(home.index().resolve("vectors"), "articles");
        } catch (UncheckedIOException e) {
            failed(e);
            return null;
        }
    }

    private void failed(RuntimeException failure) {
        if (problem == null) {
            LOG.warn("articles are ranked by words alone: " + failure.getMessage(), failure);
        }
        problem = failure.getMessage();
    }

    /** Whether meaning is to count. */
    boolean isOn() {
        return vectors != null;
    }

    /** Why meaning does not count although it should; null where it does. */
    @Nullable
    String problem() {
        return problem;
    }

    /** Makes the article's vector unless there is one; false where nothing was made. */
    boolean make(Article article) {
        if (vectors == null || problem != null) {
            return false;
        }
        try {
            return vectors.make(article);
        } catch (ModelFailedException | UncheckedIOException e) {
            failed(e);
            return false;
        }
    }

    void release(Duration unused) {
        if (vectors != null) {
            vectors.release(unused);
        }
    }

    @Override
    public byte @Nullable [] known(Article article) {
        return vectors == null ? null : vectors.known(article);
    }

    @Override
    public byte @Nullable [] question(String text) {
        if (vectors == null || problem != null) {
            return null;
        }
        try {
            return vectors.question(text);
        } catch (ModelFailedException e) {
            failed(e);
            return null;
        }
    }

    @Override
    public double cosine(long product) {
        return vectors == null ? 0 : vectors.cosine(product);
    }

    @PreDestroy
    void close() {
        if (vectors != null) {
            vectors.close();
        }
    }
}
