package org.elka.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogAxisTest {
    @Test
    void itReachesFromTheTickBelowTheLeastToTheTickAboveTheMost() {
        LogAxis axis = LogAxis.ofTimes(List.of(0.5, 100.0 * 24), 0, 100);
        assertThat(axis.ticks().getFirst().label()).isEqualTo("15 min");
        assertThat(axis.ticks().getLast().label()).isEqualTo("1 y");
    }

    @Test
    void withNothingToShowItStillHasTicks() {
        assertThat(LogAxis.ofTimes(List.of(), 0, 100).ticks())
                .extracting(LogAxis.Tick::label)
                .containsExactly("1 h", "4 h", "1 d", "3 d");
    }

    @Test
    void equalRatiosAreEquallyFarApart() {
        LogAxis axis = LogAxis.ofAmounts(List.of(0.1, 10.0), 0, 100);
        double step = axis.place(1) - axis.place(0.1);
        assertThat(axis.place(10) - axis.place(1)).isCloseTo(step, within(1e-9));
    }

    @Test
    void zeroAndWhatLiesBeyondStandAtTheEnds() {
        LogAxis axis = LogAxis.ofTimes(List.of(1.0, 24.0), 400, 20);
        assertThat(axis.place(0)).isEqualTo(400);
        assertThat(axis.place(1e12)).isEqualTo(20);
    }

    @Test
    void noTwoTicksSayTheSame() {
        assertThat(LogAxis.ofAmounts(List.of(0.0001, 1e9), 0, 1).ticks())
                .extracting(LogAxis.Tick::label)
                .doesNotHaveDuplicates()
                .startsWith("0.001", "0.01")
                .endsWith("1000", "10000");
    }
}
