package org.elka.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
public final class BareIndexing {
    private static final FieldType TEXT = text();

    private BareIndexing() {}

    /** Indexes into an empty folder; returns how many articles a second that was, commit included. */
    public static double articlesPerSecond(List<Article> articles, Path folder) throws IOException {
        long start = System.nanoTime();
        IndexWriterConfig config =
                new IndexWriterConfig(new StandardAnalyzer()).setRAMBufferSizeMB(LuceneFormat.BUFFER_MEGABYTES);
        int count = Runtime.getRuntime().availableProcessors();
        try (MMapDirectory directory = new MMapDirectory(folder);
                IndexWriter writer = new IndexWriter(directory, config);
                IndexThreads threads = new IndexThreads(count)) {
            List<CompletableFuture<Void>> works = new ArrayList<>();
            for (int part = 0; part < count; part++) {
                List<Article> share = articles.subList((int) ((long) articles.size() * part / count), (int)
                        ((long) articles.size() * (part + 1) / count));
                works.add(threads.start(() -> add(writer, share)));
            }
            for (CompletableFuture<Void> work : works) {
                IndexThreads.join(work);
            }
            writer.commit();
        }
        return articles.size() / ((System.nanoTime() - start) / 1e9);
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
