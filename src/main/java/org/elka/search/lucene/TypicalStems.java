package org.elka.search.lucene;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.elka.library.Article;
import org.elka.search.ArticleTexts;
import org.elka.search.query.WordScanner;
import org.elka.search.query.Zone;

/** The stems that tell an article from others: frequent in it, seldom elsewhere (tf times idf). */
final class TypicalStems {
    private static final int MOST = 25;

    /** A word of the title says more of what an article is about. */
    private static final int TITLE = 3;

    private TypicalStems() {}

    private record Weighed(String stem, double weight) {}

    /** The stems with their weights, the highest of which is 1. */
    static Map<String, Float> of(Article article, IndexSearcher searcher) throws IOException {
        StemCounts counts = new StemCounts();
        WordScanner scanner = new WordScanner();
        for (Zone zone : new Zone[] {Zone.TITLE, Zone.ABSTRACT, Zone.KEYWORDS, Zone.TERMS}) {
            for (String text : ArticleTexts.of(article, zone)) {
                scanner.reset(text);
                while (scanner.next()) {
                    counts.add(new BytesRef(scanner.word()), zone == Zone.TITLE ? TITLE : 1);
                }
            }
        }
        return heaviest(counts, searcher.getIndexReader());
    }

    private static Map<String, Float> heaviest(StemCounts counts, IndexReader reader) throws IOException {
        PriorityQueue<Weighed> heaviest = new PriorityQueue<>(Comparator.comparingDouble(Weighed::weight));
        for (int i = 0; i < counts.size(); i++) {
            String stem = counts.stem(i).utf8ToString();
            int elsewhere = reader.docFreq(new Term(Schema.RANKING, stem));
            double idf = Math.log(1 + (reader.maxDoc() + 0.5) / (elsewhere + 0.5));
            heaviest.add(new Weighed(stem, Math.sqrt(counts.count(i)) * idf));
            if (heaviest.size() > MOST) {
                heaviest.poll();
            }
        }
        double top = heaviest.stream().mapToDouble(Weighed::weight).max().orElse(1);
        Map<String, Float> stems = new LinkedHashMap<>();
        heaviest.stream()
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed())
                .forEach(weighed -> stems.put(weighed.stem(), (float) (weighed.weight() / top)));
        return stems;
    }
}
