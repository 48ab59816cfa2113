package org.elka.tagging.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KappaTest {
    /** Cohen's own example (1960, three diagnoses, 200 cases), and two tables that differ in their margins alone. */
    static Stream<Arguments> published() {
        return Stream.of(
                Arguments.of(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}}, 0.492),
                Arguments.of(new long[][] {{45, 15}, {25, 15}}, 0.130),
                Arguments.of(new long[][] {{25, 35}, {5, 35}}, 0.259),
                Arguments.of(new long[][] {{20, 5}, {10, 15}}, 0.400));
    }

    @ParameterizedTest
    @MethodSource("published")
    void thePublishedExamplesComeOut(long[][] table, double kappa) {
        assertThat(Kappa.of(table)).isCloseTo(kappa, within(0.0005));
    }

    @Test
    void twoWhoAlwaysSayTheSameAgreeFully() {
        assertThat(Kappa.of(new long[][] {{7, 0}, {0, 0}})).isEqualTo(1);
        assertThat(Kappa.of(new long[][] {{7, 0}, {0, 3}})).isEqualTo(1);
    }

    @Test
    void whatChanceGivesIsNoAgreement() {
        assertThat(Kappa.of(new long[][] {{25, 25}, {25, 25}})).isZero();
    }
}
