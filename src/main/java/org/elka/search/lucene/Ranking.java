package org.elka.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.TermQuery;
import org.elka.search.query.Query;

/**
 * What puts the articles of a set in order: BM25 of the query's words over title, abstract, keywords and headings taken
 * together, by word stems, and once more over the title. It never adds to the set nor takes from it.
 */
final class Ranking {
    /** Measured on the development questions: more helps general medicine and harms this field. */
    private static final float TITLE = 0.15f;

    /** More words than this make a strategy, whose order nobody reads words into. */
    private static final int MOST_WORDS = 200;

    private final Analyzer analyzer;

    Ranking(Analyzer analyzer) {
        this.analyzer = analyzer;
    }

    org.apache.lucene.search.Query of(Query query) {
        Set<String> words = new LinkedHashSet<>();
        collect(query, words);
        if (words.isEmpty()) {
            return new MatchNoDocsQuery("no words to rank by");
        }
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        Set<String> stems = new LinkedHashSet<>();
        words.stream().limit(MOST_WORDS).forEach(word -> stem(word, stems));
        for (String stem : stems) {
            builder.add(new TermQuery(new Term(Schema.RANKING, stem)), Occur.SHOULD);
            builder.add(new BoostQuery(new TermQuery(new Term(Schema.RANKING_TITLE, stem)), TITLE), Occur.SHOULD);
        }
        return builder.build();
    }

    private static void collect(Query query, Set<String> words) {
        switch (query) {
            case Query.And and -> and.parts().forEach(part -> collect(part, words));
            case Query.Or or -> or.parts().forEach(part -> collect(part, words));
            case Query.Not not -> collect(not.kept(), words);
            case Query.Mapped mapped -> collect(mapped.written(), words);
            case Query.Text text -> text.words().forEach(word -> words.add(word.text()));
            case Query.Key _, Query.Everything _, Query.Dates _, Query.Numbers _, Query.Tagged _ -> {}
        }
    }

    private void stem(String word, Set<String> stems) {
        try (TokenStream stream = analyzer.tokenStream(Schema.RANKING, word)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                stems.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
