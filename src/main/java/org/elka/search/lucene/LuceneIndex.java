package org.elka.search.lucene;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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
        this.snapshots = new Snapshots(new SearcherManager(writer, new RankedSearchers()));
        this.meaning = options.meaning();
        this.searches = new Searches(snapshots, options.limits(), options.meaning());
        this.applied = options.change();
        this.visible = options.change();
        eachId(id -> highest = Math.max(highest, id));
    }

    /** @param change the change up to which the opened commit is complete */
    record Options(QueryLimits limits, ArticleMeaning meaning, long change) {}

    @Override
    public void apply(List<Article> articles, long lastChange) {
        guarded(() -> {
            long known = highest;
            int parts = Math.min(threads.count(), Math.ceilDiv(articles.size(), WORTH_A_THREAD));
            List<CompletableFuture<Void>> works = new ArrayList<>();
            for (int part = 0; part < parts; part++) {
                int from = articles.size() * part / parts;
                int to = articles.size() * (part + 1) / parts;
                works.add(threads.start(() -> put(articles.subList(from, to), known)));
            }
            for (CompletableFuture<Void> work : works) {
                IndexThreads.join(work);
            }
            highest = articles.stream().mapToLong(Article::id).reduce(known, Math::max);
            applied = lastChange;
        });
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
        guarded(() -> threads.run(() -> {
            writer.setLiveCommitData(Map.of(SCHEMA, Schema.VERSION, CHANGE, Long.toString(applied))
                    .entrySet());
            writer.commit();
        }));
    }

    @Override
    public void refresh() {
        guarded(() -> threads.run(() -> {
            long seen = applied;
            snapshots.refresh();
            visible = seen;
        }));
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
                    known = new WordLookup(reader).similar(word, zones, most);
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
                return looking.up(new WordLookup(lent.searcher().getIndexReader()));
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
