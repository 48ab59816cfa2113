package org.elka.review.stopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingRuleTest {
    private static final StoppingRule AUDIT = new StoppingRule(Method.RANDOM_ONCE, 0.95, 0.95);

    private static List<Boolean> decisions(String each) {
        return each.chars().mapToObj(one -> one == '1').toList();
    }

    private static List<Boolean> decisions(int included, int excluded, int then) {
        List<Boolean> all = new ArrayList<>(Collections.nCopies(included, true));
        all.addAll(Collections.nCopies(excluded, false));
        all.addAll(Collections.nCopies(then, false));
        return all;
    }

    private static BigInteger choose(int all, int some) {
        BigInteger ways = BigInteger.ONE;
        for (int one = 0; one < some; one++) {
            ways = ways.multiply(BigInteger.valueOf(all - one)).divide(BigInteger.valueOf(one + 1));
        }
        return ways;
    }

    /** The definition, in whole numbers: no more than {@code found} of {@code included} among {@code drawn} of {@code pool}. */
    private static double exactly(int pool, int included, int drawn, int found) {
        BigInteger ways = IntStream.rangeClosed(0, found)
                .mapToObj(one -> choose(included, one).multiply(choose(pool - included, drawn - one)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return new BigDecimal(ways)
                .divide(new BigDecimal(choose(pool, drawn)), MathContext.DECIMAL64)
                .doubleValue();
    }

    /** With 20 found, 95 % of 22 would be missed by two: the chance of a sample without one, exactly. */
    @Test
    void theTestIsTheHypergeometricChanceOfTheFewestThatWouldMissTheTarget() {
        Judgement judgement = AUDIT.of(decisions(20, 80, 700), 100, 1000);
        assertThat(judgement.p()).isCloseTo(exactly(900, 2, 700, 0), within(1e-12));
        assertThat(judgement.reached()).isTrue();
        assertThat(AUDIT.of(decisions(20, 80, 690), 100, 1000).reached()).isFalse();
    }

    @Test
    void whatIsFoundAtRandomCountsOnBothSides() {
        List<Boolean> all = new ArrayList<>(decisions(40, 160, 0));
        all.addAll(decisions("0010".repeat(2) + "0".repeat(500)));
        // 42 found; 45 or more would be needed to miss 95 %, of which 5 in the pool
        assertThat(AUDIT.of(all, 200, 1200).p()).isCloseTo(exactly(1000, 5, 508, 2), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "19, 0, 0.95, 21",
        "20, 20, 0.95, 2",
        "38, 30, 0.95, 11",
        "9, 9, 0.9, 2",
        "0, 0, 0.95, 1",
        "7, 7, 0.7, 4"
    })
    void theFewestThatMissTheTargetAreCountedWithoutRounding(int known, int before, double target, int fewest) {
        assertThat(Sample.fewestMissing(known, before, target)).isEqualTo(fewest);
        assertThat(known / (double) (before + fewest)).isLessThan(target - 1e-9);
        assertThat(known / (double) (before + fewest - 1)).isGreaterThan(target - 1e-9);
    }

    /** The bound is the largest target that the test holds for: one less is shown, one more is not. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void theBoundIsTheGreatestTargetThatTheTestShows(Method method) {
        Random chance = new Random(4);
        for (int review = 0; review < 50; review++) {
            List<Boolean> all = new ArrayList<>(decisions(5 + chance.nextInt(40), chance.nextInt(60), 0));
            int from = all.size();
            int drawn = 1 + chance.nextInt(300);
            for (int one = 0; one < drawn; one++) {
                all.add(chance.nextInt(40) == 0);
            }
            int total = all.size() + 1 + chance.nextInt(200);
            Judgement judgement = new StoppingRule(method, 0.9, 0.95).of(all, from, total);
            double bound = judgement.recallAtLeast();
            // a target of 1 is none, but with so few records what is as good as 1 is shown by the same
            double shown = Math.min(bound, 1 - 1e-12);
            assertThat(new StoppingRule(method, shown, 0.95)
                            .of(all, from, total)
                            .reached())
                    .isTrue();
            assertThat(new StoppingRule(method, Math.min(bound + 1e-6, 1 - 1e-12), 0.95)
                            .of(all, from, total)
                            .reached())
                    .isEqualTo(bound == 1);
            assertThat(judgement.missedLikely()).isLessThanOrEqualTo(judgement.missedAtMost());
            assertThat(judgement.reached()).isEqualTo(bound >= 0.9);
        }
    }

    /** A row of excluded records, as long as one likes, shows nothing by itself: it hangs on how many are left. */
    @Test
    void aRowOfExcludedRecordsIsNoReasonToStop() {
        StoppingRule ranked = new StoppingRule(Method.RANKED, 0.95, 0.95);
        List<Boolean> row = decisions(20, 0, 400);
        assertThat(ranked.of(row, 420, 500).reached()).isTrue();
        Judgement judgement = ranked.of(row, 420, 50_000);
        assertThat(judgement.reached()).isFalse();
        assertThat(judgement.because()).contains("too many").contains("go on");
    }

    @Test
    void withoutRandomRecordsThereIsNoBoundButWhatIsLeft() {
        Judgement judgement = StoppingRule.STANDARD.of(decisions(30, 70, 0), 100, 1000);
        assertThat(judgement.missedAtMost()).isEqualTo(900);
        assertThat(judgement.recallAtLeast()).isCloseTo(30 / 930.0, within(1e-12));
        assertThat(judgement.because()).contains("draw from what is left");
    }

    @Test
    void whoScreenedEverythingMissesNothing() {
        for (Method method : Method.values()) {
            Judgement judgement = new StoppingRule(method, 0.95, 0.95).of(decisions("0100"), 2, 4);
            assertThat(judgement.reached()).isTrue();
            assertThat(judgement.recallAtLeast()).isEqualTo(1);
            assertThat(judgement.missedAtMost()).isZero();
        }
        assertThat(StoppingRule.STANDARD.of(List.of(), 0, 0).reached()).isTrue();
        assertThat(StoppingRule.STANDARD.of(List.of(), 0, 9).missedAtMost()).isEqualTo(9);
    }

    @Test
    void theCurveEndsWhereScreeningDoes() {
        List<Boolean> all = decisions(20, 80, 740);
        List<Judgement> curve = StoppingRule.STANDARD.curve(all, 100, 1000, 100);
        assertThat(curve).extracting(Judgement::screened).containsExactly(100, 200, 300, 400, 500, 600, 700, 800, 840);
        assertThat(curve.getLast()).isEqualTo(StoppingRule.STANDARD.of(all, 100, 1000));
        assertThat(curve).extracting(Judgement::recallAtLeast).isSorted();
    }

    @Test
    void numbersThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> AUDIT.of(decisions("01"), 0, 1)).hasMessageContaining("of 1 records 2 were screened");
        assertThatThrownBy(() -> AUDIT.of(decisions("01"), 3, 9)).hasMessageContaining("from number 3 on");
        assertThatThrownBy(() -> new StoppingRule(Method.RANKED, 1, 0.95)).hasMessageContaining("between 0 and 1");
        assertThatThrownBy(() -> new AuditSample(10, 11, 20, 0.95, 0.95)).hasMessageContaining("11 included of 10");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anAuditIsAsLargeAsItMustBeAndNoLarger(int borne) {
        AuditSample audit = new AuditSample(400, 60, 3000, 0.95, 0.95);
        int size = audit.size(borne);
        assertThat(audit.result(size, borne).reached()).isTrue();
        assertThat(audit.result(size - 1, borne).reached()).isFalse();
        assertThat(audit.result(size, borne).screened()).isEqualTo(400 + size);
    }

    @Test
    void theSameSeedDrawsTheSameAuditInWhateverOrderTheRecordsCome() {
        AuditSample audit = new AuditSample(10, 2, 60, 0.95, 0.95);
        List<String> left = IntStream.range(0, 50).mapToObj(one -> "E" + one).toList();
        List<String> drawn = audit.draw(left, 12, 5);
        assertThat(drawn).hasSize(12).doesNotHaveDuplicates().isSubsetOf(left);
        assertThat(audit.draw(left.reversed(), 12, 5)).isEqualTo(drawn);
        assertThat(audit.draw(left, 12, 6)).isNotEqualTo(drawn);
        assertThatThrownBy(() -> audit.draw(left, 51, 5)).hasMessageContaining("51 of 50");
    }
}
