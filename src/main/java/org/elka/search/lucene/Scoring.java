package org.elka.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.elka.search.ArticleMeaning;
import org.elka.search.RankingRequest;
import org.elka.search.Reason.Signal;
import org.elka.search.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What matches, and what puts it in order: a sum of signals in which the words count 1 for the article that has them
 * best. Phrases are looked for in the best {@link #CANDIDATES} by words, meaning counts for the articles nearest to
 * the question; so no signal adds to what matches or takes from it.
 *
 * @param matching what matches
 * @param signals what each signal adds, as a query that never matches more than {@code matching} asks it to
 * @param near the articles nearest in meaning
 * @param front where the first hits are looked for before all matches are scored
 */
record Scoring(
        Query matching,
        Map<Signal, Query> signals,
        Wording wording,
        @Nullable Near near,
        Front front) {
    /** So many articles, the best by words, are looked at for phrases. */
    private static final int CANDIDATES = 300;

    /** Of what two words near each other score by BM25, as words do. */
    private static final float PHRASES = 0.1f;

    /** The nearest article in meaning gets so much, where the best one by words gets 1. */
    private static final float MEANING = 0.6f;

    /** The part of all articles that must have a vector before meaning counts, lest those that have one come first. */
    private static final double COVERED = 0.9;

    /** @param whole what the query asks for */
    static Scoring of(RankedSearcher searcher, Query whole, org.elka.search.query.Query query, Asked asked)
            throws IOException {
        RankingRequest ranking = asked.ranking();
        Wording wording = switch (ranking.subject()) {
            case null -> Wording.of(query);
            case Subject.Question question -> Wording.of(question.text());
            case Subject.Like like -> Wording.of(TypicalStems.of(like.article(), searcher));
        };
        Query allowed = ranking.subject() instanceof Subject.Like like
                ? new BooleanQuery.Builder()
                        .add(whole, Occur.MUST)
                        .add(new TermQuery(Documents.id(like.article().id())), Occur.MUST_NOT)
                        .build()
                : whole;
        Near near = ranking.counts(Signal.MEANING) ? near(searcher, allowed, wording, asked) : null;
        Query matching = ranking.subject() == null ? allowed : Matches.of(searcher, about(allowed, wording, near));
        ScoreDoc[] best = best(searcher, matching, wording.words());
        Map<Signal, Query> signals = signals(searcher, best, wording, near, ranking);
        return new Scoring(matching, signals, wording, near, Front.of(best, near, signals.keySet(), wording));
    }

    /** How hits are asked for. */
    record Asked(RankingRequest ranking, ArticleMeaning meaning) {}

    private static @Nullable Near near(RankedSearcher searcher, Query allowed, Wording wording, Asked asked)
            throws IOException {
        if (Near.covered(searcher.getIndexReader()) < COVERED) {
            return null;
        }
        byte[] vector = switch (asked.ranking().subject()) {
            case null -> wording.hasText() ? asked.meaning().question(wording.text()) : null;
            case Subject.Question question -> asked.meaning().question(question.text());
            case Subject.Like like -> asked.meaning().known(like.article());
        };
        return vector == null ? null : Near.to(vector, searcher, allowed, asked.meaning());
    }

    private static Query about(Query allowed, Wording wording, @Nullable Near near) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (wording.words() != null) {
            any.add(wording.words(), Occur.SHOULD);
        }
        if (near != null) {
            any.add(near.bonuses(1), Occur.SHOULD);
        }
        return new BooleanQuery.Builder()
                .add(allowed, Occur.FILTER)
                .add(any.build(), Occur.FILTER)
                .build();
    }

    /** The matches that score best by words; none where words say nothing. */
    private static ScoreDoc[] best(RankedSearcher searcher, Query matching, @Nullable Query words) throws IOException {
        if (words == null) {
            return new ScoreDoc[0];
        }
        Query scored = new BooleanQuery.Builder()
                .add(matching, Occur.FILTER)
                .add(words, Occur.MUST)
                .build();
        ScoreDoc[] best =
                searcher.search(scored, new TopScoreDocCollectorManager(CANDIDATES, null, CANDIDATES)).scoreDocs;
        return best.length > 0 && best[0].score > 0 ? best : new ScoreDoc[0];
    }

    private static Map<Signal, Query> signals(
            RankedSearcher searcher, ScoreDoc[] best, Wording wording, @Nullable Near near, RankingRequest ranking)
            throws IOException {
        Map<Signal, Query> signals = new EnumMap<>(Signal.class);
        Query words = wording.words();
        if (words != null && best.length > 0) {
            float unit = 1 / best[0].score;
            signals.put(Signal.WORDS, new BoostQuery(words, unit));
            Query phrases = ranking.counts(Signal.PHRASES) ? Signals.phrases(wording) : null;
            if (phrases != null) {
                signals.put(Signal.PHRASES, settled(searcher, best, phrases, PHRASES * unit));
            }
        }
        if (near != null) {
            signals.put(Signal.MEANING, near.bonuses(MEANING));
        }
        Query headings = ranking.counts(Signal.HEADINGS) ? Signals.headings(wording) : null;
        if (headings != null) {
            signals.put(Signal.HEADINGS, headings);
        }
        if (!signals.isEmpty() && ranking.counts(Signal.DESIGN)) {
            signals.put(Signal.DESIGN, Signals.design());
        }
        if (!signals.isEmpty() && ranking.counts(Signal.RECENCY)) {
            signals.put(
                    Signal.RECENCY,
                    Signals.recency(LocalDate.now(ZoneOffset.UTC).toEpochDay()));
        }
        return signals;
    }

    /** What the query gives to these documents alone. */
    private static Bonuses settled(RankedSearcher searcher, ScoreDoc[] candidates, Query query, float weight)
            throws IOException {
        Query asked = new BooleanQuery.Builder()
                .add(among(candidates), Occur.FILTER)
                .add(query, Occur.MUST)
                .build();
        ScoreDoc[] found = searcher.alone().search(asked, candidates.length).scoreDocs;
        return new Bonuses(Arrays.stream(found)
                .map(each -> new ScoreDoc(each.doc, each.score * weight))
                .toArray(ScoreDoc[]::new));
    }

    /** Matches these alone, and says nothing of their order. */
    private static Bonuses among(ScoreDoc... documents) {
        return new Bonuses(
                Arrays.stream(documents).map(each -> new ScoreDoc(each.doc, 0)).toArray(ScoreDoc[]::new));
    }

    /**
     * The matches that words and meaning put before all others, where the first hits are looked for.
     *
     * @param others no other match scores more than this
     */
    record Front(Bonuses documents, double others) {
        /** More than the rounding of a sum of a few numbers about 1. */
        private static final double ROUNDING = 1e-5;

        static Front of(ScoreDoc[] best, @Nullable Near near, Set<Signal> signals, Wording wording) {
            ScoreDoc[] nearest = near == null ? new ScoreDoc[0] : near.nearest();
            ScoreDoc[] first =
                    Stream.concat(Arrays.stream(best), Arrays.stream(nearest)).toArray(ScoreDoc[]::new);
            double words = best.length < CANDIDATES ? 0 : best[best.length - 1].score / best[0].score;
            return new Front(among(first), words + Signals.most(signals, wording) + ROUNDING);
        }
    }

    /** Matches and scores as {@link #ranked()} does, but in {@link #front} alone. */
    Query rankedInFront() {
        return ranked(front.documents());
    }

    /**
     * Matches {@link #matching}; scores the sum of the signals. Where much matches, Lucene leaves out what the less
     * weighty signals cannot lift among the best, if each match is said to score: those of no signal score 0.
     */
    Query ranked() {
        return ranked(matching);
    }

    private Query ranked(Query these) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder().add(these, Occur.FILTER);
        signals.values().forEach(signal -> builder.add(signal, Occur.SHOULD));
        boolean much = these instanceof Matches found && found.isLargePart();
        if (much || signals.isEmpty()) {
            builder.add(new BoostQuery(new MatchAllDocsQuery(), 0), Occur.SHOULD);
            builder.setMinimumNumberShouldMatch(1);
        }
        return builder.build();
    }
}
