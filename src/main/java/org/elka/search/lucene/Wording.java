package org.elka.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.TermQuery;
import org.elka.search.query.KeyField;
import org.elka.search.query.Query;
import org.elka.search.query.StopWords;
import org.elka.search.query.Words;
import org.jspecify.annotations.Nullable;

/**
 * The words by which articles are put in order, with what they mean for each signal.
 *
 * @param words scores by stems; null where there are no words
 * @param terms each word with its stem, for explaining
 * @param sequences words that stand one after the other, stop words among them
 * @param headings the MeSH headings that are asked for
 */
record Wording(
        org.apache.lucene.search.@Nullable Query words,
        Map<String, String> terms,
        List<List<String>> sequences,
        List<Query.Key> headings) {

    /** More words than this make a strategy, whose order nobody reads words into. */
    private static final int MOST_WORDS = 200;

    private static final int MOST_OF_A_TEXT = 60;

    /** Of the alternatives of an OR the best counts; each further one so much, for what it says beside it. */
    private static final float FURTHER_ALTERNATIVE = 0.1f;

    /** The words of a query, without those that it excludes. Alternatives count as one. */
    static Wording of(Query query) {
        Reader reader = new Reader();
        org.apache.lucene.search.Query words = reader.read(query);
        reader.endSequence();
        return new Wording(words, reader.terms, reader.sequences, reader.headings);
    }

    /** Words in a row, as a person asks. */
    static Wording of(String question) {
        Reader reader = new Reader();
        org.apache.lucene.search.Query words =
                reader.allOf(Words.of(question).stream().map(Words.Token::word).toList());
        reader.endSequence();
        return new Wording(words, reader.terms, reader.sequences, reader.headings);
    }

    /** Stems with their weights, which add up to as many as there are. */
    static Wording of(Map<String, Float> stems) {
        BooleanQuery.Builder builder = new BooleanQuery.Builder();
        stems.forEach((stem, weight) -> builder.add(new BoostQuery(stem(stem), weight), Occur.SHOULD));
        Map<String, String> terms = new LinkedHashMap<>();
        stems.keySet().forEach(stem -> terms.put(stem, stem));
        return new Wording(stems.isEmpty() ? null : builder.build(), terms, List.of(), List.of());
    }

    /** Whether a person may have written the words for somebody to read: some, but no strategy. */
    boolean hasText() {
        return !terms.isEmpty() && terms.size() <= MOST_OF_A_TEXT;
    }

    /** All words as one text. */
    String text() {
        return sequences.stream().flatMap(List::stream).collect(Collectors.joining(" "));
    }

    static org.apache.lucene.search.Query stem(String stem) {
        return new TermQuery(new Term(Schema.RANKING, stem));
    }

    /** Walks once through a query. */
    private static final class Reader {
        /** One for each thread: to make one takes longer than to read most queries. */
        private static final ThreadLocal<Stemmer> STEMMERS = ThreadLocal.withInitial(Stemmer::new);

        private final Stemmer stemmer = STEMMERS.get();
        private final Map<String, String> terms = new LinkedHashMap<>();
        private final List<List<String>> sequences = new ArrayList<>();
        private final List<Query.Key> headings = new ArrayList<>();
        private List<String> sequence = new ArrayList<>();

        org.apache.lucene.search.@Nullable Query read(Query query) {
            return switch (query) {
                case Query.And and -> sum(and.parts());
                case Query.Or or -> best(or.parts());
                case Query.Not not -> read(not.kept());
                case Query.Mapped mapped -> {
                    nameHeadings(mapped.meant());
                    yield read(mapped.written());
                }
                case Query.Text text ->
                    allOf(text.words().stream().map(Query.Word::text).toList());
                case Query.Key key -> {
                    nameHeadings(key);
                    yield null;
                }
                case Query.Everything _, Query.Dates _, Query.Numbers _, Query.Tagged _, Query.Screened _ -> null;
            };
        }

        private void nameHeadings(Query query) {
            if (query instanceof Query.Key key
                    && (key.field() == KeyField.MESH || key.field() == KeyField.MESH_MAJOR)) {
                headings.add(key);
            }
            query.parts().forEach(this::nameHeadings);
        }

        void endSequence() {
            if (!sequence.isEmpty()) {
                sequences.add(List.copyOf(sequence));
                sequence = new ArrayList<>();
            }
        }

        private org.apache.lucene.search.@Nullable Query sum(List<Query> parts) {
            return joined(parts.stream().map(this::read).toList());
        }

        private org.apache.lucene.search.@Nullable Query best(List<Query> parts) {
            List<org.apache.lucene.search.Query> alternatives = new ArrayList<>();
            for (Query part : parts) {
                endSequence();
                org.apache.lucene.search.Query read = read(part);
                if (read != null && !alternatives.contains(read)) {
                    alternatives.add(read);
                }
            }
            endSequence();
            return switch (alternatives.size()) {
                case 0 -> null;
                case 1 -> alternatives.getFirst();
                default -> new DisjunctionMaxQuery(alternatives, FURTHER_ALTERNATIVE);
            };
        }

        /** Each stem once, however often the words repeat it. */
        org.apache.lucene.search.@Nullable Query allOf(List<String> words) {
            List<org.apache.lucene.search.@Nullable Query> parts = new ArrayList<>();
            for (String word : words) {
                sequence.add(word);
                String stem = StopWords.contains(word) || terms.size() >= MOST_WORDS ? null : stemmer.stem(word);
                if (stem != null) {
                    terms.putIfAbsent(word, stem);
                    parts.add(stem(stem));
                }
            }
            return joined(parts.stream().distinct().toList());
        }

        private static org.apache.lucene.search.@Nullable Query joined(
                List<org.apache.lucene.search.@Nullable Query> parts) {
            BooleanQuery.Builder builder = new BooleanQuery.Builder();
            int count = 0;
            org.apache.lucene.search.Query last = null;
            for (org.apache.lucene.search.Query part : parts) {
                if (part != null) {
                    builder.add(part, Occur.SHOULD);
                    last = part;
                    count++;
                }
            }
            return count > 1 ? builder.build() : last;
        }
    }
}
