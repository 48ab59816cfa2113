package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.elka.search.ArticleMeaning;
import org.elka.search.CrossTabulation;
import org.elka.search.Facet;
import org.elka.search.Filters;
import org.elka.search.SearchPage;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.SearchPage.Hit;
import org.elka.search.SearchRequest;
import org.elka.search.SearchRequest.Order;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.QueryLimits;
import org.jspecify.annotations.Nullable;

/** Answers requests from one state of the index. */
final class Searches {
    /** Past so many hits Lucene may skip what cannot rank; only then is the total counted apart, to stay exact. */
    private static final int SCORED_AT_LEAST = 1_000;

    private static final TotalHits UNKNOWN = new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);

    private final Snapshots snapshots;
    private final QueryLimits limits;
    private final Lanes lanes;
    private final ArticleMeaning meaning;
    private final FacetCounter facets = new FacetCounter();

    Searches(Snapshots snapshots, QueryLimits limits, ArticleMeaning meaning) {
        this.snapshots = snapshots;
        this.limits = limits;
        this.meaning = meaning;
        this.lanes = new Lanes(limits);
    }

    SearchPage page(SearchRequest request, long visibleChange) throws IOException {
        Cursor after = request.after() == null ? null : Cursor.decode(request.after(), request);
        try (Lanes.Leave leave = lanes.enter(request.query());
                Snapshots.Lent lent = snapshots.lend(after)) {
            RankedSearcher searcher = searcher(lent, leave);
            Query asked = new Translation(searcher, limits).whole(request.query());
            if (!request.filters().isEmpty() && !request.facets().isEmpty()) {
                asked = Matches.of(searcher, asked); // with these filters, and with others for the facets picked
            }
            Query whole = narrowed(asked, request.filters());
            Scoring scoring = scoring(searcher, whole, request);
            Query query = scoring == null ? whole : scoring.matching();
            if (!request.facets().isEmpty()) {
                query = Matches.of(searcher, query);
            }
            TopFieldDocs top =
                    scoring == null ? top(searcher, query, request, after) : ranked(searcher, scoring, request, after);
            Reasons reasons = scoring != null && request.ranking().explained() ? new Reasons(searcher, scoring) : null;
            long total = total(searcher, query, top);
            Counted counted = new Counted(total, counts(searcher, asked, query, request), reasons);
            inTime(searcher);
            return page(lent, request, top, counted, visibleChange);
        }
    }

    private static Query narrowed(Query found, Filters filters) {
        if (filters.isEmpty()) {
            return found;
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder().add(found, Occur.MUST);
        filters.picked()
                .forEach((facet, values) -> builder.add(
                        SortedSetDocValuesField.newSlowSetQuery(
                                Schema.facet(facet),
                                values.stream().map(BytesRef::new).toList()),
                        Occur.FILTER));
        return builder.build();
    }

    /** What a person sees counted under these filters; where the search has a subject, that too narrows it. */
    private Query matching(RankedSearcher searcher, Query asked, Filters filters, SearchRequest request)
            throws IOException {
        Query query = narrowed(asked, filters);
        return request.ranking().subject() == null
                ? query
                : Scoring.of(searcher, query, request.query(), new Scoring.Asked(request.ranking(), meaning))
                        .matching();
    }

    /** Facets of which nothing is picked are counted by what matches; each of the others without its own filter. */
    private Map<Facet, List<FacetCount>> counts(
            RankedSearcher searcher, Query asked, Query matching, SearchRequest request) throws IOException {
        if (request.facets().isEmpty()) {
            return Map.of();
        }
        Filters filters = request.filters();
        Set<Facet> together = EnumSet.copyOf(request.facets());
        together.removeAll(filters.picked().keySet());
        IndexReader reader = searcher.getIndexReader();
        Map<Facet, List<FacetCount>> counts = facets.count(reader, Matches.of(searcher, matching), together);
        for (Facet facet : request.facets()) {
            if (!together.contains(facet)) {
                Query others = matching(searcher, asked, filters.counting(facet), request);
                counts.putAll(facets.count(reader, Matches.of(searcher, others), Set.of(facet)));
            }
        }
        return counts;
    }

    /** How to score; null where nothing but the query says what matches, and something else its order. */
    private @Nullable Scoring scoring(RankedSearcher searcher, Query whole, SearchRequest request) throws IOException {
        boolean ordered = request.order() == Order.RELEVANCE && request.limit() > 0;
        if (!ordered && request.ranking().subject() == null) {
            return null;
        }
        Query found = request.ranking().subject() == null ? Matches.of(searcher, whole) : whole;
        return Scoring.of(searcher, found, request.query(), new Scoring.Asked(request.ranking(), meaning));
    }

    private record Counted(
            long total,
            Map<Facet, List<FacetCount>> facets,
            @Nullable Reasons reasons) {}

    private SearchPage page(
            Snapshots.Lent lent, SearchRequest request, TopFieldDocs top, Counted counted, long visibleChange)
            throws IOException {
        ScoreDoc[] found = top.scoreDocs;
        ScoreDoc[] hits = Arrays.copyOf(found, Math.min(found.length, request.limit()));
        String next = found.length > hits.length ? next(lent, request, (FieldDoc) hits[hits.length - 1]) : null;
        return new SearchPage(hits(hits, counted.reasons()), counted.total(), next, counted.facets(), visibleChange);
    }

    private static long total(IndexSearcher searcher, Query query, TopFieldDocs top) throws IOException {
        boolean exact = top.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
        return exact ? top.totalHits.value() : searcher.count(query);
    }

    long count(org.elka.search.query.Query query) throws IOException {
        try (Lanes.Leave leave = lanes.enter(query);
                Snapshots.Lent lent = snapshots.lend(null)) {
            RankedSearcher searcher = searcher(lent, leave);
            long count = searcher.count(new Translation(searcher, limits).whole(query));
            inTime(searcher);
            return count;
        }
    }

    CrossTabulation crossTabulated(org.elka.search.query.Query query, Filters filters, List<Facet> facets)
            throws IOException {
        try (Lanes.Leave leave = lanes.enter(query);
                Snapshots.Lent lent = snapshots.lend(null)) {
            RankedSearcher searcher = searcher(lent, leave);
            Query asked = new Translation(searcher, limits).whole(query);
            CrossTabulation counted = searcher.search(narrowed(asked, filters), new CrossTabulator(facets));
            inTime(searcher);
            return counted;
        }
    }

    List<Long> countsIn(List<ArticleSet> sets, SearchRequest request) throws IOException {
        try (Lanes.Leave leave = lanes.enter(request.query());
                Snapshots.Lent lent = snapshots.lend(null)) {
            RankedSearcher searcher = searcher(lent, leave);
            Query asked = new Translation(searcher, limits).whole(request.query());
            // looked through from whichever is smaller: a review is, beside what a wide query finds in a large library
            Query found = new BooleanQuery.Builder()
                    .add(matching(searcher, asked, request.filters(), request), Occur.FILTER)
                    .add(Translation.among(sets), Occur.FILTER)
                    .build();
            List<Long> counts = searcher.search(found, new SetCounter(sets));
            inTime(searcher);
            return counts;
        }
    }

    /** Whether anything matches: looks no further than the first. */
    boolean finds(org.elka.search.query.Query query) throws IOException {
        try (Lanes.Leave leave = lanes.enter(query);
                Snapshots.Lent lent = snapshots.lend(null)) {
            RankedSearcher searcher = searcher(lent, leave);
            Query whole = searcher.rewrite(new Translation(searcher, limits).whole(query));
            Weight weight = searcher.createWeight(whole, ScoreMode.COMPLETE_NO_SCORES, 1);
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                Scorer scorer = weight.scorer(leaf);
                if (scorer != null && anyLive(scorer.iterator(), leaf.reader().getLiveDocs())) {
                    return true;
                }
            }
            return false;
        }
    }

    private static boolean anyLive(DocIdSetIterator documents, @Nullable Bits live) throws IOException {
        int document = documents.nextDoc();
        while (document != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(document)) {
                return true;
            }
            document = documents.nextDoc();
        }
        return false;
    }

    /** The state's searcher, or one of its own for a query whose time is limited. */
    private static RankedSearcher searcher(Snapshots.Lent lent, Lanes.Leave leave) {
        if (!leave.deadline().set()) {
            return lent.searcher();
        }
        RankedSearcher limited = lent.searcher().alone();
        limited.setTimeout(leave.deadline());
        return limited;
    }

    private void inTime(IndexSearcher searcher) {
        if (searcher.timedOut()) {
            throw lanes.tooSlow();
        }
    }

    /** All matches are scored only where one that neither words nor meaning put in front might be on the page. */
    private static TopFieldDocs ranked(
            RankedSearcher searcher, Scoring scoring, SearchRequest request, @Nullable Cursor after)
            throws IOException {
        if (after == null && request.order() == Order.RELEVANCE) {
            TopFieldDocs first = top(searcher.alone(), scoring.rankedInFront(), request, null);
            ScoreDoc[] found = first.scoreDocs;
            if (found.length > request.limit()
                    && (Float) ((FieldDoc) found[request.limit()]).fields[0]
                            > scoring.front().others()) {
                return new TopFieldDocs(UNKNOWN, found, first.fields);
            }
        }
        return top(searcher, scoring.ranked(), request, after);
    }

    /** The page's hits and one more, if there is one: then another page follows. */
    private static TopFieldDocs top(IndexSearcher searcher, Query query, SearchRequest request, @Nullable Cursor after)
            throws IOException {
        if (request.limit() == 0) {
            return new TopFieldDocs(UNKNOWN, new ScoreDoc[0], new SortField[0]);
        }
        int documents = Math.max(1, searcher.getIndexReader().maxDoc());
        int most = Math.min(request.limit() + 1, documents);
        FieldDoc last = after == null ? null : fieldDoc(after, request.order(), documents);
        // what is ranked is counted already
        int counted = request.order() == Order.RELEVANCE ? most : SCORED_AT_LEAST;
        TopFieldCollectorManager manager = new TopFieldCollectorManager(sort(request.order()), most, last, counted);
        return searcher.search(query, manager);
    }

    private static Sort sort(Order order) {
        SortField id = new SortField(Schema.ID, SortField.Type.LONG, order == Order.NEWEST);
        SortField first = switch (order) {
            case RELEVANCE -> SortField.FIELD_SCORE;
            case NEWEST -> by(Schema.PUBLISHED, true);
            case OLDEST -> by(Schema.PUBLISHED, false);
            case N -> by(Schema.PARTICIPANTS, true);
        };
        return new Sort(first, id);
    }

    /** By a number that each article has once or not at all; those without it come last. */
    private static SortField by(String name, boolean highestFirst) {
        SortField field = new SortField(name, SortField.Type.LONG, highestFirst);
        field.setMissingValue(highestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
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
        int question = Cursor.question(request);
        return new Cursor(snapshots.keep(lent), question, bits, (Long) last.fields[1]).encoded();
    }

    private static List<Hit> hits(ScoreDoc[] top, @Nullable Reasons reasons) throws IOException {
        List<Hit> hits = new ArrayList<>(top.length);
        for (ScoreDoc doc : top) {
            Object[] fields = ((FieldDoc) doc).fields;
            float score = fields[0] instanceof Float ranked ? ranked : 0;
            hits.add(new Hit((Long) fields[1], score, reasons == null ? List.of() : reasons.of(doc.doc)));
        }
        return hits;
    }
}
