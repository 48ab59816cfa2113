package org.elka.search.lucene;

import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.elka.search.Reason.Signal;
import org.elka.search.query.KeyField;
import org.elka.search.query.StopWords;
import org.elka.search.query.Zone;
import org.jspecify.annotations.Nullable;

/** What counts beside words and meaning, as Lucene's queries. The weights are measured or argued in docs/ranking.md. */
final class Signals {
    /** Two words of the query so near each other count; side by side they count most. */
    private static final int NEAR = 6;

    private static final float HEADING = 0.05f;
    private static final float MAJOR_HEADING = 0.1f;
    private static final float DESIGN = 0.03f;
    private static final List<String> STRONG_DESIGNS = List.of("rct", "systematic-review");
    private static final float RECENCY = 0.04f;

    /** An article so many days old gets half of what one of today gets. */
    private static final long RECENCY_HALVES = 5 * 365L;

    private Signals() {}

    /** Neighbouring words of the query, near each other in title or abstract; null where there are no two. */
    static @Nullable Query phrases(Wording wording) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        boolean any = false;
        for (List<String> sequence : wording.sequences()) {
            int before = -1;
            for (int at = 0; at < sequence.size(); at++) {
                if (StopWords.contains(sequence.get(at))) {
                    continue;
                }
                if (before >= 0) {
                    for (Zone zone : List.of(Zone.TITLE, Zone.ABSTRACT)) {
                        builder.add(pair(zone, sequence, before, at), Occur.SHOULD);
                    }
                    any = true;
                }
                before = at;
            }
        }
        return any ? builder.build() : null;
    }

    private static Query pair(Zone zone, List<String> sequence, int first, int second) {
        return new PhraseQuery.Builder()
                .setSlop(NEAR)
                .add(new Term(Schema.zone(zone), sequence.get(first)), 0)
                .add(new Term(Schema.zone(zone), sequence.get(second)), second - first)
                .build();
    }

    /** The headings that are asked for, each where it is one of the article's, more where it is a major one. */
    static @Nullable Query headings(Wording wording) {
        if (wording.headings().isEmpty()) {
            return null;
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (org.elka.search.query.Query.Key key : wording.headings()) {
            List<BytesRef> values = key.values().stream().map(BytesRef::new).toList();
            builder.add(constant(new TermInSetQuery(Schema.key(KeyField.MESH), values), HEADING), Occur.SHOULD);
            builder.add(
                    constant(new TermInSetQuery(Schema.key(KeyField.MESH_MAJOR), values), MAJOR_HEADING - HEADING),
                    Occur.SHOULD);
        }
        return builder.build();
    }

    /** Randomised trials and systematic reviews. */
    static Query design() {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (String design : STRONG_DESIGNS) {
            builder.add(new TermQuery(new Term(Schema.key(KeyField.DESIGN), design)), Occur.SHOULD);
        }
        return constant(builder.build(), DESIGN);
    }

    /** @param today in days since 1970 */
    static Query recency(long today) {
        return LongField.newDistanceFeatureQuery(Schema.PUBLISHED, RECENCY, today, RECENCY_HALVES);
    }

    /** The most that these add together, but for words, phrases and meaning, to one article. */
    static double most(Set<Signal> signals, Wording wording) {
        return (signals.contains(Signal.HEADINGS)
                        ? MAJOR_HEADING * wording.headings().size()
                        : 0)
                + (signals.contains(Signal.DESIGN) ? DESIGN : 0)
                + (signals.contains(Signal.RECENCY) ? RECENCY : 0);
    }

    private static Query constant(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }
}
