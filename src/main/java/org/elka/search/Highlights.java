package org.elka.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.search.query.Query;
import org.elka.search.query.WordScanner;
import org.elka.search.query.Words.Token;
import org.elka.search.query.Zone;

/**
 * Where a query's words stand in the title and the abstract of an article. Computed from the article itself, so an
 * index needs no text, and what is shown is marked by the rules that found it: words of a phrase only within the
 * phrase, words near each other only where they are near, nothing of what NOT takes away.
 */
public final class Highlights {
    private static final Token OTHER = new Token("", 0, 0);

    private final Sought inTitle;
    private final Sought inAbstract;

    /** Serves any number of articles. @param query whose words are marked */
    public Highlights(Query query) {
        List<Query.Text> wanted = new ArrayList<>();
        collect(query, wanted);
        inTitle = Sought.in(Zone.TITLE, wanted);
        inAbstract = Sought.in(Zone.ABSTRACT, wanted);
    }

    /** Offsets into the field's text ({@link Tagging.Field}) in UTF-16 code units. */
    public record Mark(Tagging.Field field, int start, int end) {}

    /** The marks in the order of the texts, none overlapping another. */
    public List<Mark> in(Article article) {
        List<Mark> marks = new ArrayList<>();
        inTitle.mark(Tagging.Field.TITLE, article.citation().titleText(), marks);
        inAbstract.mark(Tagging.Field.ABSTRACT, article.citation().abstractText(), marks);
        return List.copyOf(marks);
    }

    private static void collect(Query query, List<Query.Text> wanted) {
        switch (query) {
            case Query.And and -> and.parts().forEach(part -> collect(part, wanted));
            case Query.Or or -> or.parts().forEach(part -> collect(part, wanted));
            case Query.Not not -> collect(not.kept(), wanted);
            case Query.Mapped mapped -> collect(mapped.meant(), wanted);
            case Query.Text text -> wanted.add(text);
            case Query.Everything _, Query.Key _, Query.Dates _, Query.Numbers _, Query.Tagged _, Query.Screened _ -> {}
        }
    }

    /**
     * What is looked for in the texts of one zone.
     *
     * @param initials of its words
     * @param singly whether each is a word alone, so that it does not matter what stands between them
     */
    private record Sought(List<Query.Text> texts, BitSet initials, boolean singly) {
        static Sought in(Zone zone, List<Query.Text> wanted) {
            List<Query.Text> texts = wanted.stream()
                    .filter(asked -> asked.field().zones().contains(zone))
                    .toList();
            BitSet initials = new BitSet();
            texts.forEach(asked ->
                    asked.words().forEach(word -> initials.set(word.text().charAt(0))));
            boolean singly = texts.stream().allMatch(asked -> asked.words().size() == 1 && asked.distance() == null);
            return new Sought(texts, initials, singly);
        }

        void mark(Tagging.Field field, String text, List<Mark> marks) {
            if (texts.isEmpty()) {
                return;
            }
            List<Token> tokens = tokens(text);
            List<Mark> found = new ArrayList<>();
            for (Query.Text asked : texts) {
                for (List<Token> match : matches(asked, tokens)) {
                    match.forEach(token -> found.add(new Mark(field, token.start(), token.end())));
                }
            }
            found.sort(Comparator.comparingInt(Mark::start));
            int end = -1;
            for (Mark mark : found) {
                if (mark.start() >= end) {
                    marks.add(mark);
                    end = mark.end();
                }
            }
        }

        /**
         * The words of the text, in place of those that no wanted word begins like {@link #OTHER}: most of them. Where
         * it does not matter these are left out.
         */
        private List<Token> tokens(String text) {
            List<Token> tokens = new ArrayList<>();
            WordScanner scanner = new WordScanner();
            scanner.reset(text);
            while (scanner.next()) {
                if (initials.get(scanner.buffer()[0])) {
                    tokens.add(new Token(scanner.word(), scanner.start(), scanner.end()));
                } else if (!singly) {
                    tokens.add(OTHER);
                }
            }
            return tokens;
        }
    }

    private static List<List<Token>> matches(Query.Text asked, List<Token> tokens) {
        if (asked.distance() == null) {
            return rows(asked, tokens);
        }
        return asked.inOrder() ? sequences(asked, tokens) : windows(asked, tokens);
    }

    /** The asked words one after the other with at most so many others among them, from each place on. */
    private static List<List<Token>> sequences(Query.Text asked, List<Token> tokens) {
        List<List<Token>> sequences = new ArrayList<>();
        int width = asked.words().size() + (asked.distance() == null ? 0 : asked.distance());
        for (int from = 0; from < tokens.size(); from++) {
            List<Token> sequence = new ArrayList<>();
            for (int at = from; at < Math.min(tokens.size(), from + width); at++) {
                if (sequence.size() < asked.words().size()
                        && matches(asked.words().get(sequence.size()), tokens.get(at))) {
                    sequence.add(tokens.get(at));
                }
            }
            if (sequence.size() == asked.words().size()) {
                sequences.add(sequence);
            }
        }
        return sequences;
    }

    private static List<List<Token>> rows(Query.Text asked, List<Token> tokens) {
        List<List<Token>> rows = new ArrayList<>();
        Query.Word first = asked.words().getFirst();
        List<Query.Word> others = asked.words().subList(1, asked.words().size());
        for (int at = 0; at + others.size() < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (token != OTHER && matches(first, token) && follow(others, tokens, at + 1)) {
                rows.add(tokens.subList(at, at + 1 + others.size()));
            }
        }
        return rows;
    }

    private static boolean follow(List<Query.Word> words, List<Token> tokens, int at) {
        for (int i = 0; i < words.size(); i++) {
            if (!matches(words.get(i), tokens.get(at + i))) {
                return false;
            }
        }
        return true;
    }

    /** The asked words in each window that is no wider than the distance allows and holds all of them. */
    private static List<List<Token>> windows(Query.Text asked, List<Token> tokens) {
        List<List<Token>> windows = new ArrayList<>();
        long different = asked.words().stream()
                .map(word -> word.text() + word.truncated())
                .distinct()
                .count();
        int width = (int) different + (asked.distance() == null ? 0 : asked.distance());
        for (int at = 0; at < tokens.size(); at++) {
            List<Token> window = tokens.subList(at, Math.min(tokens.size(), at + width));
            if (asked.words().stream().allMatch(word -> window.stream().anyMatch(token -> matches(word, token)))) {
                windows.add(window.stream()
                        .filter(token -> asked.words().stream().anyMatch(word -> matches(word, token)))
                        .toList());
            }
        }
        return windows;
    }

    private static boolean matches(Query.Word word, Token token) {
        return word.truncated()
                ? token.word().startsWith(word.text())
                : token.word().equals(word.text());
    }
}
