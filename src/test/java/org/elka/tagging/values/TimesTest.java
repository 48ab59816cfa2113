package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an effect begins and how long it lasts; "" where a text says neither. */
class TimesTest {

    private static final StatedValues READER = new StatedValues(ValueVocabulary.standard());

    private static String read(String title, String abstractText, String name) {
        List<String> texts = READER.read(Document.of(title, abstractText)).stream()
                .filter(v -> v.name().equals(name))
                .map(Value::text)
                .toList();
        return String.join(", ", texts);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "24 | Ketamine did not change anxiety at 4 h but reduced depression within about the first day.",
                "336 | Ketamine reduced depression within 14 days and relieved pain within 48 h.",
                "'' | Ketamine did not improve depression at 14 days but lowered VAS scores at 24 h.",
                "'' | More patients on ketamine than on placebo responded (at least 50% less depression on day 2).",
                "'' | One week after ketamine, she did not meet the criteria for an improved mood.",
                "'' | Depression improved with ketamine on day 25 (4 h after the dose).",
                "24 | Scores of depression dropped from baseline to 24 h after the first dose of ketamine.",
                "'' | The change of improved depression scores from baseline to 24 h was rated after ketamine.",
                "24 | Thoughts of suicide were fewer when baseline and 24-hour scores were compared.",
                "'' | Ketamine relieved depression for one week.",
                "0.67 | Ketamine reduced depression at both 40 min and 24 h after its infusion.",
                "4 | A strong ketamine effect was seen within 4 h and was largest later.",
                "24 | Ketamine did not alter mood at 4 h, but depression improved at day 1, by 39% on average.",
                "24 | Blockade did not attenuate the antidepressant effects of ketamine at 24 h.",
                "'' | Blockade did not show any effect of ketamine on depression at 24 h.",
                "72 | Ketamine lowered depression on day 3 (P < 0.01); it was lower at 24 h (P = 0.31) too.",
                "'' | Adverse events of the esketamine plus antidepressant arm resolved by 1.5 hours after dosing.",
                "'' | Day 1 cytokine levels told the response to ketamine with improved accuracy.",
                "24 | Improvement of depression at 24 h correlated with the dose of ketamine.",
                "'' | Longer sleep was associated with an improved mood at day 13 and depression.",
                "4 | Genes were associated with the rapid (within 240 min) antidepressant effect, an improvement.",
                "48 | Postoperative depression was reduced on POD 2 with ketamine.",
                "240 | By day 10th ketamine had reduced depression scores.",
                "'' | Compared with ketamine, midazolam reduced depression within 2 weeks.",
                "'' | Half had a response of their depression to ketamine in the first 2 weeks of the protocol.",
                "144 | Changes of depression from baseline to day 6 were significantly greater with ketamine.",
                "'' | Ketamine abolished synaptic depression at 48 h.",
                "'' | Ketamine raised all scores of the 5D-ABC, and the response times increased.",
                "0.67 | A 40-min infusion was given. Obsessions were reduced during the infusion of ketamine.",
                "'' | Depression in the first week showed a main effect of time but not of ketamine.",
                "24 | Depression in the first day showed a main effect of treatment with ketamine by 24 h.",
                "'' | Memory improved with ABC-1234 more than with placebo on day 2, and with it a better response."
            })
    void onsetsAreThoseOfATherapeuticEffect(String hours, String text) {
        String onset = read("Ketamine in depression", "RESULTS: " + text, "onset-hours");
        assertThat(onset).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 | One patient stayed without depression, an improvement that lasted for > 3 months.",
                "2 | Suicidality was lower with ketamine at 48 h. The effect was no longer significant at 7 days.",
                "7 | Esketamine lowered the risk of depression within a week of surgery.",
                "'' | Non-responders did not experience significant changes in items of sleep ('waking', 'falling asleep', 'naps', 'nightmares', 'bad dreams') at 7-day follow-up of depression.",
                "3 | Depression was lower with ketamine at 1 day and 3 days. However, 1 week after surgery, no difference was seen.",
                "42 | The median time to relapse was not statistically different (2 and 6 weeks).",
                "'' | The depressive episode had lasted 9 years when ketamine brought a response.",
                "'' | A fall of depression was seen at 4 h and was maintained with more infusions.",
                "'' | Depression improved more at 4 h, but not at 24 h (effect size 0.3) or on day 25.",
                "7 | Ketamine raised remission of depression at 24 h [OR 5.1], 3 days (OR 4.1), and 7 days (OR 3.1).",
                "'' | Ketamine lowered depression at once, whereas scores after four weeks showed no superiority.",
                "'' | Treatment is recommended for at least 6 months after symptoms of depression improve.",
                "730 | The significant reduction in CGI severity was sustained for at least 2 years.",
                "8 | The increase of sucrose intake that ketamine brought improved mood and persisted for 8 days.",
                "42 | Ketamine reduced the risk of depression at 1- (RR 0.4) and 4-6-week (RR 0.5) follow-ups.",
                "15 | Significant changes in depression scores from baseline to day 15 came with ketamine.",
                "'' | Depression improved with ketamine only after 2-6 weeks of treatment.",
                "'' | The improvement of depression lasted for 6 days only with the herb.",
                "14 | Genes were associated with the persistent (up to 2 weeks) antidepressant effect of ketamine.",
                "'' | Responders to ketamine showed fewer fast waves 7 days after the infusion.",
                "'' | Patients without a response within the first week may still have a benefit.",
                "7 | Three responded to ketamine with less depression, though all relapsed within a week.",
                "'' | Of those in remission from depression after ketamine, 60% relapsed within 12 months.",
                "'' | The effect of magnets on depression may persist for up to 3 months; however, that of ketamine did not.",
                "28 | The response of depression at day 28 was superior for KET 0.5 compared to midazolam."
            })
    void durationsAreThoseOfATherapeuticEffect(String days, String text) {
        assertThat(read("Ketamine in depression", "RESULTS: " + text, "duration-days"))
                .isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"onset-hours", "duration-days"})
    void whereTheTitleNamesAnotherDrugTimesAreKetaminesOnlyWhereItIsNamed(String name) {
        String text =
                "METHODS: Ketamine 0.5 mg/kg followed ABC-1234 in twelve volunteers. RESULTS: Anxiety was reduced "
                        + "on day 8. CONCLUSION: Ketamine did as before.";

        assertThat(read("ABC-1234 in volunteers", text, name)).isEmpty();
        assertThat(read("Ketamine in volunteers", text, name)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"onset-hours", "duration-days"})
    void whatNeuronsAndBloodDoIsNoTherapeuticEffect(String name) {
        String text =
                "METHODS: Mice were given ketamine. RESULTS: The evoked response of neurons increased at 24 h and on "
                        + "day 8.";

        assertThat(read("Ketamine in mice", text, name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onset-hours | 336 | Depression was scored at 2, 4 and 6 weeks. RESULTS: Ketamine improved depression at all time points.",
                "duration-days | 42 | Depression was scored at 2, 4 and 6 weeks. RESULTS: Ketamine improved depression at all time points.",
                "duration-days | '' | Depression was scored at 2, 4 and 6 weeks. RESULTS: Depression did not differ at all time points.",
                "onset-hours | 24 | Depression was rated before and one day after ketamine. RESULTS: Ketamine improved depression.",
                "onset-hours | '' | Depression was rated before and one day after ketamine. RESULTS: Ketamine did not improve depression.",
                "onset-hours | '' | Depression was rated 40 min and 2 weeks after ketamine. RESULTS: Ketamine improved depression.",
                "onset-hours | '' | Side effects and depression were rated 1 h after ketamine. RESULTS: Ketamine improved depression."
            })
    void resultsWithoutATimeAreOfTheTimesAtWhichPeopleWereRated(String name, String value, String text) {
        assertThat(read("An open-label trial of ketamine in depression", "METHODS: " + text, name))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "90 | Anxiety was rated before (T1) and three months (T2) after ketamine. RESULTS: Anxiety was lower at T2.",
                "'' | Anxiety was rated before (T1) and three months (T2) after ketamine. RESULTS: Anxiety did not differ at T2.",
                "180 | Depression was rated at the six months follow-up. RESULTS: Ketamine reduced depression until follow-up.",
                "'' | Depression was rated at the six months follow-up. RESULTS: Depression did not differ at follow-up."
            })
    void timesThatOnlyTheMethodsNameAreLookedUp(String days, String text) {
        assertThat(read("Ketamine in depression", "METHODS: " + text, "duration-days"))
                .isEqualTo(days);
    }
}
