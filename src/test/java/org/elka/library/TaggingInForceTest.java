package org.elka.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.library.Verdict.Kind;
import org.elka.library.Verdict.Said;
import org.elka.library.Verdict.Subject;
import org.elka.testing.Citations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaggingInForceTest {
    private static final Citation TEXT = Citations.article("1", "A title").build();
    private static final Evidence WHOLE = evidence("Anxiety fell within one hour.", 0);
    private static final Tagging MACHINE = new Tagging(
            "1",
            "1",
            List.of(
                    new Tag("onset-speed", Level.REPORTS, 0.7, List.of(WHOLE)),
                    new Tag("anxiety-outcome", Level.REPORTS, 0.8, List.of(WHOLE))),
            List.of(new Value("design", "other", null, List.of()), new Value("n", "30", 30.0, List.of(WHOLE))),
            List.of());

    private static Evidence evidence(String quote, int start) {
        return new Evidence(Field.ABSTRACT, start, start + quote.length(), quote);
    }

    private static Verdict verdict(Subject subject, Kind kind, @Nullable Level level, List<Evidence> evidence) {
        return verdict(subject, new Said(kind, level, evidence, List.of(), null));
    }

    private static Verdict verdict(Subject subject, Said said) {
        return new Verdict(
                1, subject, said, new Verdict.Given("Ann", Instant.EPOCH, 1, TEXT.textDigest(), Set.of(), "1/1"));
    }

    private static Tagging inForce(Verdict... verdicts) {
        return TaggingInForce.of(MACHINE, List.of(verdicts), TEXT);
    }

    @Test
    void aRejectedTagIsGoneAndTheOthersStay() {
        Tagging tagging = inForce(verdict(Subject.tag("onset-speed"), Kind.REJECTED, null, List.of()));
        assertThat(tagging.tags()).extracting(Tag::tag).containsExactly("anxiety-outcome");
    }

    @Test
    void aCorrectedTagKeepsItsPlaceAndIsCertain() {
        Evidence part = evidence("within one hour", 13);
        Tagging tagging = inForce(verdict(Subject.tag("onset-speed"), Kind.CORRECTED, Level.MENTIONS, List.of(part)));
        assertThat(tagging.tags().getFirst()).isEqualTo(new Tag("onset-speed", Level.MENTIONS, 1, List.of(part)));
    }

    @Test
    void aTagThatTheMachineLostStaysAsAPersonSaid() {
        Tagging tagging = TaggingInForce.of(
                null, List.of(verdict(Subject.tag("safety"), Kind.CONFIRMED, Level.REPORTS, List.of(WHOLE))), TEXT);
        assertThat(tagging.tags()).containsExactly(new Tag("safety", Level.REPORTS, 1, List.of(WHOLE)));
    }

    @Test
    void aQuoteThatIsNoLongerInTheTextGivesWayToTheMachinesEvidence() {
        Evidence gone = evidence("Nobody says this any more.", 0);
        Tagging tagging = inForce(
                verdict(Subject.tag("onset-speed"), Kind.CONFIRMED, Level.REPORTS, List.of(gone)),
                verdict(Subject.tag("safety"), Kind.ADDED, Level.REPORTS, List.of(gone)));
        assertThat(tagging.tag("onset-speed").orElseThrow().evidence()).containsExactly(WHOLE);
        assertThat(tagging.tag("safety").orElseThrow().evidence()).isEmpty();
    }

    @Test
    void correctedValuesReplaceAllOfTheirName() {
        Value right = new Value("n", "28", 28.0, List.of(WHOLE));
        Tagging tagging = inForce(
                verdict(Subject.value("n"), new Said(Kind.CORRECTED, null, List.of(), List.of(right), null)),
                verdict(Subject.value("design"), Kind.REJECTED, null, List.of()));
        assertThat(tagging.values()).containsExactly(right);
    }
}
