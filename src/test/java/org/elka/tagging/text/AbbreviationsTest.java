package org.elka.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in social anxiety disorder (SAD) | sad=social anxiety disorder",
                "treatment-resistant depression (TRD; n = 4) | trd=treatment resistant depression",
                "brain-derived neurotrophic factor (BDNF) | bdnf=brain derived neurotrophic factor",
                "the Fear Questionnaire (FQ), | fq=fear questionnaire",
                "ketamine or midazolam (MID; 30 μg/kg) | mid=midazolam",
                "in ten adults (25%) | ''",
                "in London (UK) | ''",
            })
    void aShortFormStandsForTheWordsBeforeIt(String text, String definition) {
        Map<String, String> all = Document.of("", text).abbreviations().all().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().map(Token::text).collect(Collectors.joining(" "))));
        if (definition.isEmpty()) {
            assertThat(all).isEmpty();
        } else {
            String[] pair = definition.split("=", 2);
            assertThat(all).containsExactly(Map.entry(pair[0], pair[1]));
        }
    }
}
