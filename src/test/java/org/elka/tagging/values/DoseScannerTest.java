package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoseScannerTest {

    private static List<String> scan(String text) {
        Words words = Sentences.words(text);
        return DoseScanner.scan(words, 0, words.size()).stream().map(Dose::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We gave 0.5 mg/kg | 0.5 mg/kg",
                "We gave 0.5mg/kg | 0.5 mg/kg",
                "We gave 0.5 mg·kg-1 | 0.5 mg/kg",
                "We gave 0.5 mg kg−1 | 0.5 mg/kg",
                "We gave 4 mg x kg(-1) | 4 mg/kg",
                "We gave 0.25 mg kg-1 h-1 | 0.25 mg/kg/h",
                "We gave 0.25 mg/kg per hour | 0.25 mg/kg/h",
                "We gave 5 µg/kg/min | 5 μg/kg/min",
                "We gave half a milligram | 0.5 mg",
                "We gave 84 mg | 84 mg",
                "We gave 120 mg per day | 120 mg",
                "We gave 1.0 mg/kg | 1.0 mg/kg",
                "We gave .5 mg/kg | 0.5 mg/kg",
                "We gave 56 or 84 mg | 56 mg, 84 mg",
                "We gave 0.1, 0.25 and 0.5 mg/kg | 0.1 mg/kg, 0.25 mg/kg, 0.5 mg/kg",
                "We gave 100–125mg/kg | 100 mg/kg, 125 mg/kg"
            })
    void dosesAreReadInAllSpellings(String text, String doses) {
        assertThat(String.join(", ", scan(text))).isEqualTo(doses);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The vial holds 10 mg/ml",
                "They took 25 mg tablets",
                "They took 30 mg gastro-resistant capsules",
                "Levels reached 100 ng/ml",
                "Rats weighing 180-220 g",
                "Morphine was spared (WMD -15.7 mg)",
                "The mean difference was a difference of 42 mg"
            })
    void strengthsLevelsAndResultsAreNoDoses(String text) {
        assertThat(scan(text)).isEmpty();
    }
}
