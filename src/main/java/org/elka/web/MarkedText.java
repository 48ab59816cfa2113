package org.elka.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * A text cut wherever a mark begins or ends, so that marks may overlap: the pieces in order make up the text again.
 *
 * @param pieces none of them empty
 */
record MarkedText(List<Piece> pieces) {

    /**
     * A place in the text.
     *
     * @param start offset of the first UTF-16 code unit
     * @param end offset after the last
     * @param subject what it is a mark of: "safety", "value dose", "query" ...
     * @param colour the style that shows it: "m1" to "m6"
     */
    record Mark(int start, int end, String subject, String colour) {}

    /** A piece of the text with all marks that lie over it. */
    record Piece(String text, List<Mark> marks) {
        public boolean isMarked() {
            return !marks.isEmpty();
        }

        /** The subjects, separated by spaces. */
        public String subjects() {
            return String.join(" ", marks.stream().map(Mark::subject).distinct().toList());
        }

        /** Of the mark that begins last, the most particular one. */
        public String colour() {
            return marks.isEmpty() ? "" : marks.getLast().colour();
        }
    }

    /** Cuts the text. Marks that lie outside of it, as of another version's text, are cut to it or left out. */
    static MarkedText of(String text, List<Mark> marks) {
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        for (Mark mark : marks) {
            cuts.add(inside(mark.start(), text));
            cuts.add(inside(mark.end(), text));
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                pieces.add(new Piece(text.substring(from, to), over(marks, from, to)));
                from = to;
            }
        }
        return new MarkedText(List.copyOf(pieces));
    }

    /** The whole text without a mark. */
    static MarkedText plain(String text) {
        return of(text, List.of());
    }

    private static int inside(int offset, String text) {
        return Math.clamp(offset, 0, text.length());
    }

    private static List<Mark> over(List<Mark> marks, int from, int to) {
        return marks.stream()
                .filter(mark -> mark.start() <= from && to <= mark.end())
                .sorted(java.util.Comparator.comparingInt(Mark::start))
                .toList();
    }
}
