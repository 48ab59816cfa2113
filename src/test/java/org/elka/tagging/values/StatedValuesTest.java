package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedValuesTest {

    private static final StatedValues READER = new StatedValues(ValueVocabulary.standard());

    private static final String TRIAL =
            "BACKGROUND: Esketamine has been given intranasally at 84 mg in other trials of 300 patients. "
                    + "METHODS: In a double-blind trial 24 patients with social anxiety disorder (SAD) were randomized to "
                    + "intravenous ketamine (0.5 mg/kg over 40 min) or midazolam (0.045 mg/kg). "
                    + "RESULTS: Anxiety on the LSAS was significantly reduced within 2 h of ketamine, and the improvement "
                    + "persisted for 7 days. CONCLUSION: Ketamine reduced anxiety.";

    private static List<String> read(String title, String abstractText, String name) {
        return READER.read(Document.of(title, abstractText)).stream()
                .filter(v -> v.name().equals(name))
                .map(Value::text)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "onset-hours, 2",
        "duration-days, 7",
        "n, 24",
        "dose, 0.5 mg/kg",
        "route, iv",
        "compound, ketamine",
        "design, rct",
        "disorder, sad",
        "anxiety-direction, improved",
        "in-scope, true"
    })
    void aTrialGivesItsOwnValuesAndNotThoseOfItsBackgroundOrComparator(String name, String text) {
        assertThat(read("Ketamine for social anxiety disorder", TRIAL, name)).containsExactly(text);
    }

    @Test
    void everyQuoteStandsInTheTextAtItsOffsets() {
        Document document = Document.of("Ketamine for social anxiety disorder", TRIAL);

        assertThat(READER.read(document))
                .flatExtracting(Value::evidence)
                .isNotEmpty()
                .allSatisfy(e -> assertThat(document.text(e.field()).substring(e.start(), e.end()))
                        .isEqualTo(e.quote()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rct | Ketamine or midazolam: a trial | We randomized 30 patients with depression to ketamine or midazolam.",
                "open-label | Ketamine in panic disorder | In this open-label study 12 patients with panic disorder received ketamine.",
                "observational | Ketamine in a clinic | We retrospectively reviewed the charts of 210 patients who received ketamine.",
                "case-report | Ketamine for OCD: a case report | We report a 34-year-old woman with OCD who received ketamine.",
                "systematic-review | Ketamine for PTSD: a systematic review | We searched three databases. Six trials were included.",
                "review | Ketamine for anxiety: an overview | This review discusses what ketamine may do for anxious people.",
                "review | Ketamine and shocks | Comments on an article by A. Nobody. The meta-analysis found no difference.",
                "systematic-review | Ketamine for adults in low mood | Three review authors identified trials, all randomised, and extracted data.",
                "systematic-review | Ketamine for low mood | We searched MEDLINE, Scopus and Embase. Twelve studies were included.",
                "rct | Ketamine and faces | In a double-blind, placebo-controlled crossover study 20 patients and 20 healthy controls had ketamine.",
                "case-report | Upkeep of ketamine: a case series and review of literature | This case series of 13 patients tells of years of ketamine.",
                "protocol | Ketamine for phobia: study protocol for a randomized trial | Sixty patients will be randomized.",
                "preclinical | Ketamine and fear in mice | Mice received ketamine before fear conditioning and froze less.",
                "other | Ketamine and gaze | In a double-blind crossover design 20 healthy volunteers were given ketamine or placebo.",
                "rct | Ketamine and pain | In a double-blind, placebo-controlled crossover study 20 patients with pain were given ketamine.",
                "rct | Ketamine after birth | This randomized controlled study included 90 women. The prevalence of depression was lower.",
                "open-label | Ketamine in daily practice | In an open-label design 16 real-world patients received ketamine and improved.",
                "open-label | Ketamine for days | We investigated mood in patients with pain who were treated with ketamine for days. Scores of mood improved by a third.",
                "protocol | Two doses of ketamine | The present phase 1 study intends to compare two doses in a double-blind, random order crossover design.",
                "case-report | Ketamine on a ward | This case series describes five inpatients with depression who received ketamine; all improved.",
                "review | Ketamine and drinking | This review aims to summarize what is known. The focus will be on reward. How use will alter it will be told.",
                "qualitative | How patients live through ketamine | We held semi-structured interviews; thematic analysis gave four themes."
            })
    void designsAreTold(String design, String title, String text) {
        assertThat(read(title, text, "design")).containsExactly(design);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "97 | Ninety-seven patients were enrolled.",
                "60 | Patients were randomized to ketamine (n = 31) or placebo (n = 29).",
                "67 | One hundred twenty-six adults with a long history of low mood (TRD) were screened, 67 were randomized.",
                "158 | In two trials, 95 volunteers were randomized to one drug and 63 to the other.",
                "78 | Patients had placebo (n = 26) or ketamine (n = 26). An unoperated group (n = 26) was also included.",
                "340 | Remission came more often (91 of 336 patients vs 60 of 340 patients) and stayed (73 of 336 patients vs 48 of 340 patients).",
                "40 | We studied 20 patients with depression and 20 healthy controls.",
                "231 | Of these, 329 were screened for eligibility and 231 entered the trial of patients.",
                "18 | N = eighteen patients completed the study.",
                "15 | We will recruit 15 USMVs with severe symptoms.",
                "130 | One hundred and thirty subjects (41 users and 89 controls) were scanned.",
                "24 | The trial has 3 cohorts. Each cohort will consist of 8 participants.",
                "105 | The original sample (N = 50) gave two classes. They held in the confirmatory sample (N = 55).",
                "61 | Patients (N = 61) were scanned. Of these patients, n = 48 and n = 51 came again.",
                "17 | From an initial sample of 17 subjects, 8 subjects completed four sessions.",
                "56 | Forty patients who received ketamine and 16 who received midazolam had thoughts of suicide.",
                "80 | We randomized 80 adults; 43 (54%) patients took antidepressants."
            })
    void participantsAreCountedOnce(String n, String text) {
        assertThat(read("A randomized trial of ketamine", "METHODS: " + text, "n"))
                .containsExactly(n);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0.5 mg/kg | Patients received 0.045 mg/kg midazolam or 0.5 mg/kg ketamine.",
                "0.5 mg/kg | Volunteers had 320 mg/d POMA before ketamine 0.5 mg/kg IV.",
                "3 mg/kg | Patients received ketamine 3 mg/kg or midazolam 0.3 mg/kg.",
                "0.50 mg/kg | Patients received ketamine 0.50 mg/kg; ketamine 0.5 mg/kg was safe.",
                "0.5 mg/kg | Patients received ketamine (KET; 0.5 mg/kg) or midazolam (MID; 30 μg/kg).",
                "90 mg | Patients received ABC-123 (intranasal ketamine) at 90 mg or XY-4567 at 20 mg.",
                "180 mg | Doses were 180 mg and 1.8 mg for ketamine and midazolam, respectively.",
                "0.2 mg/kg, 0.5 mg/kg | Patients received placebo, low dose (0.2 mg/kg) or standard dose (0.5 mg/kg) ketamine."
            })
    void dosesOfComparatorsAreLeft(String doses, String text) {
        assertThat(String.join(", ", read("Ketamine in a trial", "METHODS: " + text, "dose")))
                .isEqualTo(doses);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iv | Patients received six ketamine infusions.",
                "sc | Patients received a subcutaneous infusion of ketamine.",
                "intranasal | Patients received ketamine nasal spray and an oral antidepressant.",
                "'' | Patients received ketamine after intravenous cannulation.",
                "'' | Major depression was diagnosed by DSM-IV before ketamine.",
                "ip | Rats received ketamine (10 mg/kg, i.p.)."
            })
    void routesAreKetaminesOwn(String routes, String text) {
        assertThat(String.join(", ", read("Ketamine in a trial", "METHODS: " + text, "route")))
                .isEqualTo(routes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "esketamine | Esketamine, the S-enantiomer of ketamine, was given to 20 patients.",
                "esketamine | Twenty patients received (S)-ketamine 0.25 mg/kg.",
                "ketamine | Twenty patients with low mood had KET 0.5 or placebo.",
                "arketamine | Twenty patients with low mood had R-KET or placebo.",
                "arketamine | Twenty patients received R-ketamine 0.5 mg/kg and (R)-ketamine again.",
                "ketamine | Twenty patients received (R,S)-ketamine 0.5 mg/kg."
            })
    void enantiomersAreToldByTheirSign(String compound, String text) {
        assertThat(read("A trial in depression", "METHODS: " + text + " All received it twice, " + text, "compound"))
                .containsExactly(compound);
    }

    @Test
    void aTextMayCallAnotherDrugByKetaminesShortName() {
        assertThat(read(
                        "A trial in depression",
                        "METHODS: Twenty had ketanserin (KET) and then KET again.",
                        "compound"))
                .isEmpty();
    }

    @Test
    void aDrugThatIsOnlyLikeKetamineIsNotKetamine() {
        String text = "METHODS: Mice received a plant extract. RESULTS: The extract had ketamine-like effects.";

        assertThat(read("A plant extract in mice", text, "compound")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trd | Thirty patients with treatment-resistant depression (TRD) received ketamine.",
                "mdd | Thirty patients with major depressive disorder received ketamine.",
                "ptsd | Thirty veterans with post-traumatic stress disorder received ketamine; depression was rated on the "
                        + "Montgomery-Asberg Depression Rating Scale.",
                "substance-use | Twenty-five ketamine users were tested.",
                "healthy | Thirty healthy volunteers received ketamine or placebo in random order.",
                "mdd | Thirty volunteers with major depressive disorder received ketamine.",
                "mdd, healthy | Thirty patients with major depressive disorder and 15 age- and sex-matched controls were scanned.",
                "mdd | Thirty patients with major depressive disorder received ketamine; 12 had a family history of bipolar disorder.",
                "mdd | Thirty patients with major depressive disorder received ketamine; those with a family history of alcohol dependence (FHD) and those without FHD were compared.",
                "substance-use | Fifty opiate dependent patients received ketamine.",
                "gad, sad | Thirty patients with generalized anxiety disorder or social anxiety disorder received ketamine."
            })
    void disordersAreThoseOfThePeople(String disorders, String text) {
        assertThat(String.join(", ", read("A trial of ketamine", "METHODS: " + text, "disorder")))
                .isEqualTo(disorders);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "improved | Anxiety scores were significantly lower after ketamine.",
                "no-difference | Anxiety scores did not differ between ketamine and placebo.",
                "mixed | Ketamine improved Fear Questionnaire but not HAM-A scores.",
                "no-difference | Ketamine gave a reduction in anxiety that was not significant.",
                "worsened | Anxiety increased after ketamine.",
                "improved | Anxiety scores fell within one hour of the infusion.",
                "improved | Anxiety subsided after ketamine.",
                "improved | Ketamine attenuated stress-induced anxiety in mice.",
                "worsened | Ketamine-induced anxiety was seen in mice."
            })
    void theDirectionOfAnxietyIsTold(String direction, String text) {
        assertThat(read("A trial of ketamine", "RESULTS: " + text, "anxiety-direction"))
                .containsExactly(direction);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The most common adverse events were nausea, dizziness and anxiety.",
                "Two patients discontinued because of anxiety.",
                "Mood improved in those without anxiety at baseline."
            })
    void anxietyAsSideEffectOrBaselineIsNoOutcome(String text) {
        assertThat(read("Ketamine in depression", "RESULTS: " + text, "anxiety-direction"))
                .isEmpty();
        assertThat(read("Ketamine in depression", "RESULTS: " + text, "in-scope"))
                .containsExactly("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Depression was assessed at 24 h and 7 days.",
                "Depression did not improve at 24 h.",
                "Dissociative symptoms resolved by 40 min.",
                "Depression had improved one week after completion of the course.",
                "Depression improved over a 40 min infusion."
            })
    void assessmentsDenialsAndSideEffectsAreNoOnset(String text) {
        assertThat(read("Ketamine in depression", "RESULTS: " + text, "onset-hours"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "14 | The antidepressant effect was sustained for two weeks.",
                "30 | Benefit was maintained up to 1 month.",
                "41 | The median time to relapse of depression was 41 days.",
                "28 | Depression scores were lower in one week and four weeks after birth.",
                "7 | Depression was lower at 7 days but at 14 days failed to reach significance.",
                "180 | Suicidality was lower at the six-month follow-up.",
                "42 | The incidence of depression was reduced within 42 days.",
                "3 | On postoperative day (POD) 3 the effect on depression lasted still.",
                "7 | Depression was lower at 4 h, Day 3 and Day 7."
            })
    void durationsAreTheLongestStated(String days, String text) {
        assertThat(read("Ketamine in depression", "RESULTS: " + text, "duration-days"))
                .containsExactly(days);
    }

    @Test
    void animalsAreCountedOnlyInAll() {
        String all = "METHODS: Sixty adult male Wistar rats were divided into five groups and given ketamine.";
        String each = "METHODS: Mice (n = 8 per group) were given ketamine 12 h before.";

        assertThat(read("Ketamine in rats", all, "n")).containsExactly("60");
        assertThat(read("Ketamine in rats", all, "disorder")).containsExactly("animal-model");
        assertThat(read("Ketamine in mice", each, "n")).doesNotContain("12");
    }

    @Test
    void aMixedStudyIsOfBothItsAnimalsAndItsVolunteers() {
        String text =
                "METHODS: Rats and 12 healthy volunteers were given ketamine; the rats were then killed, and slices "
                        + "of rat cortex were cut. RESULTS: In rats and mice alike the effect was the same.";

        assertThat(read("Ketamine in rats and humans", text, "disorder")).containsExactly("healthy", "animal-model");
    }

    @Test
    void painAfterAnOperationIsPain() {
        String text = "METHODS: We gave 60 women ketamine or saline in random order.";

        assertThat(read("Ketamine for pain after surgery", text, "disorder")).containsExactly("pain");
    }

    @Test
    void anEmptyTextHasNoDoseAndIsOutOfScope() {
        assertThat(read("", "", "dose")).isEmpty();
        assertThat(read("", "", "in-scope")).containsExactly("false");
    }
}
