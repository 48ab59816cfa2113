package org.elka.review.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.elka.review.screening.ReviewEvent.Arrival;
import org.elka.review.screening.ReviewEvent.Cause;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a review's history comes to. */
class ReviewTest {
    private static final long ANN = 1;
    private static final long BEN = 2;
    private static final long EVA = 3;

    private final Review review = new Review(1);

    @BeforeEach
    void begin() {
        happens(ANN, new ReviewEvent.ProtocolSet(RandomHistory.protocol(2, 2)));
        happens(
                0,
                new ReviewEvent.Identified(
                        1, "PubMed", List.of(new Arrival(10, List.of(100L)), new Arrival(11, List.of(101L, 102L))), 1));
    }

    private void happens(long person, ReviewEvent event) {
        review.apply(new Entry(review.last() + 1, Instant.EPOCH, person, event));
    }

    private static Decision decision(Choice choice, String... reasons) {
        return new Decision(choice, List.of(reasons), List.of(), null);
    }

    private void decides(long person, Stage stage, Choice choice, String... reasons) {
        happens(person, new ReviewEvent.Decided(10, stage, decision(choice, reasons), 1, new TreeMap<>(), null, null));
    }

    private Item item() {
        Item item = review.find(10);
        assertThat(item).isNotNull();
        return item;
    }

    private Status status(Stage stage) {
        return review.status(item(), stage);
    }

