package org.elka.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.MMapDirectory;
import org.elka.library.Article;
import org.elka.search.ArticleTexts;
import org.elka.search.query.Zone;

/**
 * What Lucene alone takes to index the same texts: the baseline for measuring ingestion and indexing. One writer,
 * Lucene's standard analysis, all that {@link ArticleTexts} names with positions and offsets, on as many threads as
 * there are processors; ends with a commit. No values, dates, tags or facets, and no article is replaced.
 */
public final class BareIndexing implements AutoCloseable {
    private static final FieldType TEXT = text();

    private final MMapDirectory directory;
    private final IndexWriter writer;
    private final IndexThreads threads = new IndexThreads(Runtime.getRuntime().availableProcessors());
    private long articles;
    private long nanos;

    /** @param folder an empty one */
    public BareIndexing(Path folder) throws IOException {
        directory = new MMapDirectory(folder);
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(LuceneFormat.BUFFER_MEGABYTES));
    }

    /** Indexes these on all threads, and waits for them. */
    public void add(List<Article> some) throws IOException {
        long start = System.nanoTime();
        threads.runOnEach(thread -> {
            List<Article> share = some.subList((int) ((long) some.size() * thread / threads.count()), (int)
                    ((long) some.size() * (thread + 1) / threads.count()));
            return () -> add(writer, share);
        });
        nanos += System.nanoTime() - start;
        articles += some.size();
    }

    /** Commits; returns how many articles a second were indexed, commit included. */
    public double articlesPerSecond() throws IOException {
        long start = System.nanoTime();
        writer.commit();
        nanos += System.nanoTime() - start;
        return articles / (nanos / 1e9);
    }

    @Override
    public void close() throws IOException {
        threads.close();
        writer.close();
        directory.close();
    }

    private static void add(IndexWriter writer, List<Article> articles) throws IOException {
        for (Article article : articles) {
            Document document = new Document();
            document.add(new StringField("id", Long.toString(article.id()), Field.Store.YES));
            for (Zone zone : Zone.values()) {
                for (String text : ArticleTexts.of(article, zone)) {
                    document.add(new Field(zone.name(), text, TEXT));
                }
            }
            writer.addDocument(document);
        }
    }

    private static FieldType text() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
