package org.elka.search.lucene;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import org.apache.lucene.document.DoublePoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.elka.library.Tagging;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.KeyField;
import org.elka.search.query.Names;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;

/**
 * Turns a query into Lucene's. What it matches is exactly what the query says; the order is {@link Scoring}'s.
 * Truncations are resolved against one reader, so a translation serves that reader only.
 */
final class Translation {
    private static final String WITHDRAWN = "withdrawn";
    private static final String MERGED = "merged";

    private final RankedSearcher searcher;
    private final TextTranslation texts;

    Translation(RankedSearcher searcher, QueryLimits limits) {
        this.searcher = searcher;
        this.texts = new TextTranslation(searcher, limits);
    }

    /**
     * What matches, with the rule that withdrawn articles come only to those who ask for a status, and merged ones, for
     * which others stand, only to those who ask for them.
     */
    org.apache.lucene.search.Query whole(Query query) throws IOException {
        org.apache.lucene.search.Query translated = of(query);
        BooleanQuery.Builder shown = new BooleanQuery.Builder().add(translated, Occur.MUST);
        boolean hides = hide(WITHDRAWN, asksForStatus(query, status -> true), shown);
        hides |= hide(MERGED, asksForStatus(query, MERGED::startsWith), shown);
        return hides ? shown.build() : translated;
    }

    private boolean hide(String status, boolean asked, BooleanQuery.Builder shown) throws IOException {
        Term term = new Term(Schema.key(KeyField.STATUS), status);
        if (asked || searcher.frequency(term) == 0) {
            return false;
        }
        shown.add(new TermQuery(term), Occur.MUST_NOT);
        return true;
    }

    private static boolean asksForStatus(Query query, Predicate<String> which) {
        return query instanceof Query.Key key
                ? key.field() == KeyField.STATUS && key.values().stream().anyMatch(which)
                : query.parts().stream().anyMatch(part -> asksForStatus(part, which));
    }

    private org.apache.lucene.search.Query of(Query query) {
        return switch (query) {
            case Query.Everything _ -> new MatchAllDocsQuery();
            case Query.And and -> all(and.parts(), Occur.MUST);
            case Query.Or or -> all(or.parts(), Occur.SHOULD);
            case Query.Not not ->
                new BooleanQuery.Builder()
                        .add(of(not.kept()), Occur.MUST)
                        .add(of(not.dropped()), Occur.MUST_NOT)
                        .build();
            case Query.Mapped mapped -> of(mapped.meant());
            case Query.Text text -> texts.of(text);
            case Query.Key key -> key(key);
            case Query.Dates dates ->
                LongPoint.newRangeQuery(
                        Schema.date(dates.field()),
                        dates.from().toEpochDay(),
                        dates.to().toEpochDay());
            case Query.Numbers numbers ->
                DoublePoint.newRangeQuery(Schema.number(numbers.field()), numbers.from(), numbers.to());
            case Query.Tagged tagged -> tagged(tagged);
            case Query.Screened screened -> among(List.of(screened.articles()));
        };
    }

    /** The articles that are in any of the sets. */
    static org.apache.lucene.search.Query among(List<ArticleSet> sets) {
        return anyOf(
                Schema.ID,
                sets.stream()
                        .flatMap(set -> set.ids().stream())
                        .map(String::valueOf)
                        .toList());
    }

    private org.apache.lucene.search.Query all(List<Query> parts, Occur occur) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        parts.forEach(part -> builder.add(of(part), occur));
        return builder.build();
    }

    private static org.apache.lucene.search.Query key(Query.Key key) {
        String field = Schema.key(key.field());
        String first = key.values().getFirst();
        return switch (key.match()) {
            case WHOLE -> anyOf(field, key.values());
            case PREFIX -> new PrefixQuery(new Term(field, first));
            case NAME -> {
                BooleanQuery.Builder builder = new BooleanQuery.Builder();
                builder.add(anyOf(field, List.copyOf(Names.wholes(first))), Occur.SHOULD);
                builder.add(new PrefixQuery(new Term(field, Names.prefix(first))), Occur.SHOULD);
                yield builder.build();
            }
        };
    }

    private static org.apache.lucene.search.Query anyOf(String field, List<String> values) {
        if (values.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        return values.size() == 1
                ? new TermQuery(new Term(field, values.getFirst()))
                : new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
    }

    private static org.apache.lucene.search.Query tagged(Query.Tagged tagged) {
        LinkedHashSet<Tagging.Level> levels = new LinkedHashSet<>();
        if (tagged.level() == null) {
            levels.addAll(List.of(Tagging.Level.values()));
        } else {
            levels.add(tagged.level());
        }
        return anyOf(
                Schema.TAG,
                levels.stream().map(level -> Schema.tag(level, tagged.tag())).toList());
    }
}
