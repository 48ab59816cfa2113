package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.elka.library.Tagging.Finding;
import org.elka.tagging.text.Document;
import org.junit.jupiter.api.Test;

class FindingRulesTest {

    private static final StatedValues READER = new StatedValues(ValueVocabulary.standard());

    private static List<Finding> read(String results) {
        return READER.readAll(Document.of("Ketamine for social anxiety", "RESULTS: " + results))
                .findings();
    }

    @Test
    void aResultIsReadWithItsScaleTimeComparatorDirectionAndEffect() {
        assertThat(
                        read(
                                "At 24 h the LSAS was significantly lower after ketamine than after midazolam (d = 0.7, P = 0.01)."))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.outcome()).isEqualTo("anxiety");
                    assertThat(f.scale()).isEqualTo("LSAS");
                    assertThat(f.hours()).isEqualTo(24);
                    assertThat(f.comparator()).isEqualTo("midazolam");
                    assertThat(f.direction()).isEqualTo("improved");
                    assertThat(f.effect()).isEqualTo("d = 0.7, P = 0.01");
                });
    }

    @Test
    void twoScalesOfOneSentenceMayDiffer() {
        assertThat(read("Ketamine reduced the LSAS but not the VAS-A."))
                .extracting(Finding::scale, Finding::direction)
                .containsExactly(tuple("LSAS", "improved"), tuple("VAS-A", "no-difference"));
    }

    @Test
    void anOutcomeWithoutScaleIsReadByItsName() {
        assertThat(read("Suicidal ideation did not differ between ketamine and placebo."))
                .extracting(Finding::outcome, Finding::scale, Finding::comparator, Finding::direction)
                .containsExactly(tuple("suicidality", null, "placebo", "no-difference"));
    }

    @Test
    void aPlainVisualScaleIsOneOfAnxietyWhereAnxietyIsMeant() {
        assertThat(read("Anxiety improved on the LSAS but not on the VAS."))
                .extracting(Finding::scale, Finding::direction)
                .containsExactly(tuple("LSAS", "improved"), tuple("VAS", "no-difference"));
        assertThat(read("Anxiety and pain improved on the VAS."))
                .extracting(Finding::scale)
                .doesNotContain("VAS");
    }

    @Test
    void eachTimeOfAListIsAFinding() {
        assertThat(read("HAM-A scores were lower after ketamine at 24 h and 7 days."))
                .extracting(Finding::scale, Finding::hours)
                .containsExactly(tuple("HAM-A", 24.0), tuple("HAM-A", 168.0));
    }

    @Test
    void ratesOfResponseAreAnEffect() {
        assertThat(read("Response rates were higher, 45.8% with ketamine and 12.5% with placebo, at day 1."))
                .extracting(Finding::outcome, Finding::comparator, Finding::effect)
                .contains(tuple("response", "placebo", "45.8% with ketamine and 12.5%"));
    }

    @Test
    void anIntervalStandsInTheEffect() {
        assertThat(read("The GAD-7 improved more than with saline (SMD -0.42, 95% CI -0.84 to -0.01)."))
                .extracting(Finding::scale, Finding::effect)
                .containsExactly(tuple("GAD-7", "SMD -0.42, 95% CI -0.84 to -0.01"));
    }

    @Test
    void aScaleThatIsOnlyNamedIsNoFinding() {
        assertThat(read("The MADRS was taken by two raters.")).isEmpty();
    }
}
