package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.elka.web.LineDifference.Line;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {
    @Test
    void aChangedLineStandsBetweenTheLinesAboutIt() {
        assertThat(LineDifference.between("a\nb\nc\nd\ne\nf\n", "a\nb\nc\nD\ne\nf\n"))
                .containsExactly(
                        new Line("@", "@@ -2,5 +2,5 @@"),
                        new Line(" ", "b"),
                        new Line(" ", "c"),
                        new Line("-", "d"),
                        new Line("+", "D"),
                        new Line(" ", "e"),
                        new Line(" ", "f"));
    }

    @Test
    void theSameFileHasNoDifference() {
        assertThat(LineDifference.between("a\nb\n", "a\nb\n")).isEmpty();
        assertThat(LineDifference.between("", "")).isEmpty();
    }

    @Test
    void anEmptyLineAddedIsALine() {
        assertThat(LineDifference.between("a\n", "a\n\n")).contains(new Line("+", ""));
    }
}
