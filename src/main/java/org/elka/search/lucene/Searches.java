package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.elka.search.Facet;
import org.elka.search.SearchPage;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.SearchPage.Hit;
import org.elka.search.SearchRequest;
import org.elka.search.SearchRequest.Order;
import org.elka.search.query.QueryLimits;
import org.jspecify.annotations.Nullable;

/** Answers requests from one state of the index. */
final class Searches {
    /** Past these hits Lucene may skip what cannot rank; totals are counted apart and stay exact. */
    private static final int SCORED_AT_LEAST = 1_000;

    private final Snapshots snapshots;
    private final QueryLimits limits;
    private final FacetCounter facets = new FacetCounter();

    Searches(Snapshots snapshots, QueryLimits limits) {
        this.snapshots = snapshots;
        this.limits = limits;
    }

    SearchPage page(SearchRequest request, long visibleChange) throws IOException {
        Cursor after =
                request.after() == null ? null : Cursor.decode(request.after(), request.query(), request.order());
        try (Snapshots.Lent lent = snapshots.lend(after)) {
            IndexSearcher searcher = lent.searcher();
            Query query = new Translation(searcher.getIndexReader(), limits).whole(request.query());
            Map<Facet, List<FacetCount>> counts = Map.of();
            long total;
            if (request.facets().isEmpty()) {
                total = searcher.count(query);
            } else {
                FacetsCollector matches = searcher.search(query, new FacetsCollectorManager());
                total = matches.getMatchingDocs().stream()
                        .mapToLong(docs -> docs.totalHits())
                        .sum();
                counts = facets.count(searcher.getIndexReader(), matches, request.facets());
            }
            ScoreDoc[] top = request.limit() == 0 ? new ScoreDoc[0] : top(searcher, query, request, after);
            String next = top.length < request.limit() || top.length == 0
                    ? null
                    : next(lent, request, (FieldDoc) top[top.length - 1]);
            return new SearchPage(hits(top), total, next, counts, visibleChange);
        }
    }

    long count(org.elka.search.query.Query query) throws IOException {
        try (Snapshots.Lent lent = snapshots.lend(null)) {
            IndexSearcher searcher = lent.searcher();
            return searcher.count(new Translation(searcher.getIndexReader(), limits).whole(query));
        }
    }

    private static ScoreDoc[] top(IndexSearcher searcher, Query query, SearchRequest request, @Nullable Cursor after)
            throws IOException {
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int most = Math.min(request.limit(), documents);
        FieldDoc last = after == null ? null : fieldDoc(after, request.order(), documents);
        TopFieldCollectorManager manager =
                new TopFieldCollectorManager(sort(request.order()), most, last, SCORED_AT_LEAST);
        return searcher.search(query, manager).scoreDocs;
    }

    private static Sort sort(Order order) {
        SortField id = new SortField(Schema.ID, SortField.Type.LONG, order == Order.NEWEST);
        SortField first = switch (order) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> published(true, Long.MIN_VALUE);
            case OLDEST -> published(false, Long.MAX_VALUE);
        };
        return new Sort(first, id);
    }

    private static SortField published(boolean latestFirst, long missing) {
        SortField field = new SortField(Schema.PUBLISHED, SortField.Type.LONG, latestFirst);
        field.setMissingValue(missing);
        return field;
    }

    private static FieldDoc fieldDoc(Cursor cursor, Order order, int documents) {
        Object key =
                order == Order.RELEVANCE ? (Object) Float.intBitsToFloat((int) cursor.key()) : (Object) cursor.key();
        return new FieldDoc(documents - 1, 0, new Object[] {key, cursor.articleId()});
    }

    private String next(Snapshots.Lent lent, SearchRequest request, FieldDoc last) throws IOException {
        Object key = last.fields[0];
        long bits = key instanceof Float score ? Float.floatToIntBits(score) : (Long) key;
        int question = Cursor.question(request.query(), request.order());
        return new Cursor(snapshots.keep(lent), question, bits, (Long) last.fields[1]).encoded();
    }

    private static List<Hit> hits(ScoreDoc[] top) {
        List<Hit> hits = new ArrayList<>(top.length);
        for (ScoreDoc doc : top) {
            Object[] fields = ((FieldDoc) doc).fields;
            hits.add(new Hit((Long) fields[1], fields[0] instanceof Float score ? score : 0));
        }
        return hits;
    }
}
