package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueVocabularyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{colour: {red: crimson}} | unknown group \"colour\"",
                "{route: {iv: \"intravenous,, iv\"}} | an empty phrase under \"iv\"",
                "{route: {iv: \"(intravenous\"}} | is missing"
            })
    void aWrongVocabularyIsRefusedWithItsReason(String yaml, String reason) {
        ByteArrayInputStream in = new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> ValueVocabulary.read(in))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(reason);
    }
}
