package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.elka.web.MarkedText.Mark;
import org.elka.web.MarkedText.Piece;
import org.junit.jupiter.api.Test;

class MarkedTextTest {
    @Test
    void aTextWithoutMarksIsOnePiece() {
        assertThat(MarkedText.plain("Anxiety fell.").pieces()).containsExactly(new Piece("Anxiety fell.", List.of()));
        assertThat(MarkedText.plain("").pieces()).isEmpty();
    }

    @Test
    void marksThatOverlapAreCutWhereEachBeginsAndEnds() {
        MarkedText text =
                MarkedText.of("abcdef", List.of(new Mark(0, 4, "safety", "m1"), new Mark(2, 6, "dose", "m2")));

        assertThat(text.pieces()).extracting(Piece::text).containsExactly("ab", "cd", "ef");
        assertThat(text.pieces()).extracting(Piece::subjects).containsExactly("safety", "safety dose", "dose");
        assertThat(text.pieces()).extracting(Piece::colour).containsExactly("m1", "m2", "m2");
    }

    @Test
    void aMarkOfAnotherVersionsTextIsCutToThisOne() {
        MarkedText text = MarkedText.of("abc", List.of(new Mark(1, 9, "dose", "m1"), new Mark(7, 9, "n", "m2")));

        assertThat(text.pieces()).extracting(Piece::text).containsExactly("a", "bc");
    }

    @Test
    void thePiecesMakeUpTheTextWhateverTheMarks() {
        Random random = new Random(11);
        for (int trial = 0; trial < 2_000; trial++) {
            String text = "Ein Satz \u00fcber Angst \ud83d\ude00.".substring(0, random.nextInt(22));
            List<Mark> marks = new ArrayList<>();
            for (int i = random.nextInt(6); i > 0; i--) {
                int start = random.nextInt(24);
                marks.add(new Mark(start, start + random.nextInt(9), "s" + i, "m1"));
            }

            MarkedText marked = MarkedText.of(text, marks);

            assertThat(marked.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                    .isEqualTo(text);
            int at = 0;
            for (Piece piece : marked.pieces()) {
                int from = at;
                int to = at + piece.text().length();
                assertThat(piece.marks())
                        .containsExactlyInAnyOrderElementsOf(marks.stream()
                                .filter(mark -> mark.start() <= from && to <= mark.end())
                                .toList());
                at = to;
            }
        }
    }
}
