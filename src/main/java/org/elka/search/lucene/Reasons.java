package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.elka.search.Reason;
import org.elka.search.Reason.Signal;
import org.elka.search.query.Zone;

/** Says in words what gave a hit its place. */
final class Reasons {
    private static final int MOST_WORDS = 8;

    private final IndexSearcher searcher;
    private final Scoring scoring;

    Reasons(IndexSearcher searcher, Scoring scoring) {
        this.searcher = searcher;
        this.scoring = scoring;
    }

    /** What counted for that document, the most first. */
    List<Reason> of(int document) throws IOException {
        List<Reason> reasons = new ArrayList<>();
        for (Map.Entry<Signal, Query> signal : scoring.signals().entrySet()) {
            double points = points(signal.getValue(), document);
            if (points > 0) {
                reasons.add(new Reason(signal.getKey(), points, says(signal.getKey(), document)));
            }
        }
        reasons.sort(Comparator.comparingDouble(Reason::points).reversed());
        return reasons;
    }

    private double points(Query query, int document) throws IOException {
        Explanation explanation = searcher.explain(query, document);
        return explanation.isMatch() ? explanation.getValue().doubleValue() : 0;
    }

    private String says(Signal signal, int document) throws IOException {
        return switch (signal) {
            case WORDS -> words(document);
            case PHRASES -> "words of the query stand near each other";
            case MEANING -> meaning(document);
            case HEADINGS -> "a MeSH heading that the query names";
            case DESIGN -> "a randomised trial or a systematic review";
            case RECENCY -> "how lately it was published";
        };
    }

    private record Weighed(String word, double points, boolean inTitle) {
        String said() {
            return word + (inTitle ? " (in the title)" : "");
        }
    }

    private String words(int document) throws IOException {
        List<Weighed> found = new ArrayList<>();
        for (Map.Entry<String, String> term : scoring.wording().terms().entrySet()) {
            double points = points(Wording.stem(term.getValue()), document);
            if (points > 0) {
                Query title = new TermQuery(new Term(Schema.zone(Zone.TITLE), term.getKey()));
                found.add(new Weighed(term.getKey(), points, points(title, document) > 0));
            }
        }
        found.sort(Comparator.comparingDouble(Weighed::points).reversed());
        String named = found.stream().limit(MOST_WORDS).map(Weighed::said).collect(Collectors.joining(", "));
        int all = scoring.wording().terms().size();
        return found.size() == all ? named : "%s; %d of %d words".formatted(named, found.size(), all);
    }

    private String meaning(int document) {
        Near near = scoring.near();
        if (near == null) {
            throw new IllegalStateException("meaning counted without vectors");
        }
        int place = near.place(document);
        return String.format(Locale.ROOT, "number %d in likeness of meaning, cosine %.2f", place, near.cosine(place));
    }
}
