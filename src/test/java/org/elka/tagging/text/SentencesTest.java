package org.elka.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.elka.library.Tagging.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<Sentence> abstractOf(String text) {
        return Document.of("", text).sentences();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ketamine vs. Midazolam was given to all.",
                "Ketamine (0.5 mg/kg i.v.) was infused by Dr. Smith.",
                "Scores fell (p < .05) at 0.25 mg/kg.",
                "Racemates, e.g. Ketalar, were bought from J. Doe.",
                "Rats got 10 mg/kg i.p. and were tested.",
                "Smith et al. (2020) treated forty adults.",
                "The dose was approx. 35 mg in fig. 2.",
            })
    void aStopInsideASentenceDoesNotEndIt(String text) {
        assertThat(abstractOf(text)).extracting(Sentence::text).containsExactly(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It worked. It lasted. | It worked.| It lasted.",
                "Scores fell (P < 0.05). Nausea was rare. | Scores fell (P < 0.05).| Nausea was rare.",
                "Ketamine relieved depression.Scores fell. | Ketamine relieved depression.| Scores fell.",
                "Did it work? We think so. | Did it work?| We think so.",
                "Levels of vitamin D. The rats lived. | Levels of vitamin D.| The rats lived.",
                "It was given i.v. Patients slept. | It was given i.v.| Patients slept."
            })
    void whereASentenceEndsTheNextBegins(String text, String first, String second) {
        assertThat(abstractOf(text)).extracting(Sentence::text).containsExactly(first, second);
    }

    @Test
    void offsetsCountUtf16UnitsOfTheFieldAsGiven() {
        String text = "Emoji 😀 first. Second  with  spaces .\n Third.";
        for (Sentence sentence : abstractOf(text)) {
            assertThat(text.substring(sentence.start(), sentence.end())).isEqualTo(sentence.text());
            for (Token token : sentence.tokens()) {
                assertThat(token.start()).isGreaterThanOrEqualTo(sentence.start());
                assertThat(token.end()).isLessThanOrEqualTo(sentence.end());
            }
        }
    }

    @Test
    void labelsGiveTheRoleAndAreNotPartOfTheSentence() {
        List<Sentence> sentences = abstractOf("BACKGROUND: Depression is common. METHODS: Ten adults took part. "
                + "RESULTS: Scores fell. Nausea was rare. CONCLUSIONS: It works.");
        assertThat(sentences)
                .extracting(Sentence::role)
                .containsExactly(Role.BACKGROUND, Role.METHODS, Role.RESULTS, Role.RESULTS, Role.CONCLUSION);
        assertThat(sentences.get(2).text()).isEqualTo("Scores fell.");
        assertThat(sentences).allMatch(Sentence::labelled);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Results: Scores fell.",
                "RESULTS Scores fell.",
                "Results. Scores fell.",
                "RESULTS: : Scores fell."
            })
    void aLabelIsKnownHoweverItIsSetOff(String text) {
        assertThat(abstractOf(text)).singleElement().satisfies(sentence -> {
            assertThat(sentence.role()).isEqualTo(Role.RESULTS);
            assertThat(sentence.text()).isEqualTo("Scores fell.");
        });
    }

    @Test
    void registersRunTheirFieldsTogetherAndAreTakenApart() {
        List<Sentence> sentences = abstractOf("INTERVENTION: ketamine spray CONDITION: Depression PRIMARY OUTCOME: "
                + "Change in MADRS at day 7 INCLUSION CRITERIA: Adults");
        assertThat(sentences)
                .extracting(Sentence::text)
                .containsExactly("ketamine spray", "Depression", "Change in MADRS at day 7", "Adults");
        assertThat(sentences.getLast().role()).isEqualTo(Role.OTHER);
    }

    @Test
    void anAimAtTheEndOfTheBackgroundIsAnAim() {
        assertThat(abstractOf("BACKGROUND: Ketamine is fast. This study examined its safety. RESULTS: It was safe."))
                .extracting(Sentence::role)
                .containsExactly(Role.BACKGROUND, Role.AIM, Role.RESULTS);
    }

    @Test
    void withoutLabelsTheRoleIsPredicted() {
        List<Sentence> sentences = abstractOf("Depression is a common disorder. New drugs are rare. "
                + "Here we tested whether ketamine helps. Forty patients were randomized to ketamine or saline. "
                + "Scores were rated weekly. Ketamine significantly reduced scores (p < 0.01). Nausea was more frequent. "
                + "In conclusion, ketamine may be of use.");
        assertThat(sentences)
                .extracting(Sentence::role)
                .containsExactly(
                        Role.BACKGROUND,
                        Role.BACKGROUND,
                        Role.AIM,
                        Role.METHODS,
                        Role.METHODS,
                        Role.RESULTS,
                        Role.RESULTS,
                        Role.CONCLUSION);
        assertThat(sentences).noneMatch(Sentence::labelled);
    }

    @Test
    void textWithoutStopsIsCutSoThatEvidenceStaysReadable() {
        assertThat(abstractOf("word ".repeat(2000)))
                .allSatisfy(sentence -> assertThat(sentence.text().length()).isLessThanOrEqualTo(1501));
    }

    @Test
    void theTitleComesFirst() {
        List<Sentence> sentences = Document.of("A title", "A text.").sentences();
        assertThat(sentences).extracting(Sentence::field).containsExactly(Field.TITLE, Field.ABSTRACT);
        assertThat(sentences).extracting(Sentence::index).containsExactly(0, 1);
    }

    /** As some databases deliver them: the labels of several words are there, the plain ones are not. */
    @Test
    void whatFollowsTheLastLabelOfMethodsIsNotAllMethods() {
        Document document = Document.of(
                "Ketamine in made-up fears",
                "Fear is hard to treat. DESIGN, SETTING, AND PARTICIPANTS: Forty adults were enrolled in two clinics. "
                        + "They received ketamine or saline. Fear fell by half with ketamine (P = .01). "
                        + "These findings suggest that ketamine helps.");
        assertThat(roles(document))
                .containsExactly(
                        Role.TITLE, Role.BACKGROUND, Role.METHODS, Role.METHODS, Role.RESULTS, Role.CONCLUSION);
    }

    @Test
    void resultsAreFoundBetweenTheLabelsOfMethodsAndConclusions() {
        Document document = Document.of(
                "Ketamine in made-up fears",
                "Fear is hard to treat. DATA COLLECTION AND ANALYSIS: Two review authors extracted data. "
                        + "Ketamine was better than saline at 24 hours (OR 3.1, 95% CI 1.2 to 8.0). "
                        + "AUTHORS' CONCLUSIONS: It may help against fear.");
        assertThat(roles(document))
                .containsExactly(Role.TITLE, Role.BACKGROUND, Role.METHODS, Role.RESULTS, Role.CONCLUSION);
        assertThat(document.sentences().getLast().text()).isEqualTo("It may help against fear.");
    }

    @Test
    void anAimAndMethodsAreKnownWithoutTheirLabels() {
        Document document = Document.of(
                "Ketamine in made-up fears",
                "Fear is common. Evaluate the safety of ketamine in people with fears. "
                        + "This is a retrospective study comprising a total of 116 fearful patients. "
                        + "Fear fell by half (P = .01).");
        assertThat(roles(document)).containsExactly(Role.TITLE, Role.BACKGROUND, Role.AIM, Role.METHODS, Role.RESULTS);
    }

    @Test
    void aPlanStaysMethodsToItsEnd() {
        Document document = Document.of(
                "A made-up trial",
                "INTERVENTION: Adults will receive ketamine. PRIMARY OUTCOME: Fear on day 7 will be rated. "
                        + "A fall is counted as significant if p < 0.05 will be found. It improved others before.");
        assertThat(roles(document)).endsWith(Role.METHODS, Role.METHODS, Role.METHODS, Role.METHODS);
    }

    private static List<Role> roles(Document document) {
        return document.sentences().stream().map(Sentence::role).toList();
    }
}
