package org.elka.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignTextTest {
    private static final Tagger TAGGER =
            new Tagger(Taxonomy.read(Path.of("config/taxonomy.yaml")), new StatedValues(ValueVocabulary.standard()));

    private static List<String> language(Tagging tagging) {
        return tagging.values("text-language").stream().map(Value::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de | Die Patienten wurden mit Ketamin (0.5 mg/kg) behandelt. Bei der Nachuntersuchung war die Angst in der"
                        + " Gruppe mit dem Wirkstoff geringer als bei den anderen.",
                "fr | Les patients ont reçu de la kétamine (0.5 mg/kg) dans une étude. La réduction de l'anxiété est"
                        + " rapide et elle dure plus de sept jours chez les patients.",
                "es | Los pacientes con trastorno de ansiedad recibieron ketamina (0.5 mg/kg) por vía intravenosa. La"
                        + " ansiedad se redujo en las primeras horas y el efecto fue breve.",
                "ru | Пациенты с тревожным расстройством получали кетамин внутривенно, и тревога быстро снижалась.",
                "zh | 氯胺酮 可 迅速 减轻 焦虑 症状 并且 耐受 良好",
                // as many letters of the one script as of the other
                "el | κεταμινη αγχος кетамин тревог",
            })
    void aTextInAnotherLanguageIsSaidToBe(String code, String text) {
        Tagging tagging = TAGGER.tag("", text);
        assertThat(language(tagging)).containsExactly(code);
        assertThat(tagging.tags()).isEmpty();
        assertThat(tagging.values("in-scope"))
                .as("not known, rather than false")
                .isEmpty();
        assertThat(tagging.values("design")).isEmpty();
    }

    @Test
    void dosesAreReadInAnyLanguageAndTagsFromAnEnglishTitle() {
        Tagging tagging = TAGGER.tag(
                "[Rapid anxiolytic effect of ketamine in treatment-resistant anxiety].",
                "Die Patienten wurden mit Ketamin in einer Dosis von 0.5 mg/kg behandelt, und bei der Nachuntersuchung war"
                        + " die Angst in der Gruppe geringer als bei den anderen.");
        assertThat(language(tagging)).containsExactly("de");
        assertThat(tagging.values("dose")).extracting(Value::text).containsExactly("0.5 mg/kg");
        assertThat(tagging.tags()).extracting(Tag::tag).contains("treatment-resistance");
        assertThat(tagging.tags())
                .allSatisfy(tag ->
                        assertThat(tag.evidence()).allMatch(evidence -> evidence.field() == Tagging.Field.TITLE));
    }

    @Test
    void anEnglishTextIsNotSaidToBeAnythingElse() {
        assertThat(language(TAGGER.tag("Ketamine bei Angst", "Anxiety fell within one hour of the infusion.")))
                .isEmpty();
        assertThat(language(TAGGER.tag("", ""))).isEmpty();
    }

    @Test
    void everyAbstractOfTheDevelopmentSetIsEnglish() throws IOException {
        for (String line : Files.readAllLines(Shared.path("eval/outcomes-dev.jsonl"))) {
            JsonNode node = new ObjectMapper().readTree(line);
            assertThat(language(TAGGER.tag(
                            node.path("title").asText(), node.path("abstract").asText())))
                    .as(node.path("id").asText())
                    .isEmpty();
        }
    }
}
