package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Applied;
import org.elka.library.Citation;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Library;
import org.elka.search.LibraryIndex;
import org.elka.testing.Citations;

/** Articles of a test's own in the library that the tests share. */
@Singleton
public class Fixtures {
    private static final AtomicInteger PMID = new AtomicInteger(61_000_000);

    private final Library library;
    private final Runs runs;
    private final LibraryIndex index;

    Fixtures(Library library, Runs runs, LibraryIndex index) {
        this.library = library;
        this.runs = runs;
        this.index = index;
    }

    /** A citation under a PMID that no other test has. */
    static CitationBuilder fresh(String title) {
        return Citations.article(String.valueOf(PMID.incrementAndGet()), title);
    }

    /** Keeps the citations and waits until searches see them; returns the articles as "E12". */
    List<String> keep(Citation... citations) {
        long run = runs.start(RunEntity.importOf("a test"));
        List<String> ids = new ArrayList<>();
        for (Applied applied : library.apply(
                run, null, Arrays.stream(citations).map(Citations::delivery).toList())) {
            ids.add("E" + applied.articleId());
        }
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        return ids;
    }

    /** Keeps so many articles whose titles have {@code word}. */
    List<String> keep(int number, String word) {
        Citation[] citations = new Citation[number];
        for (int i = 0; i < number; i++) {
            citations[i] = fresh("A " + word + " trial, no. " + i)
                    .published(new Citation.PublicationDate(2000 + i % 5, 1, 1, String.valueOf(2000 + i % 5)))
                    .build();
        }
        return keep(citations);
    }
}
