package org.elka.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.elka.library.Article;
import org.elka.search.ArticleIndex;
import org.elka.search.ArticleMeaning;
import org.elka.search.CrossTabulation;
import org.elka.search.Facet;
import org.elka.search.Filters;
import org.elka.search.IndexFailedException;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.Zone;

/** An index in a folder of the local disk. Made by {@link LuceneFormat}. */
final class LuceneIndex implements ArticleIndex {
    /** Of a commit: the schema, and the change up to which it is complete. */
    static final String SCHEMA = "schema";

    static final String CHANGE = "change";

    /** Each thread leaves a segment of its own behind, so a few articles are left to one. */
    private static final int WORTH_A_THREAD = 500;

    /**
     * Batches under way at a time: a segment is written out by one thread in the time in which the other puts in several.
     */
    private static final int AHEAD = 6;

    /** Articles that a thread takes at a time where any thread may take them. */
    private static final int PIECE = 250;

    /** Bytes of new segments in memory; fewer are written out sooner than a thread is woken. */
    private static final long WORTH_WRITING_OUT = 4 << 20;

    private static final int MISSPELT = 500;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final IndexThreads threads;
    private final Snapshots snapshots;
    private final ArticleMeaning meaning;
    private final Searches searches;

    /** To look for them is slow, and the same are asked for with every page and facet of a search. */
    private final Cache<Misspelt, List<Value>> similar =
            Caffeine.newBuilder().maximumSize(MISSPELT).build();

    /** What threads are at. @param anywhere whether any thread takes its articles */
    private record Batch(List<CompletableFuture<Void>> shares, long lastChange, boolean anywhere) {}

    private final Deque<Batch> underWay = new ArrayDeque<>();

    /** The last change of the last batch that is in, with all before it. */
    private long settled;

    /** Above it no article has been put in. */
    private long highest;

    private volatile long applied;
    private volatile long visible;

