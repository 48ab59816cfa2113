package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.elka.web.TextDifference.Kind;
import org.elka.web.TextDifference.Part;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {
    @Test
    void aWordThatWasReplacedIsShownBeforeWhatCameForIt() {
        assertThat(TextDifference.between("Anxiety fell in 2 h.", "Anxiety fell in 4 h.")
                        .parts())
                .containsExactly(
                        new Part(Kind.KEPT, "Anxiety fell in "),
                        new Part(Kind.REMOVED, "2 "),
                        new Part(Kind.ADDED, "4 "),
                        new Part(Kind.KEPT, "h."));
    }

    @Test
    void theSameTextHasNoDifference() {
        assertThat(TextDifference.between("the same", "the same").parts())
                .extracting(Part::kind)
                .containsOnly(Kind.KEPT);
    }

    @Test
    void whatIsKeptOrAddedIsTheLaterText() {
        String after = "A quite different text,\nin two lines.";

        assertThat(TextDifference.between("A text", after).parts().stream()
                        .filter(part -> part.kind() != Kind.REMOVED)
                        .map(Part::text)
                        .collect(Collectors.joining()))
                .isEqualTo(after);
    }
}
