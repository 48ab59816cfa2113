package org.elka.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.elka.search.IndexState.Phase;
import org.elka.search.SearchPage.Hit;
import org.elka.search.SearchRequest.Order;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexerTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path home;

    private final ArticleMaker maker = new ArticleMaker(7);
    private final ArticleList library = new ArticleList();
    private final QueryParser parser = new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> NOW);
    private final Query retracted = query("status:retracted OR all[sb]");

    @BeforeEach
    void fillTheLibrary() {
        library.fill(maker, 2_500);
    }

    private Query query(String text) {
        return ((Parse.Parsed) parser.parse(text)).query();
    }

    private Indexer indexer() {
        return new Indexer(library, home, new LuceneFormat(QueryLimits.DEFAULT), () -> NOW);
    }

    private List<Long> all(Indexer indexer) {
        return indexer.search(SearchRequest.first(retracted, Order.OLDEST, 10_000)).hits().stream()
                .map(Hit::articleId)
                .sorted()
                .toList();
    }

    private static List<Long> oneTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Path current() throws IOException {
        return home.resolve(Files.readString(home.resolve("current")).strip());
    }

    @Test
    void beginsAnIndexWhereThereIsNone() {
        try (Indexer indexer = indexer()) {
            assertThat(indexer.open()).isEqualTo("there is none yet");
            assertThat(indexer.state().phase()).isEqualTo(Phase.REPLAYING);
            assertThat(indexer.catchUp()).isEqualTo(2_500);
            assertThat(indexer.state()).isEqualTo(new IndexState(Phase.READY, 2_500, 2_500, 2_500, null, null));
            assertThat(all(indexer)).isEqualTo(oneTo(2_500));
        }
    }

    @Test
    void goesOnFromTheLastChangeAfterARestart() {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
        }
        library.fill(maker, 10);
        try (Indexer indexer = indexer()) {
            assertThat(indexer.open()).isNull();
            assertThat(indexer.catchUp()).isEqualTo(10);
            assertThat(all(indexer)).isEqualTo(oneTo(2_510));
        }
    }

    @Test
    void anIndexThatIsAheadOfTheLibraryIsMadeAgain() {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
        }
        ArticleList other = new ArticleList();
        other.fill(maker, 10);
        try (Indexer indexer = new Indexer(other, home, new LuceneFormat(QueryLimits.DEFAULT), () -> NOW)) {
            assertThat(indexer.open()).isEqualTo("it holds change 2500, and the library ends at change 10");
            assertThat(indexer.catchUp()).isEqualTo(10);
            assertThat(all(indexer)).isEqualTo(oneTo(10));
        }
    }

    @Test
    void showsAnArticleOnceHoweverOftenItChanges() {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
            library.put(maker.article(17, 2_501));
            library.put(maker.article(17, 2_502));
            assertThat(indexer.catchUp()).isEqualTo(1);
            assertThat(all(indexer)).isEqualTo(oneTo(2_500));
            assertThat(indexer.state().lastChange()).isEqualTo(2_502);
        }
    }

    @Test
    void aWriterCanWaitForItsOwnChange() {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
            CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> indexer.awaitChange(2_501, LONG));
            library.put(maker.article(2_501, 2_501));
            assertThat(waiting.join()).isTrue();
            assertThat(indexer.count(query("12501[pmid] AND (status:withdrawn OR all[sb])")))
                    .isEqualTo(1);
            assertThat(indexer.awaitChange(9_999, Duration.ZERO)).isFalse();
        }
    }

    @Test
    void anInterruptedCallerStopsNoWrite() {
        try (Indexer indexer = indexer()) {
            indexer.open();
            Thread.currentThread().interrupt();
            indexer.catchUp();
            assertThat(indexer.awaitChange(2_500, LONG)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
            library.fill(maker, 1);
            assertThat(indexer.catchUp()).isEqualTo(1);
        }
    }

    @Test
    void makesADeletedFolderAgainWithTheSameAnswers() throws IOException {
        List<Long> before;
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
            before = all(indexer);
        }
        delete(home);
        try (Indexer indexer = indexer()) {
            assertThat(indexer.open()).isEqualTo("there is none yet");
            indexer.catchUp();
            assertThat(all(indexer)).isEqualTo(before);
        }
    }

    @Test
    void makesADamagedIndexAgain() throws IOException {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
        }
        Path damaged = current();
        Path largest;
        try (Stream<Path> files = Files.list(damaged)) {
            largest = files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
        try (RandomAccessFile file = new RandomAccessFile(largest.toFile(), "rw")) {
            file.seek(file.length() / 2);
            file.write(new byte[] {1, 2, 3, 4, 5, 6, 7, 8});
        }
        try (Indexer indexer = indexer()) {
            assertThat(indexer.open()).startsWith("it is damaged");
            indexer.catchUp();
            assertThat(all(indexer)).isEqualTo(oneTo(2_500));
        }
        assertThat(damaged).doesNotExist();
    }

    @Test
    void makesAgainWhatIsNoIndexOfItsOwn() throws IOException {
        Path other = home.resolve("lucene-0-4");
        Files.createDirectories(other);
        Files.writeString(other.resolve("segments_1"), "no index of this program");
        Files.writeString(home.resolve("current"), "lucene-0-4\n");
        try (Indexer indexer = indexer()) {
            assertThat(indexer.open()).isNotBlank();
            indexer.catchUp();
            assertThat(all(indexer)).isEqualTo(oneTo(2_500));
        }
        assertThat(other).doesNotExist();
    }

    @Test
    void aKillLosesWhatWasNotCommittedAndReplaysIt() throws IOException {
        Path copy = home.resolve("copy");
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
            library.fill(maker, 300);
            indexer.catchUp();
            assertThat(all(indexer)).isEqualTo(oneTo(2_800));
            // What a kill would leave behind: the files as they are, without the closing commit.
            copy(current(), copy.resolve(current().getFileName()));
            Files.copy(home.resolve("current"), copy.resolve("current"));
        }
        try (Indexer indexer = new Indexer(library, copy, new LuceneFormat(QueryLimits.DEFAULT), () -> NOW)) {
            assertThat(indexer.open()).isNull();
            assertThat(indexer.state().lastChange()).isEqualTo(2_500);
            assertThat(indexer.catchUp()).isEqualTo(300);
            assertThat(all(indexer)).isEqualTo(oneTo(2_800));
        }
    }

    @Test
    void reportsAFailedStorageAndRecovers() throws IOException {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
            delete(current());
            library.fill(maker, 5);
            assertThatThrownBy(indexer::catchUp)
                    .isInstanceOf(IndexFailedException.class)
                    .hasMessageContaining("Check the disk's space");
            assertThat(indexer.state().phase()).isEqualTo(Phase.FAILED);
            assertThat(indexer.state().problem()).contains("failed");
            assertThat(indexer.catchUp()).isEqualTo(2_505);
            assertThat(indexer.state().phase()).isEqualTo(Phase.READY);
            assertThat(indexer.state().problem()).isNull();
            assertThat(all(indexer)).isEqualTo(oneTo(2_505));
        }
    }

    @Test
    void rebuildsBesideTheIndexInUseAndTakesItsPlace() throws IOException {
        try (Indexer indexer = indexer()) {
            indexer.open();
            indexer.catchUp();
            Path old = current();
            library.fill(maker, 5);
            indexer.rebuild();
            assertThat(current()).isNotEqualTo(old);
            assertThat(old).doesNotExist();
            assertThat(all(indexer)).isEqualTo(oneTo(2_505));
            assertThat(indexer.state().phase()).isEqualTo(Phase.READY);
        }
        try (Indexer indexer = indexer()) {
            assertThat(indexer.open()).isNull();
            assertThat(indexer.catchUp()).isZero();
        }
    }

    @Test
    void aSecondProcessIsToldWhoHoldsTheIndex() {
        try (Indexer first = indexer();
                Indexer second = indexer()) {
            first.open();
            assertThatThrownBy(second::open)
                    .isInstanceOf(IndexFailedException.class)
                    .hasMessageContaining("open in another process");
            first.catchUp();
            assertThat(all(first)).isEqualTo(oneTo(2_500));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
