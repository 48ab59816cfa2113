package org.elka.review.stopping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.elka.review.prioritising.LinearModel;
import org.elka.review.prioritising.ScreeningFile;
import org.elka.review.prioritising.ScreeningRecord;
import org.elka.review.prioritising.Simulation;
import org.elka.review.stopping.StoppingTrial.Outcome;
import org.elka.review.stopping.StoppingTrial.Plan;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoppingTrialTest {
    private static Outcome outcome(Plan plan, List<List<Boolean>> reviews) {
        return new StoppingTrial(plan, 0.95, 0.95).of(reviews, 1);
    }

    /** What is claimed is so, whatever the ranking is worth. */
    @ParameterizedTest
    @EnumSource(GeneratedReviews.class)
    void theClaimedRecallIsReachedInAtLeastNineteenOfTwentyReviews(GeneratedReviews kind) {
        List<List<Boolean>> reviews = kind.draw(200, 7);
        assertThat(outcome(Plan.RANDOM, reviews).reached()).isGreaterThanOrEqualTo(0.95);
        assertThat(outcome(Plan.AUDIT, reviews).reached()).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void aGoodRankingLeavesRecordsUnscreened() {
        List<List<Boolean>> reviews = GeneratedReviews.GOOD.draw(200, 7);
        assertThat(outcome(Plan.RANDOM, reviews).saved()).isGreaterThan(0.05);
    }

    @Test
    void quasiSamplingHoldsOnlyWhereTheRankingDoes() {
        assertThat(outcome(Plan.RANKED, GeneratedReviews.GOOD.draw(60, 7)).reached())
                .isGreaterThanOrEqualTo(0.95);
        assertThat(outcome(Plan.RANKED, GeneratedReviews.MISLED.draw(60, 7)).reached())
                .isLessThan(0.5);
    }

    /** 21 included of 1,000 in an order of chance: where a look after every record is wrong most often. */
    @Test
    void looksAfterEveryRecordAreWrongLessOftenThanClaimedOnceTheyAreCorrected() {
        List<List<Boolean>> reviews = new ArrayList<>();
        Random chance = new Random(3);
        for (int review = 0; review < 500; review++) {
            List<Boolean> order = new ArrayList<>(Collections.nCopies(21, true));
            order.addAll(Collections.nCopies(979, false));
            Collections.shuffle(order, chance);
            reviews.add(order);
        }
        double corrected = outcome(Plan.RANDOM, reviews).reached();
        assertThat(corrected).isGreaterThanOrEqualTo(0.95);
        assertThat(outcome(Plan.ONE_LOOK_WATCHED, reviews).reached()).isLessThan(corrected);
    }

    @Test
    void theSameSeedEndsReviewsInTheSameWay() {
        List<List<Boolean>> reviews = GeneratedReviews.PARTLY_BLIND.draw(20, 3);
        assertThat(GeneratedReviews.PARTLY_BLIND.draw(20, 3)).isEqualTo(reviews);
        assertThat(outcome(Plan.RANDOM, reviews)).isEqualTo(outcome(Plan.RANDOM, reviews));
    }

    @ParameterizedTest
    @ValueSource(strings = {"NSAIDS", "Triptans"})
    void realReviewsKeepWhatIsClaimed(String review) throws IOException {
        List<ScreeningRecord> records = ScreeningFile.read(Shared.path("data/screening/" + review + ".csv"));
        List<List<Boolean>> reviews = new ArrayList<>();
        for (Simulation.Run run : Simulation.runs(records, LinearModel.standard(), 2, 1)) {
            List<Boolean> order =
                    run.order().stream().map(ScreeningRecord::included).toList();
            // the records that are drawn at random are what varies
            reviews.addAll(Collections.nCopies(50, order));
        }
        assertThat(outcome(Plan.RANDOM, reviews).reached()).isGreaterThanOrEqualTo(0.95);
    }
}
