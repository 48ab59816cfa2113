package org.elka.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.elka.library.Article;
import org.elka.library.Tagging;
import org.elka.search.Highlights.Mark;

/** The sentences of an abstract that show best why an article was found. */
public final class Snippets {
    private Snippets() {}

    /**
     * A sentence of the abstract.
     *
     * @param start offset into the abstract in UTF-16 code units
     * @param marks within the sentence, with offsets into the abstract
     */
    public record Snippet(int start, int end, String text, List<Mark> marks) {}

    /** At most {@code most} sentences, those with the most different marked words, in the order of the text. */
    public static List<Snippet> of(Article article, List<Mark> marks, int most) {
        String text = article.citation().abstractText();
        List<Mark> inAbstract = marks.stream()
                .filter(mark -> mark.field() == Tagging.Field.ABSTRACT)
                .toList();
        List<Snippet> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
            int from = start;
            int to = end;
            List<Mark> inside = inAbstract.stream()
                    .filter(mark -> mark.start() >= from && mark.end() <= to)
                    .toList();
            if (!inside.isEmpty()) {
                sentences.add(new Snippet(from, to, text.substring(from, to).strip(), inside));
            }
        }
        return sentences.stream()
                .sorted(Comparator.comparingLong((Snippet s) -> -differentWords(text, s)))
                .limit(most)
                .sorted(Comparator.comparingInt(Snippet::start))
                .toList();
    }

    private static long differentWords(String text, Snippet snippet) {
        return snippet.marks().stream()
                .map(mark -> text.substring(mark.start(), mark.end()).toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }
}
