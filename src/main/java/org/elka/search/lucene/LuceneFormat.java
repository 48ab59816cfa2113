package org.elka.search.lucene;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;
import org.elka.search.ArticleIndex;
import org.elka.search.ArticleMeaning;
import org.elka.search.IndexFailedException;
import org.elka.search.IndexFormat;
import org.elka.search.query.QueryLimits;

/** Lucene indexes in folders of the local disk. */
public final class LuceneFormat implements IndexFormat {
    /** Two threads index half as fast again as one; more take the processor from those who search and read. */
    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());

    static final int BUFFER_MEGABYTES = 64;

    /**
     * A thread writes out what it put in when that fills its share of the buffer. Were the buffer's whole the only bound,
     * one would hold most of it, and the other wait at a commit while that is written out.
     */
    private static final int SHARE_MEGABYTES = BUFFER_MEGABYTES / THREADS;

    /**
     * Up to this size every byte of an index is checked when it is opened; beyond it, its files' ends only, since a
     * start should not wait for the disk.
     */
    private static final long CHECKED_BYTES = 16L << 20;

    static {
        // Queries are bounded by QueryLimits, with errors that name the place; Lucene's own limit knows none.
        IndexSearcher.setMaxClauseCount(Integer.MAX_VALUE);
    }

    private final QueryLimits limits;
    private final ArticleMeaning meaning;

    /** Ranks by words alone. */
    public LuceneFormat(QueryLimits limits) {
        this(limits, ArticleMeaning.NONE);
    }

    public LuceneFormat(QueryLimits limits, ArticleMeaning meaning) {
        this.limits = limits;
        this.meaning = meaning;
    }

    @Override
    public String name() {
        return Schema.VERSION;
    }

    @Override
    public Opening open(Path folder) {
        if (!Files.isDirectory(folder)) {
            return new Opening.Unusable("its folder is absent");
        }
        try {
            return opened(folder);
        } catch (LockObtainFailedException held) {
            return new Opening.InUse("The index in " + folder
                    + " is open in another process; stop that one, or give this one another home.");
        } catch (IndexFormatTooOldException | IndexFormatTooNewException other) {
            return new Opening.Unusable("another version of Lucene made it");
        } catch (CorruptIndexException | EOFException | NoSuchFileException | IndexNotFoundException damaged) {
            return new Opening.Unusable("it is damaged (" + damaged.getMessage() + ")");
        } catch (IOException e) {
            throw new IndexFailedException("The index in " + folder + " cannot be opened: " + e.getMessage(), e);
        }
    }

    private Opening opened(Path folder) throws IOException {
        Directory directory = new MMapDirectory(folder);
        boolean usable = false;
        try {
            Map<String, String> data = checked(directory);
            if (!Schema.VERSION.equals(data.get(LuceneIndex.SCHEMA))) {
                return new Opening.Unusable("its schema is " + data.getOrDefault(LuceneIndex.SCHEMA, "unknown")
                        + " and not " + Schema.VERSION);
            }
            long change = Long.parseLong(data.getOrDefault(LuceneIndex.CHANGE, "0"));
            Opening opening = new Opening.Usable(index(folder, directory, OpenMode.APPEND, change));
            usable = true;
            return opening;
        } finally {
            if (!usable) {
                directory.close();
            }
        }
    }

    /** The commit's data, once its files have proven whole. */
    private static Map<String, String> checked(Directory directory) throws IOException {
        long size = 0;
        for (String file : directory.listAll()) {
            size += directory.fileLength(file);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            if (size <= CHECKED_BYTES) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
            return reader.getIndexCommit().getUserData();
        }
    }

    @Override
    public ArticleIndex create(Path folder) {
        try {
            Files.createDirectories(folder);
            ArticleIndex index = index(folder, new MMapDirectory(folder), OpenMode.CREATE, 0);
            index.commit();
            return index;
        } catch (IOException e) {
            throw new IndexFailedException("No index can be made in " + folder + ": " + e.getMessage(), e);
        }
    }

    private ArticleIndex index(Path folder, Directory directory, OpenMode mode, long change) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new WordAnalyzer())
                .setOpenMode(mode)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setRAMPerThreadHardLimitMB(SHARE_MEGABYTES)
                .setCommitOnClose(false);
        IndexWriter writer = new IndexWriter(directory, config);
        return new LuceneIndex(
                folder, directory, writer, new IndexThreads(THREADS), new LuceneIndex.Options(limits, meaning, change));
    }
}
