package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.search.Filters;
import org.elka.search.LibraryIndex;
import org.elka.search.Picks;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.SearchRequest;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.Query;
import org.elka.search.query.Screenings;
import org.elka.search.query.Screenings.Answer;
import org.elka.search.query.Screenings.Outcome;

/**
 * The facet of what the reviews of whoever asks have come to. No article carries it: what is picked of it becomes a part
 * of the query, and its values are counted by the sets of articles that such parts are.
 */
@ApplicationScoped
public class ScreenedFacet {
    private final AskersScreenings screenings;
    private final LibraryIndex index;

    ScreenedFacet(AskersScreenings screenings, LibraryIndex index) {
        this.screenings = screenings;
        this.index = index;
    }

    /**
     * What the query finds and reviews have come to one of these on; all that it finds where nothing is picked.
     *
     * @throws ApiException if who asks may not know what reviews have come to
     */
    public Query narrowed(Query query, Set<Outcome> picked) {
        if (picked.isEmpty()) {
            return query;
        }
        List<Query> any = new ArrayList<>();
        for (Outcome outcome : picked) {
            switch (screenings.of(outcome, null)) {
                case Answer.Known(ArticleSet articles) ->
                    any.add(new Query.Screened(outcome, null, articles, query.span()));
                case Answer.Withheld withheld -> throw refused(withheld, "filter");
            }
        }
        Query one = any.size() == 1 ? any.getFirst() : new Query.Or(any, query.span());
        return new Query.And(List.of(query, one), query.span());
    }

    /**
     * How many of the articles found reviews have come to each outcome on, by falling count, then by name; nothing where
     * who asks may not know.
     *
     * @param found without what is picked of this facet
     */
    public List<FacetCount> counts(SearchRequest found) {
        Map<Outcome, ArticleSet> known = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            if (screenings.of(outcome, null) instanceof Answer.Known(ArticleSet articles) && !articles.isEmpty()) {
                known.put(outcome, articles);
            }
        }
        if (known.isEmpty()) {
            return List.of();
        }
        List<FacetCount> counts = new ArrayList<>();
        List<Long> counted = index.countsIn(List.copyOf(known.values()), found);
        for (Outcome outcome : known.keySet()) {
            counts.add(new FacetCount(outcome.written(), counted.get(counts.size())));
        }
        return counts.stream()
                .filter(count -> count.count() > 0)
                .sorted(FacetCount.ORDER)
                .toList();
    }

    /** Picks as they are asked for, {@code facet:value,value}. @throws ApiException if one cannot be read */
    public static Picks picks(List<String> texts) {
        try {
            return Picks.parse(texts);
        } catch (IllegalArgumentException refused) {
            throw new ApiException(ProblemType.INVALID_REQUEST, String.valueOf(refused.getMessage()));
        }
    }

    /** Filters of what is kept for others to read. @throws ApiException if one cannot be read, or is of this facet */
    static Filters forOthers(List<String> texts) {
        Picks picks = picks(texts);
        for (Outcome outcome : picks.screened()) {
            if (Screenings.NOBODYS.of(outcome, null) instanceof Answer.Withheld withheld) {
                throw refused(withheld, "filters");
            }
        }
        return picks.filters();
    }

    private static ApiException refused(Answer.Withheld withheld, String parameter) {
        return new ApiException(Problem.of(ProblemType.INVALID_REQUEST, withheld.message() + " " + withheld.remedy())
                .with(
                        "errors",
                        List.of(Map.of(
                                "parameter", parameter, "detail", withheld.message(), "remedy", withheld.remedy()))));
    }
}
