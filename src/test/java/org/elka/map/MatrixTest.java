package org.elka.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.elka.map.Matrix.Cell;
import org.elka.map.Matrix.DesignCount;
import org.elka.search.CrossTabulation;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final List<Named> OUTCOMES = List.of(new Named("sleep", "Sleep"), new Named("safety", "Safety"));

    static Matrix matrix() {
        CrossTabulation articles = new CrossTabulation(Map.of(
                List.of("sad", "safety"), 4L,
                List.of("sad", "not-a-row"), 9L,
                List.of("ptsd", "safety"), 1L,
                List.of("ptsd", "sleep"), 2L));
        CrossTabulation designs = new CrossTabulation(Map.of(
                List.of("sad", "safety", "rct"), 1L,
                List.of("sad", "safety", "open-label"), 2L,
                List.of("sad", "safety", CrossTabulation.NONE), 1L,
                List.of("ptsd", "safety", "rct"), 1L,
                List.of("ptsd", "sleep", "rct"), 2L));
        return Matrix.of(12, 6, OUTCOMES, List.of("sad", "ptsd"), articles, designs, List.of("rare-thing"));
    }

    @Test
    void eachCountStandsInItsCellRowByRow() {
        assertThat(matrix().cells())
                .containsExactly(
                        new Cell("sleep", "sad", 0, List.of()),
                        new Cell("sleep", "ptsd", 2, List.of(new DesignCount("rct", 2))),
                        new Cell(
                                "safety",
                                "sad",
                                4,
                                List.of(
                                        new DesignCount("open-label", 2),
                                        new DesignCount("not-stated", 1),
                                        new DesignCount("rct", 1))),
                        new Cell("safety", "ptsd", 1, List.of(new DesignCount("rct", 1))));
        assertThat(matrix().most()).isEqualTo(4);
    }

    @Test
    void emptyCellsAreListedAsGapsByDisorder() {
        assertThat(matrix().gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.disorder()).isEqualTo(new Named("sad", "Social anxiety"));
            assertThat(gap.outcomes()).containsExactly(new Named("sleep", "Sleep"));
        });
    }
}
