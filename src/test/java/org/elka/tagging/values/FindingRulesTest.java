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
    void aScaleThatIsOnlyNamedIsNoFinding() {
        assertThat(read("The MADRS was taken by two raters.")).isEmpty();
    }
}
