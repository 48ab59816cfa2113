package org.elka.search.lucene;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.elka.search.IndexFormat;
import org.elka.search.LibraryVectors;
import org.elka.search.SearchSettings;

/** Makes Lucene the index in use. */
final class LuceneSource {
    LuceneSource() {}

    @Produces
    @Singleton
    static IndexFormat format(SearchSettings settings, LibraryVectors vectors) {
        return new LuceneFormat(settings.limits(), vectors);
    }
}
