package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "18 | 18",
                "1,234 | 1234",
                "0.5 | 0.5",
                "0,5 | 0.5",
                "eighteen | 18",
                "twenty-two | 22",
                "Ninety seven | 97",
                "one hundred and five | 105",
                "a hundred | 100",
                "two thousand three hundred | 2300"
            })
    void numbersAreReadInDigitsAndInWords(String text, double value) {
        Numbers.Reading reading = Numbers.at(Sentences.words(text), 0);

        assertThat(reading).isNotNull();
        assertThat(reading.value()).isEqualTo(value);
        assertThat(reading.next()).isEqualTo(Sentences.words(text).size());
    }

    @ParameterizedTest
    @CsvSource({"first, 1", "7th, 7", "42nd, 42", "third, 3"})
    void ordinalsAreRead(String text, double value) {
        assertThat(Numbers.ordinalAt(Sentences.words(text), 0))
                .isNotNull()
                .extracting(Numbers.Reading::value)
                .isEqualTo(value);
    }

    @Test
    void otherWordsAreNoNumbers() {
        assertThat(Numbers.at(Sentences.words("patients"), 0)).isNull();
        assertThat(Numbers.at(Sentences.words("a patient"), 0)).isNull();
    }
}
