package org.elka.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.search.AskedEvidence.Passage;
import org.elka.search.Highlights.Mark;
import org.elka.search.query.Query;

/** The passages of an article that show best why it was found. */
public final class Snippets {
    private Snippets() {}

    /**
     * A passage of the title or the abstract.
     *
     * @param start offset into the field's text in UTF-16 code units
     * @param marks where the query's words stand in it, with offsets into the field's text
     * @param shows what it is evidence of among what was asked for, as the query names it ("tag:safety"); empty for a
     *     passage that has the words
     */
    public record Snippet(Tagging.Field field, int start, int end, String text, List<Mark> marks, List<String> shows) {}

    /**
     * At most {@code most} passages in the order of the text: first the evidence of the tags and values that query and
     * filters ask for, then the sentences of the abstract with the most different words of the query.
     */
    public static List<Snippet> of(Article article, Query query, Filters filters, List<Mark> marks, int most) {
        List<Snippet> found = new ArrayList<>();
        for (Passage passage : AskedEvidence.of(article, query, filters)) {
            if (found.size() < most) {
                found.add(snippet(passage, marks));
            }
        }
        if (found.size() < most) {
            String text = article.citation().abstractText();
            sentences(text, marks).stream()
                    .filter(sentence -> found.stream().noneMatch(other -> overlap(sentence, other)))
                    .sorted(Comparator.comparingLong(sentence -> -differentWords(text, sentence)))
                    .limit(most - found.size())
                    .toList()
                    .forEach(found::add);
        }
        found.sort(Comparator.comparing(Snippet::field).thenComparing(Snippet::start));
        return List.copyOf(found);
    }

    private static Snippet snippet(Passage passage, List<Mark> marks) {
        Tagging.Evidence evidence = passage.evidence();
        return new Snippet(
                evidence.field(),
                evidence.start(),
                evidence.end(),
                evidence.quote(),
                inside(marks, evidence.field(), evidence.start(), evidence.end()),
                passage.shows());
    }

    private static List<Snippet> sentences(String text, List<Mark> marks) {
        List<Snippet> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            List<Mark> inside = inside(marks, Tagging.Field.ABSTRACT, start, end);
            if (!inside.isEmpty()) {
                String sentence = text.substring(start, end).stripTrailing();
                sentences.add(new Snippet(
                        Tagging.Field.ABSTRACT, start, start + sentence.length(), sentence, inside, List.of()));
            }
        }
        return sentences;
    }

    private static List<Mark> inside(List<Mark> marks, Tagging.Field field, int start, int end) {
        return marks.stream()
                .filter(mark -> mark.field() == field && mark.start() >= start && mark.end() <= end)
                .toList();
    }

    private static boolean overlap(Snippet one, Snippet other) {
        return one.field() == other.field() && one.start() < other.end() && other.start() < one.end();
    }

    private static long differentWords(String text, Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }
}
