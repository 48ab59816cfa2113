package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People, doses, drugs and designs as texts write them in rarer ways. */
class CountsAndDosesTest {

    private static final StatedValues READER = new StatedValues(ValueVocabulary.standard());

    private static List<String> read(String title, String abstractText, String name) {
        return READER.read(Document.of(title, abstractText)).stream()
                .filter(v -> v.name().equals(name))
                .map(Value::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345 | The records of young people were read (n=12 345).",
                "46 | We gave ketamine to 46 ASA physical status I and II patients.",
                "155 | Ninety-eight patients (of a total of 155, enrolled and consented) were scanned.",
                "600 | 600 cardiac and other major surgery patients were randomized to ketamine.",
                "13 | 13 Ss received ketamine."
            })
    void peopleAreCountedHoweverTheyAreWritten(String n, String text) {
        assertThat(read("A trial of ketamine", "METHODS: " + text, "n")).containsExactly(n);
    }

    @Test
    void noTrialIsPlannedForOnePerson() {
        String text = "METHODS: One patient will be randomized at a time; all participants will be asked on day 1.";

        assertThat(read("Ketamine in low mood: study protocol", text, "n")).isEmpty();
    }

    @Test
    void partOfTheStudiesOfAReviewIsNotAddedToTheWhole() {
        String text =
                "METHODS: We searched MEDLINE, Scopus and Embase. RESULTS: Seventeen studies (n = 928 patients) were "
                        + "included. Fourteen studies (n = 803) were of depression.";

        assertThat(read("Ketamine: a systematic review", text, "n")).containsExactly("928");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.2 mg/kg, 0.5 mg/kg | People who had failed antidepressant treatment had a low (0.2 mg/kg) or standard "
                        + "(0.5 mg/kg) dose of ketamine.",
                "0.1 mg/kg, 0.2 mg/kg | Ketamine was given. Doses rose (0.1, 0.2 mg/kg), with midazolam once in between.",
                "0.5 mg/kg | Mood was rated at 24 hours postketamine (0.5 mg/kg over 40 minutes).",
            })
    void dosesAreKetaminesThoughOtherDrugsAreNamed(String doses, String text) {
        assertThat(String.join(", ", read("Ketamine in a trial", "METHODS: " + text, "dose")))
                .isEqualTo(doses);
    }

    @Test
    void aDrugForWhichPeopleWereExcludedIsNotStudied() {
        String text = "METHODS: The charts of 600 patients with depression were read; 30 were excluded for receiving "
                + "esketamine. RESULTS: Stimulation reduced depression.";

        assertThat(read("Magnetic stimulation in daily practice", text, "compound"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rct | Genes and ketamine | This was a secondary analysis. Patients with depression had ketamine (n = 40) or "
                        + "normal saline (n = 20). TRIAL REGISTRATION: Some Clinical Trials Registry.",
                "case-report | Ketamine in low mood: presentation of 3 cases | Each had one dose of ketamine and was better.",
                "rct | Ketamine for setting bones | In a partially blinded controlled comparative trial 113 patients had it."
            })
    void designsAreToldFromRarerWords(String design, String title, String text) {
        assertThat(read(title, "METHODS: " + text, "design")).containsExactly(design);
    }
}
