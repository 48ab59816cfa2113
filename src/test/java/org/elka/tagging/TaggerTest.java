package org.elka.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TaggerTest {
    private static final Tagger TAGGER =
            new Tagger(Taxonomy.read(Path.of("config/taxonomy.yaml")), new StatedValues(ValueVocabulary.standard()));

    private static Set<String> reported(String title, String text) {
        return TAGGER.tag(title, text).tags().stream()
                .filter(tag -> tag.level() == Level.REPORTS)
                .map(Tag::tag)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onset-speed | RESULTS: Improvement of depression at 24 h correlated with the dose of ketamine.",
                "onset-speed | RESULTS: People on ketamine had high odds of response at day one.",
                "durability | RESULTS: The relief may last for 24 hours.",
                "durability | METHODS: Twenty patients with depression received ketamine and were seen at a 6-month follow-up. "
                        + "RESULTS: Mood was better.",
                "durability | CONCLUSION: The benefits of ketamine are impermanent.",
                "safety | RESULTS: Ketamine did not impair driving performance.",
                "safety | RESULTS: Delirium was more frequent: those on ketamine had a higher rate of delirium.",
                "supervision | METHODS: Patients were monitored for 4 hours.",
                "supervision | AIM: We compare domiciliary treatment with visits to the clinic.",
            })
    void aFindingIsReportedInOtherWords(String tag, String text) {
        assertThat(reported("A trial of ketamine", text)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onset-speed | RESULTS: The anti-suicidal effects of ketamine diminish rapidly.",
                "onset-speed | CONCLUSION: Volume may be a marker of rapid antidepressant response biomarkers of ketamine.",
                "durability | METHODS: Depression was assessed after 2 hours and at 7 days. RESULTS: Scores did not differ.",
                "durability | RESULTS: Serum BDNF was higher one week after ketamine in responders.",
                "durability | METHODS: A bolus of ketamine of 0.1 mg/kg was followed by a maintenance infusion.",
                "safety | CONCLUSION: Further research is needed on efficacy, safety, dosage, and side effects.",
                "safety | CONCLUSION: Long-term safety and efficacy are yet to be investigated.",
                "safety | METHODS: To ensure patient safety, only inpatients were asked.",
                "glutamate-mechanism | TITLE: Low mood after a single infusion of an NMDA receptor antagonist.",
                "glutamate-mechanism | METHODS: We used the medical subject headings ketamine and receptors NMDA.",
                "suicidality | METHODS: Adults with depression who were not actively suicidal took part.",
                "anxiety-outcome | RESULTS: Latency in the novelty-suppressed feeding test was shorter.",
            })
    void whatOnlySoundsLikeAFindingIsNotReported(String tag, String text) {
        assertThat(reported("A trial of ketamine", text)).doesNotContain(tag);
    }

    @Test
    void speedIsThatOfKetamineAndNotOfAnotherDrug() {
        String text =
                "METHODS: Mice had the extract. RESULTS: The extract had a rapid antidepressant effect, like ketamine.";

        assertThat(reported("An extract of a root in mice", text)).doesNotContain("onset-speed");
        assertThat(reported("Ketamine in mice", text.replace("extract", "ketamine")))
                .contains("onset-speed");
    }

    @Test
    void criteriaOfInclusionTellOfThePeople() {
        String text =
                "INTERVENTION: Ketamine will be given. INCLUSION CRITERIA: People who have received and failed two "
                        + "antidepressants. PRIMARY OUTCOME: Mood.";

        assertThat(reported("Ketamine for low mood", text)).contains("treatment-resistance");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "onset-speed | RESULTS: Depression scores fell within 40 minutes of ketamine.",
                "onset-speed | CONCLUSION: Ketamine had a rapid antidepressant effect.",
                "onset-speed | CONCLUSION: Patients had an earlier improvement of depression with ketamine.",
                "psychoactive-effects | METHODS: Healthy volunteers were rated with the PANSS. "
                        + "RESULTS: Esketamine increased positive symptoms.",
                "safety | RESULTS: Discontinuation for intolerability was more frequent.",
                "onset-speed | RESULTS: The median time to response to ketamine was two days.",
                "treatment-resistance | METHODS: Forty adults with treatment-resistant depression received ketamine.",
                "treatment-resistance | METHODS: Participants had failed two antidepressants.",
                "neuroplasticity | RESULTS: Ketamine raised hippocampal BDNF.",
                "durability | RESULTS: The effect lasted for seven days.",
                "durability | RESULTS: At 4 weeks depression scores were still lower.",
                "durability | RESULTS: Half relapsed.",
                "psychoactive-effects | RESULTS: Dissociative symptoms were mild.",
                "psychoactive-effects | RESULTS: Emergence delirium was more frequent.",
                "safety | CONCLUSION: It was well tolerated.",
                "safety | RESULTS: No serious adverse events occurred.",
                "anxiety-outcome | RESULTS: Ketamine reduced anxiety.",
                "anxiety-outcome | RESULTS: There was no difference in anxiety between the groups.",
                "anxiety-outcome | RESULTS: Mice spent more time in the open arms of the elevated plus maze.",
                "glutamate-mechanism | RESULTS: Blockade of AMPA receptors abolished the effect.",
                "suicidality | RESULTS: Suicidal ideation fell.",
                "supervision | RESULTS: Doses were self-administered at home under remote supervision.",
            })
    void aFindingIsReported(String tag, String text) {
        assertThat(reported("A trial of ketamine", text)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the time of an assessment is not an onset
                "onset-speed | METHODS: Depression was rated at baseline, 40 minutes and 24 hours after ketamine.",
                "onset-speed | RESULTS: The onset of anaesthesia was faster with ketamine.",
                "onset-speed | METHODS: Suicidality, a rapid increase of suicidal thoughts, was treated with ketamine.",
                "onset-speed | RESULTS: Pain was lower at 2 hours after ketamine.",
                "onset-speed | RESULTS: Dissociation rose at 40 minutes and blood pressure at 30 minutes after ketamine.",
                "onset-speed | BACKGROUND: Ketamine has rapid antidepressant effects. RESULTS: Pain was unchanged.",
                // another drug's speed
                "onset-speed | RESULTS: Psilocybin had rapid antidepressant effects.",
                "treatment-resistance | BACKGROUND: Ketamine helps in treatment-resistant depression. METHODS: "
                        + "Volunteers were scanned.",
                "durability | METHODS: Infusions were given thrice weekly over two weeks.",
                "durability | METHODS: Children aged 6 months to 2 years took part.",
                "psychoactive-effects | BACKGROUND: Ketamine is a dissociative anaesthetic.",
                "psychoactive-effects | METHODS: Midazolam served as psychoactive placebo.",
                "safety | CONCLUSION: Further research on safety is needed.",
                "anxiety-outcome | METHODS: People with generalized anxiety disorder were enrolled.",
                "anxiety-outcome | RESULTS: Common adverse events were nausea, dizziness and anxiety.",
                "anxiety-outcome | RESULTS: Fearful faces evoked a smaller response.",
                "anxiety-outcome | RESULTS: CAPS-5 scores improved.",
                "glutamate-mechanism | BACKGROUND: Ketamine, an NMDA receptor antagonist, is an anaesthetic.",
                "suicidality | METHODS: Patients with a history of suicide attempts were excluded.",
                "supervision | METHODS: Inpatients of one hospital took part.",
            })
    void whatIsNoFindingIsAtMostMentioned(String tag, String text) {
        String title = text.contains("Psilocybin") ? "A trial" : "A trial of an anaesthetic";
        assertThat(reported(title, text)).doesNotContain(tag);
    }

    @Test
    void anAbbreviationMeansWhatTheTextSays() {
        assertThat(reported(
                        "Ketamine", "METHODS: Adults with drug-resistant low mood (DRLM) came. RESULTS: DRLM eased."))
                .contains("treatment-resistance");
    }

    @Test
    void theMostTellingSentenceComesFirst() {
        Tag tag = TAGGER.tag(
                        "Ketamine",
                        "BACKGROUND: Some fear suicide. AIM: We studied mood. RESULTS: Suicidal ideation fell.")
                .tag("suicidality")
                .orElseThrow();
        assertThat(tag.evidence().getFirst().quote()).isEqualTo("Suicidal ideation fell.");
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "",
                "   \n\n ",
                "....;;;:::((((",
                "a".repeat(200_000),
                "very anxious ketamine ".repeat(9_000),
                "(".repeat(100_000),
                "A. ".repeat(60_000),
                "reduced " + "more ".repeat(30_000) + "anxiety",
                "KETAMINE REDUCED ANXIETY WITHIN ONE HOUR. IT WAS WELL TOLERATED.",
                "Ketamin verringerte die Angst innerhalb einer Stunde; schwere Nebenwirkungen traten nicht auf.",
                "氯胺酮可迅速减轻焦虑。不良反应轻微。",
                "K\u00c3\u00a9tamine \ufffd\ufffd reduced \ud83d anxiety \udc00.",
                "<p>Ketamine <b>reduced</b> <i>anxiety</i> &amp; fear.</p>",
                "RESULTS: ".repeat(20_000));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void anyTextIsTakenAndEvidenceIsVerbatim(String text) {
        Tagging tagging = TAGGER.tag(text.length() < 100 ? text : "", text);
        for (Tag tag : tagging.tags()) {
            assertThat(tag.confidence()).isBetween(0.0, 1.0);
            assertThat(tag.evidence()).isNotEmpty();
            for (Evidence evidence : tag.evidence()) {
                assertThat(text.substring(evidence.start(), evidence.end())).isEqualTo(evidence.quote());
            }
        }
    }

    @Test
    void capitalsAreReadLikeOtherText() {
        assertThat(reported("", "RESULTS: KETAMINE REDUCED ANXIETY. IT WAS WELL TOLERATED."))
                .contains("anxiety-outcome", "safety");
    }

    @Test
    void aTitleAloneIsTagged() {
        assertThat(reported("Rapid antidepressant effects of ketamine in treatment-resistant depression", ""))
                .contains("onset-speed", "treatment-resistance");
        assertThat(TAGGER.tag("Ketamine and suicidal ideation", "").tags())
                .allMatch(tag -> tag.evidence().getFirst().field() == Field.TITLE);
    }

    @Test
    void severalThreadsGetTheSameTags() {
        String text = "RESULTS: Ketamine reduced anxiety within one hour. It was well tolerated.";
        List<Tag> expected = TAGGER.tag("", text).tags();
        assertThat(IntStream.range(0, 200)
                        .parallel()
                        .mapToObj(i -> TAGGER.tag("", text).tags()))
                .allMatch(expected::equals);
    }
}
