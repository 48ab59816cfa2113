package org.elka.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.elka.search.query.Query;
import org.elka.search.query.Span;
import org.elka.search.query.Words;

/**
 * Words of a query that no article has, with what may have been meant.
 *
 * @param query the query's text with the likeliest word in the place of each
 */
public record DidYouMean(String query, List<Unknown> words) {
    private static final int MOST = 3;

    /** A word that no article has where it was looked for. @param similar the likeliest first */
    public record Unknown(Span span, String word, List<String> similar) {}

    /** Looks all words of the query up; empty where each is known or nothing is like those that are not. */
    public static Optional<DidYouMean> of(Query query, String text, IndexWords index) {
        List<Unknown> unknown = new ArrayList<>();
        collect(query, text, index, unknown);
        List<Unknown> distinct = unknown.stream()
                .distinct()
                .sorted(Comparator.comparingInt(word -> word.span().start()))
                .toList();
        return distinct.isEmpty() ? Optional.empty() : Optional.of(new DidYouMean(corrected(text, distinct), distinct));
    }

    private static void collect(Query query, String text, IndexWords index, List<Unknown> into) {
        switch (query) {
            case Query.Text words -> words.words().forEach(word -> look(word, words, text, index, into));
            case Query.Mapped mapped -> collect(mapped.written(), text, index, into);
            default -> query.parts().forEach(part -> collect(part, text, index, into));
        }
    }

    private static void look(Query.Word word, Query.Text in, String text, IndexWords index, List<Unknown> into) {
        if (word.truncated()
                || !isWritten(word, text)
                || index.holds(word, in.field().zones())) {
            return;
        }
        List<String> similar = index.similar(word, in.field().zones(), MOST).stream()
                .map(IndexWords.Value::text)
                .toList();
        if (!similar.isEmpty()) {
            into.add(new Unknown(word.span(), word.text(), similar));
        }
    }

    /** What was added to a query in reading it is nobody's mistake. */
    private static boolean isWritten(Query.Word word, String text) {
        Span span = word.span();
        return span.end() <= text.length()
                && span.length() > 0
                && Words.key(text.substring(span.start(), span.end())).equals(word.text());
    }

    private static String corrected(String text, List<Unknown> unknown) {
        StringBuilder corrected = new StringBuilder(text);
        for (Unknown word : unknown.reversed()) {
            corrected.replace(
                    word.span().start(), word.span().end(), word.similar().getFirst());
        }
        return corrected.toString();
    }
}
