package org.elka.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.elka.library.Article;
import org.elka.search.Indexer;
import org.elka.search.SearchRequest;
import org.elka.search.SearchRequest.Order;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchBenchTest {
    private static final InstantSource CLOCK = () -> Instant.parse("2026-11-23T12:00:00Z");

    @TempDir
    Path home;

    private final QueryParser parser = new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, CLOCK);

    @Test
    void generatedChangesAreTheSameHoweverTheyArePaged() {
        GeneratedChanges changes = new GeneratedChanges(25, 3);
        List<Article> whole = changes.changedAfter(0, 100);
        assertThat(whole).hasSize(25).extracting(Article::change).startsWith(1L).endsWith(25L);
        assertThat(changes.changedAfter(20, 100)).isEqualTo(whole.subList(20, 25));
    }

    @Test
    void productAndBareSearcherAreComparedOverTheSameAnswers() throws IOException {
        try (Indexer indexer =
                new Indexer(new GeneratedChanges(300, 3), home, new LuceneFormat(QueryLimits.DEFAULT), CLOCK)) {
            indexer.open();
            indexer.catchUp();
            Path folder = home.resolve(Files.readString(home.resolve("current")).strip());
            SearchBench bench = new SearchBench(folder);
            SearchBench.Asked product = query -> indexer.search(SearchRequest.first(
                            ((Parse.Parsed) parser.parse(query)).query(), Order.RELEVANCE, SearchBench.LIMIT))
                    .total();
            assertThat(bench.run(product, 1, 3)).extracting(Measurement::unit).containsExactly("ms", "ms");
            assertThatThrownBy(() -> bench.run(query -> product.total(query) + 1, 0, 1))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void databasesAreAskedTheSameQuestions() throws IOException {
        assumeTrue(Files.exists(Path.of("/usr/bin/sqlite3")), "there is no sqlite3 to compare with");
        try (Indexer indexer = new Indexer(
                new GeneratedChanges(1_000, IngestBench.SEED),
                home.resolve("index"),
                new LuceneFormat(QueryLimits.DEFAULT),
                CLOCK)) {
            indexer.open();
            indexer.catchUp();
            Path csv = home.resolve("texts.csv");
            FullTextDatabase.write(csv, 1_000);
            try (FullTextDatabase sqlite = FullTextDatabase.Sqlite.filled(home.resolve("texts.sqlite"), csv)) {
                SearchLoad load = new SearchLoad(query -> indexer.search(SearchRequest.first(
                                ((Parse.Parsed) parser.parse(query)).query(), Order.RELEVANCE, SearchBench.LIMIT))
                        .total());
                Measurement beside = load.beside("SQLite", sqlite);
                assertThat(beside.ratio()).isEqualTo(beside.value() / beside.baseline());
                SearchLoad other = new SearchLoad(query -> 10);
                assertThatThrownBy(() -> other.beside("SQLite", sqlite))
                        .isInstanceOf(IOException.class)
                        .hasMessageContaining("SQLite finds");
            }
        }
    }

    @Test
    void aDatabaseThatRefusesSaysWhatItSaid() {
        assumeTrue(Files.exists(Path.of("/usr/bin/sqlite3")), "there is no sqlite3 to compare with");
        assertThatThrownBy(() -> FullTextDatabase.Sqlite.filled(home.resolve("a.sqlite"), home.resolve("absent.csv")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("absent.csv");
    }

    @Test
    void indexingIsMeasuredAgainstBareLucene() throws IOException {
        Measurement measurement = new IndexBench(home, 100).run(1);
        assertThat(measurement.ratio()).isEqualTo(measurement.value() / measurement.baseline());
        assertThat(home.resolve("bare2")).isDirectoryContaining("glob:**/segments_1");
    }
}
