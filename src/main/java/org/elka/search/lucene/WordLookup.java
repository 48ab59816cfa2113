package org.elka.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.elka.search.IndexWords.Value;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;
import org.elka.search.query.Zone;

/** Looks words and values up in one state of the index. */
final class WordLookup {
    /** So many values are looked at for the most frequent ones among them: a letter more of a prefix narrows it. */
    private static final int LOOKED_AT = 20_000;

    private static final Comparator<Value> FREQUENT =
            Comparator.comparingLong(Value::count).reversed().thenComparing(Value::text);

    private final RankedSearcher searcher;

    WordLookup(RankedSearcher searcher) {
        this.searcher = searcher;
    }

    boolean holds(Query.Word word, Set<Zone> zones) throws IOException {
        for (Zone zone : zones) {
            if (searcher.frequency(new Term(Schema.zone(zone), word.text())) > 0) {
                return true;
            }
        }
        return false;
    }

    /** By edit distance, as Lucene's automata find it, and then by how many articles have the word. */
    List<Value> similar(Query.Word word, Set<Zone> zones, int most) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        Map<String, SuggestWord> found = new HashMap<>();
        for (Zone zone : zones) {
            Term term = new Term(Schema.zone(zone), word.text());
            for (SuggestWord one :
                    checker.suggestSimilar(term, most, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
                found.merge(one.string, one, (a, b) -> a.freq >= b.freq ? a : b);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparing((SuggestWord one) -> -one.score)
                        .thenComparing(one -> -one.freq)
                        .thenComparing(one -> one.string))
                .limit(most)
                .map(one -> new Value(one.string, one.freq))
                .toList();
    }

    List<Value> beginning(KeyField field, String prefix, Predicate<String> passes, int most) throws IOException {
        List<Value> found = new ArrayList<>();
        BytesRef start = new BytesRef(prefix);
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Schema.key(field));
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return found;
        }
        int looked = 0;
        for (BytesRef term = each.term();
                term != null && looked < LOOKED_AT && StringHelper.startsWith(term, start);
                term = each.next()) {
            looked++;
            String value = term.utf8ToString();
            if (passes.test(value)) {
                found.add(new Value(value, each.docFreq()));
            }
        }
        return found.stream().sorted(FREQUENT).limit(most).toList();
    }
}
