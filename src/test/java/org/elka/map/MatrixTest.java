package org.elka.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.map.Matrix.Cell;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final List<Named> OUTCOMES = List.of(new Named("sleep", "Sleep"), new Named("safety", "Safety"));

    static Matrix matrix() {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        counts.put("sad", Map.of("safety", 4L, "not-a-row", 9L));
        counts.put("ptsd", Map.of("safety", 1L, "sleep", 2L));
        return Matrix.of(12, 6, OUTCOMES, counts, List.of("rare-thing"));
    }

    @Test
    void eachCountStandsInItsCellRowByRow() {
        assertThat(matrix().cells())
                .containsExactly(
                        new Cell("sleep", "sad", 0),
                        new Cell("sleep", "ptsd", 2),
                        new Cell("safety", "sad", 4),
                        new Cell("safety", "ptsd", 1));
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