    LuceneIndex(Path folder, Directory directory, IndexWriter writer, IndexThreads threads, Options options)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.writer = writer;
        this.threads = threads;
        this.snapshots = new Snapshots(new SearcherManager(writer, new RankedSearcher.Factory()));
        this.meaning = options.meaning();
        this.searches = new Searches(snapshots, options.limits(), options.meaning());
        this.applied = options.change();
        this.settled = options.change();
        this.visible = options.change();
        eachId(id -> highest = Math.max(highest, id));
    }

    /** @param change the change up to which the opened commit is complete */
    record Options(QueryLimits limits, ArticleMeaning meaning, long change) {}

    /**
     * Many articles are shared out and not waited for: while one thread writes out a segment, the other goes on. New
     * ones are taken by whichever thread is free; where some may be there already, an article always goes to the same
     * thread, after all that any thread had, so that its last state is the one that stays.
     */
    @Override
    public void apply(List<Article> articles, long lastChange) {
        guarded(() -> {
            long known = highest;
            highest = articles.stream().mapToLong(Article::id).reduce(known, Math::max);
            if (articles.size() <= WORTH_A_THREAD) {
                settle(0);
                threads.run(() -> put(articles, known));
                settled = lastChange;
            } else {
                boolean anywhere = articles.stream().allMatch(article -> article.id() > known);
                boolean after = !anywhere && underWay.stream().anyMatch(Batch::anywhere);
                settle(after ? 0 : AHEAD - 1);
                underWay.add(new Batch(
                        anywhere ? inPieces(articles, known) : shared(articles, known), lastChange, anywhere));
            }
            applied = lastChange;
        });
    }

    private List<CompletableFuture<Void>> inPieces(List<Article> articles, long known) {
        List<CompletableFuture<Void>> pieces = new ArrayList<>();
        for (int from = 0; from < articles.size(); from += PIECE) {
            List<Article> piece = List.copyOf(articles.subList(from, Math.min(articles.size(), from + PIECE)));
            pieces.add(threads.startOnAny(() -> put(piece, known)));
        }
        return pieces;
    }

    private List<CompletableFuture<Void>> shared(List<Article> articles, long known) {
        List<CompletableFuture<Void>> shares = new ArrayList<>();
        for (int thread = 0; thread < threads.count(); thread++) {
            int mine = thread;
            List<Article> share = articles.stream()
                    .filter(article -> article.id() % threads.count() == mine)
                    .toList();
            shares.add(threads.start(thread, () -> put(share, known)));
        }
        return shares;
    }

    /** Waits until no more than so many batches are under way. One that fails takes back those after it. */
    private void settle(int most) throws IOException {
        while (underWay.size() > most) {
            Batch first = underWay.element();
            try {
                for (CompletableFuture<Void> share : first.shares()) {
                    IndexThreads.join(share);
                }
            } catch (IOException | RuntimeException failed) {
                abandon();
                applied = settled;
                throw failed;
            }
            underWay.remove();
            settled = first.lastChange();
        }
    }

    /** Waits for what is under way, however it ends. */
    private void abandon() {
        CompletableFuture.allOf(underWay.stream()
                        .flatMap(batch -> batch.shares().stream())
                        .toArray(CompletableFuture[]::new))
                .handle((done, failure) -> done)
                .join();
        underWay.clear();
    }

    /** Only what may be there already has to be looked for and replaced, which costs a term each and a search. */
    private void put(List<Article> articles, long known) throws IOException {
        for (Article article : articles) {
            if (article.id() > known) {
                writer.addDocument(Documents.of(article, meaning));
            } else {
                writer.updateDocument(Documents.id(article.id()), Documents.of(article, meaning));
            }
        }
    }

    @Override
    public void commit() {
        guarded(() -> {
            settle(0);
            writeOut();
            threads.run(() -> {
                writer.setLiveCommitData(Map.of(SCHEMA, Schema.VERSION, CHANGE, Long.toString(applied))
                        .entrySet());
                writer.commit();
            });
        });
    }

    /** Writes out what is held, each thread a segment: a commit would write one after the other. */
    private void writeOut() throws IOException {
        if (writer.ramBytesUsed() >= WORTH_WRITING_OUT) {
            threads.runOnEach(thread -> writer::flushNextBuffer);
        }
    }

    @Override
    public void refresh() {
        guarded(() -> {
            settle(0);
            threads.run(() -> {
                long seen = applied;
                snapshots.refresh();
                visible = seen;
            });
        });
    }

    @Override
    public SearchPage search(SearchRequest request) {
        return answered(() -> searches.page(request, visible));
    }

    @Override
    public long count(Query query) {
        return answered(() -> searches.count(query));
    }

    @Override
    public CrossTabulation crossTabulated(Query query, Filters filters, List<Facet> facets) {
        return answered(() -> searches.crossTabulated(query, filters, facets));
    }

    @Override
    public List<Long> countsIn(List<ArticleSet> sets, SearchRequest request) {
        return answered(() -> searches.countsIn(sets, request));
    }

    @Override
    public boolean holds(Query.Word word, Set<Zone> zones) {
        return worded(wording -> wording.holds(word, zones));
    }

    @Override
    public List<Value> similar(Query.Word word, Set<Zone> zones, int most) {
        return answered(() -> {
            try (Snapshots.Lent lent = snapshots.lend(null)) {
                IndexReader reader = lent.searcher().getIndexReader();
                Misspelt asked = new Misspelt(reader.getReaderCacheHelper().getKey(), word.text(), zones, most);
                List<Value> known = similar.getIfPresent(asked);
                if (known == null) {
                    known = new WordLookup(lent.searcher()).similar(word, zones, most);
                    similar.put(asked, known);
                }
                return known;
            }
        });
    }

    @Override
    public List<Value> beginning(KeyField field, String prefix, Predicate<String> passes, int most) {
        return worded(wording -> wording.beginning(field, prefix, passes, most));
    }

    /** A word that was looked up in one state of the index. */
    private record Misspelt(IndexReader.CacheKey state, String word, Set<Zone> zones, int most) {}

    /** A question about words. */
    private interface Looking<T> {
        T up(WordLookup wording) throws IOException;
    }

    private <T> T worded(Looking<T> looking) {
        return answered(() -> {
            try (Snapshots.Lent lent = snapshots.lend(null)) {
                return looking.up(new WordLookup(lent.searcher()));
            }
        });
    }

    @Override
    public boolean finds(Query query) {
        return answered(() -> searches.finds(query));
    }

    @Override
    public long appliedChange() {
        return applied;
    }

    @Override
    public long visibleChange() {
        return visible;
    }

    @Override
    public long size() {
        return answered(() -> {
            try (Snapshots.Lent lent = snapshots.lend(null)) {
                return (long) lent.searcher().getIndexReader().numDocs();
            }
        });
    }

    @Override
    public long withMeaning() {
        return answered(() -> {
            try (Snapshots.Lent lent = snapshots.lend(null)) {
                return (long) lent.searcher().count(new FieldExistsQuery(Schema.MEANING));
            }
        });
    }

    @Override
    public void eachId(LongConsumer id) {
        answered(() -> {
            try (Snapshots.Lent lent = snapshots.lend(null)) {
                for (LeafReaderContext leaf : lent.searcher().getIndexReader().leaves()) {
                    NumericDocValues ids = DocValues.getNumeric(leaf.reader(), Schema.ID);
                    Bits live = leaf.reader().getLiveDocs();
                    while (ids.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                        if (live == null || live.get(ids.docID())) {
                            id.accept(ids.longValue());
                        }
                    }
                }
                return true;
            }
        });
    }

    @Override
    public void close() {
        guarded(() -> {
            abandon();
            try {
                threads.run(() -> {
                    snapshots.close();
                    if (writer.isOpen()) {
                        writer.rollback();
                    }
                    directory.close();
                });
            } finally {
                threads.close();
            }
        });
    }

    private void guarded(IndexThreads.Work work) {
        try {
            work.run();
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    /** A question to the index. */
    private interface Question<T> {
        T ask() throws IOException;
    }

    private <T> T answered(Question<T> question) {
        try {
            return question.ask();
        } catch (IOException | AlreadyClosedException e) {
            throw failed(e);
        }
    }

    private IndexFailedException failed(Exception e) {
        Throwable tragedy = writer.getTragicException();
        Throwable cause = tragedy == null ? e : tragedy;
        return new IndexFailedException(
                "The index in " + folder + " failed: " + cause.getMessage()
                        + ". Check the disk's space and permissions; the index is made again from the library.",
                cause);
    }
}
