package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.IndexReader;
import org.elka.search.Facet;
import org.elka.search.SearchPage.FacetCount;
import org.jspecify.annotations.Nullable;

/** Counts the values of matching documents. */
final class FacetCounter {
    /** More values than this help nobody; the first ones by count are given. */
    private static final int MOST_VALUES = 200;

    /** The numbering of values across segments, which is dear to make and good for one reader. */
    private record Numbering(IndexReader reader, Map<Facet, StringDocValuesReaderState> byFacet) {}

    private volatile @Nullable Numbering last;

    Map<Facet, List<FacetCount>> count(IndexReader reader, FacetsCollector matches, Set<Facet> facets)
            throws IOException {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            StringDocValuesReaderState state = numbering(reader, facet);
            FacetResult result =
                    new StringValueFacetCounts(state, matches).getTopChildren(MOST_VALUES, Schema.facet(facet));
            List<FacetCount> values = new ArrayList<>();
            for (LabelAndValue value : result == null ? new LabelAndValue[0] : result.labelValues) {
                values.add(new FacetCount(value.label, value.value.longValue()));
            }
            values.sort(FacetCount.ORDER);
            counts.put(facet, List.copyOf(values));
        }
        return counts;
    }

    private synchronized StringDocValuesReaderState numbering(IndexReader reader, Facet facet) throws IOException {
        Numbering numbering = last;
        if (numbering == null || numbering.reader() != reader) {
            numbering = new Numbering(reader, new EnumMap<>(Facet.class));
            last = numbering;
        }
        StringDocValuesReaderState state = numbering.byFacet().get(facet);
        if (state == null) {
            state = new StringDocValuesReaderState(reader, Schema.facet(facet));
            numbering.byFacet().put(facet, state);
        }
        return state;
    }
}
