package org.elka.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.ByteVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.elka.search.ArticleMeaning;

/**
 * The articles nearest to a text in meaning among those allowed.
 *
 * @param nearest by falling likeness
 * @param dimensions of the vectors
 */
record Near(ScoreDoc[] nearest, int dimensions, ArticleMeaning meaning) {
    /** So many articles count as near; measured, with little difference from 100 to 500. */
    private static final int NEAREST = 200;

    static Near to(byte[] vector, IndexSearcher searcher, Query allowed, ArticleMeaning meaning) throws IOException {
        int most = Math.min(NEAREST, Math.max(1, searcher.getIndexReader().maxDoc()));
        KnnByteVectorQuery query = new KnnByteVectorQuery(Schema.MEANING, vector, most, allowed);
        return new Near(searcher.search(query, most).scoreDocs, vector.length, meaning);
    }

    /** The part of the reader's articles that have a vector, 0 to 1. */
    static double covered(IndexReader reader) throws IOException {
        return reader.maxDoc() == 0 ? 0 : vectors(reader) / (double) reader.maxDoc();
    }

    /** How many articles have a vector, those that were replaced and not yet cleared away among them. */
    private static long vectors(IndexReader reader) throws IOException {
        long vectors = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            ByteVectorValues values = leaf.reader().getByteVectorValues(Schema.MEANING);
            vectors += values == null ? 0 : values.size();
        }
        return vectors;
    }

    /** From 0 for the last of the nearest to {@code most} for the first, in proportion to the cosine. */
    Bonuses bonuses(float most) {
        if (nearest.length == 0) {
            return new Bonuses();
        }
        float floor = nearest[nearest.length - 1].score;
        float span = nearest[0].score - floor;
        return new Bonuses(Arrays.stream(nearest)
                .map(near -> new ScoreDoc(near.doc, span > 0 ? most * (near.score - floor) / span : most))
                .toArray(ScoreDoc[]::new));
    }

    /** The place of that document among the nearest, from 1; 0 where it is none of them. */
    int place(int document) {
        for (int i = 0; i < nearest.length; i++) {
            if (nearest[i].doc == document) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The cosine at that place. Lucene's score of bytes is 0.5 + product / (dimensions * 2^15). */
    double cosine(int place) {
        return meaning.cosine(Math.round((nearest[place - 1].score - 0.5) * dimensions * (1 << 15)));
    }
}