    @ParameterizedTest
    @CsvSource({
        "TITLE_ABSTRACT, INCLUDE, INCLUDE, INCLUDED",
        "TITLE_ABSTRACT, INCLUDE, MAYBE,   INCLUDED",
        "TITLE_ABSTRACT, MAYBE,   MAYBE,   INCLUDED",
        "TITLE_ABSTRACT, EXCLUDE, MAYBE,   CONFLICT",
        "TITLE_ABSTRACT, EXCLUDE, INCLUDE, CONFLICT",
        "TITLE_ABSTRACT, EXCLUDE, EXCLUDE, EXCLUDED",
        "FULL_TEXT,      INCLUDE, INCLUDE, INCLUDED",
        "FULL_TEXT,      INCLUDE, MAYBE,   CONFLICT",
        "FULL_TEXT,      MAYBE,   MAYBE,   CONFLICT",
        "FULL_TEXT,      EXCLUDE, EXCLUDE, EXCLUDED"
    })
    void twoDecisionsComeToAResultOrAConflict(Stage stage, Choice first, Choice second, Status expected) {
        if (stage == Stage.FULL_TEXT) {
            decides(ANN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
            decides(BEN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
        }
        decides(ANN, stage, first, "animals");
        assertThat(status(stage)).isEqualTo(Status.OPEN);
        decides(BEN, stage, second, "animals");

        assertThat(status(stage)).isEqualTo(expected);
    }

    @Test
    void aFullTextExcludedForTwoReasonsIsAConflict() {
        decides(ANN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
        decides(BEN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
        decides(ANN, Stage.FULL_TEXT, Choice.EXCLUDE, "animals");
        decides(BEN, Stage.FULL_TEXT, Choice.EXCLUDE, "design");

        assertThat(status(Stage.FULL_TEXT)).isEqualTo(Status.CONFLICT);
    }

    @Test
    void whoHasLeftHasDecidedAllTheSame() {
        happens(ANN, new ReviewEvent.MemberSet(BEN, List.of(Role.REVIEWER)));
        decides(BEN, Stage.TITLE_ABSTRACT, Choice.EXCLUDE);
        happens(ANN, new ReviewEvent.MemberRemoved(BEN));
        decides(EVA, Stage.TITLE_ABSTRACT, Choice.EXCLUDE);

        assertThat(status(Stage.TITLE_ABSTRACT)).isEqualTo(Status.EXCLUDED);
    }

    @Test
    void fewerReviewersPerArticleLeaveNothingStuck() {
        decides(ANN, Stage.TITLE_ABSTRACT, Choice.EXCLUDE);
        happens(ANN, new ReviewEvent.ProtocolSet(RandomHistory.protocol(1, 1)));

        assertThat(status(Stage.TITLE_ABSTRACT)).isEqualTo(Status.EXCLUDED);
    }

    @Test
    void anotherDecisionOfTheSamePersonTakesThePlaceOfTheFirstWhichIsKept() {
        decides(ANN, Stage.TITLE_ABSTRACT, Choice.EXCLUDE);
        decides(ANN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);

        assertThat(item().decisions(Stage.TITLE_ABSTRACT)).hasSize(1);
        assertThat(item().earlier(Stage.TITLE_ABSTRACT))
                .extracting(given -> given.decision().choice())
                .containsExactly(Choice.EXCLUDE);
    }

    @Test
    void whatIsOpenedAgainKeepsWhatWasSaidAndAsksAnew() {
        decides(ANN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
        decides(BEN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
        happens(0, new ReviewEvent.Reopened(10, Stage.TITLE_ABSTRACT, Cause.RETRACTED, 7, "RETRACTED"));

        assertThat(status(Stage.TITLE_ABSTRACT)).isEqualTo(Status.OPEN);
        assertThat(review.isFlagged(item(), Stage.TITLE_ABSTRACT)).isTrue();
        assertThat(item().earlier(Stage.TITLE_ABSTRACT)).hasSize(2);

        decides(ANN, Stage.TITLE_ABSTRACT, Choice.EXCLUDE);
        decides(BEN, Stage.TITLE_ABSTRACT, Choice.EXCLUDE);
        assertThat(review.isFlagged(item(), Stage.TITLE_ABSTRACT)).isFalse();
    }

    @Test
    void decisionsOnTwoArticlesThatAreOneCountTogetherAndApartAgain() {
        decides(ANN, Stage.TITLE_ABSTRACT, Choice.INCLUDE);
        happens(
                BEN,
                new ReviewEvent.Decided(
                        11, Stage.TITLE_ABSTRACT, decision(Choice.EXCLUDE), 1, new TreeMap<>(), null, null));
        happens(0, new ReviewEvent.Merged(11, 10, 7));
        assertThat(status(Stage.TITLE_ABSTRACT)).isEqualTo(Status.CONFLICT);

        happens(0, new ReviewEvent.Separated(11, 8));
        assertThat(status(Stage.TITLE_ABSTRACT)).isEqualTo(Status.OPEN);
    }

    @Test
    void everyEventIsReadAsItWasWritten() {
        for (Entry entry : RandomHistory.of(11, 3_000)) {
            assertThat(EventText.read(EventText.write(entry.event()))).isEqualTo(entry.event());
        }
    }

    @Test
    void aTextThatIsNoEventIsRefused() {
        assertThatThrownBy(() -> EventText.read("{\"event\": \"bribed\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no event");
    }

    @Test
    void anEntryOutOfTurnIsRefused() {
        Entry later = new Entry(review.last() + 2, Instant.EPOCH, ANN, new ReviewEvent.Closed(null));
        assertThatThrownBy(() -> review.apply(later)).isInstanceOf(IllegalArgumentException.class);
    }

    /** What a person may see of an article must not change by what another decides as long as that is hidden. */
    @Test
    void aRevisionDoesNotTellWhatIsHidden() {
        for (int seed = 0; seed < 40; seed++) {
            Review state = new Review(1);
            List<String> seen = new ArrayList<>();
            for (Entry entry : RandomHistory.of(seed, 400)) {
                boolean partners = entry.event() instanceof ReviewEvent.Decided && entry.person() != ANN;
                Item before = entry.event() instanceof ReviewEvent.Decided one ? state.find(one.article()) : null;
                boolean hidden = partners && before != null && !Access.seesOthers(state, before, stage(entry));
                String revision = hidden ? Revisions.of(state, before, stage(entry), ANN, 1) : "";
                state.apply(entry);
                if (hidden && !Access.seesOthers(state, before, stage(entry))) {
                    assertThat(Revisions.of(state, before, stage(entry), ANN, 1))
                            .isEqualTo(revision);
                    seen.add(revision);
                }
            }
            assertThat(seen).isNotEmpty();
        }
    }

    private static Stage stage(Entry entry) {
        return entry.event() instanceof ReviewEvent.Decided one ? one.stage() : Stage.TITLE_ABSTRACT;
    }
}
