package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.elka.search.query.Query;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryRefusedException;
import org.elka.search.query.Span;
import org.elka.search.query.Zone;

/** Turns words, phrases and words near each other into Lucene's queries over the zones of their field. */
final class TextTranslation {
    /** Up to so many words Lucene too asks for each by name. */
    private static final int FEW = 16;

    private final RankedSearcher searcher;
    private final QueryLimits limits;
    /** How many more words the truncations of the whole query may stand for. */
    private int expansionsLeft;

    TextTranslation(RankedSearcher searcher, QueryLimits limits) {
        this.searcher = searcher;
        this.limits = limits;
        this.expansionsLeft = limits.expansions() * 10;
    }

    org.apache.lucene.search.Query of(Query.Text text) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        for (Zone zone : Zone.values()) {
            String field = Schema.zone(zone);
            if (text.field().zones().contains(zone) && mayHold(text, field)) {
                builder.add(inZone(text, field), Occur.SHOULD);
            }
        }
        return builder.build();
    }

    /** Most words are unknown to most zones; what cannot match there need not be asked. */
    private boolean mayHold(Query.Text text, String field) {
        try {
            for (Query.Word word : text.words()) {
                if (!word.truncated() && searcher.frequency(new Term(field, word.text())) == 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private org.apache.lucene.search.Query inZone(Query.Text text, String field) {
        List<Query.Word> words = text.words();
        Integer distance = text.distance();
        if (distance != null) {
            return text.inOrder() ? inOrder(words, distance, field) : near(words, distance, field);
        }
        if (words.size() == 1) {
            Query.Word word = words.getFirst();
            return word.truncated() ? truncated(word, field) : new TermQuery(new Term(field, word.text()));
        }
        return words.stream().anyMatch(Query.Word::truncated) ? truncatedPhrase(words, field) : phrase(words, field);
    }

    /** Few words by name: the searcher remembers where each stands, and need not look for them in every segment. */
    private org.apache.lucene.search.Query truncated(Query.Word word, String field) {
        List<Term> words = expansions(word, field);
        if (words.size() > FEW) {
            return new PrefixQuery(new Term(field, word.text()));
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        words.forEach(each -> builder.add(new TermQuery(each), Occur.SHOULD));
        return builder.build();
    }

    private static PhraseQuery phrase(List<Query.Word> words, String field) {
        return new PhraseQuery(field, words.stream().map(Query.Word::text).toArray(String[]::new));
    }

    private org.apache.lucene.search.Query truncatedPhrase(List<Query.Word> words, String field) {
        MultiPhraseQuery.Builder builder = new MultiPhraseQuery.Builder();
        for (Query.Word word : words) {
            List<Term> terms = word.truncated() ? expansions(word, field) : List.of(new Term(field, word.text()));
            if (terms.isEmpty()) {
                return new MatchNoDocsQuery("no word begins with " + word.text());
            }
            builder.add(terms.toArray(Term[]::new));
        }
        return builder.build();
    }

    /** All of the words in any order with at most so many others among them; a word said twice counts once. */
    private org.apache.lucene.search.Query near(List<Query.Word> words, int distance, String field) {
        List<IntervalsSource> sources = new ArrayList<>();
        for (Query.Word word :
                words.stream().map(TextTranslation::unplaced).distinct().toList()) {
            sources.add(interval(word, field));
        }
        IntervalsSource all = Intervals.unordered(sources.toArray(IntervalsSource[]::new));
        return new IntervalQuery(field, Intervals.maxgaps(distance, all));
    }

    /** The words as they follow each other, with at most so many others among them. */
    private org.apache.lucene.search.Query inOrder(List<Query.Word> words, int distance, String field) {
        IntervalsSource all = Intervals.ordered(
                words.stream().map(word -> interval(word, field)).toArray(IntervalsSource[]::new));
        return new IntervalQuery(field, Intervals.maxgaps(distance, all));
    }

    private IntervalsSource interval(Query.Word word, String field) {
        if (!word.truncated()) {
            return Intervals.term(word.text());
        }
        expansions(word, field);
        return Intervals.prefix(new BytesRef(word.text()), limits.expansions());
    }

    private static Query.Word unplaced(Query.Word word) {
        return new Query.Word(word.text(), word.truncated(), new Span(0, 0));
    }

    /** The words of the index that begin so; refuses more than the limit. */
    private List<Term> expansions(Query.Word word, String field) {
        List<Term> found = new ArrayList<>();
        BytesRef prefix = new BytesRef(word.text());
        try {
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
            if (each.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
                return found;
            }
            for (BytesRef term = each.term();
                    term != null && StringHelper.startsWith(term, prefix);
                    term = each.next()) {
                if (found.size() == limits.expansions()) {
                    throw tooMany(word);
                }
                if (expansionsLeft-- == 0) {
                    throw tooManyTogether(word);
                }
                found.add(new Term(field, BytesRef.deepCopyOf(term)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private QueryRefusedException tooManyTogether(Query.Word word) {
        return new QueryRefusedException(new QueryError(
                word.span().column(),
                word.span().length(),
                "Up to \"" + word.text() + "*\" the truncations of this query stand for more than "
                        + limits.expansions() * 10 + " words together (ten times limit expansions).",
                "Write more of the words, or split the query in parts."));
    }

    private QueryRefusedException tooMany(Query.Word word) {
        return new QueryRefusedException(new QueryError(
                word.span().column(),
                word.span().length(),
                "More than " + limits.expansions() + " different words begin with \"" + word.text()
                        + "\" (limit expansions).",
                "Write more of the word."));
    }
}
