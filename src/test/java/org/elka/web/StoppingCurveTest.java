package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.review.stopping.Judgement;
import org.elka.review.stopping.Method;
import org.elka.review.stopping.StoppingRule;
import org.junit.jupiter.api.Test;

class StoppingCurveTest {
    private static final StoppingRule RULE = new StoppingRule(Method.RANKED, 0.9, 0.95);

    private static StoppingCurve drawn(List<Boolean> decisions, int total) {
        List<Judgement> curve = RULE.curve(decisions, 0, total, 1);
        return StoppingCurve.of(curve, total, 0.9);
    }

    @Test
    void whatWasFoundClimbsFromNothingToTheTopWhereScreeningStands() {
        StoppingCurve curve = drawn(List.of(true, false, true, false), 8);

        assertThat(curve.found()).isEqualTo("56.0,236.0 126.0,126.0 196.0,126.0 266.0,16.0 336.0,16.0");
        assertThat(curve.included()).isEqualTo(2);
        assertThat(curve.wanted()).isEqualTo("38.0");
    }

    @Test
    void theRecallThatIsCertainIsAtTheTopOnceAllIsScreened() {
        StoppingCurve curve = drawn(List.of(true, false), 2);

        assertThat(curve.bound()).endsWith("616.0,16.0");
        assertThat(curve.bound().split(" ")).hasSize(2);
    }

    @Test
    void whereNothingWasFoundTheLineStaysAtTheBottom() {
        assertThat(drawn(List.of(false, false), 8).found()).isEqualTo("56.0,236.0 126.0,236.0 196.0,236.0");
        assertThat(drawn(List.of(), 0).found()).isEqualTo("56.0,236.0 56.0,236.0");
    }
}
