package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeScannerTest {

    private static List<TimeSpan> scan(String text) {
        Words words = Sentences.words(text);
        return TimeScanner.scan(words, 0, words.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mood rose within 40 min of the infusion | 0.667 | 0.667",
                "It was lower at 24-h | 24 | 24",
                "The next day all felt calmer | 24 | 24",
                "It lasted two weeks | 336 | 336",
                "Relief was seen on day 1 | 24 | 24",
                "Scores fell within 2 h | 2 | 2",
                "They stayed well for 3 months | 2160 | 2160",
                "It lasted three to seven days | 72 | 168",
                "Scores were lower at 4, 24 and 48 hours | 4 | 48",
                "Scores were lower at weeks 2 and 4 | 336 | 672",
                "Relief came after half an hour | 0.5 | 0.5",
                "Relief came after one and a half hours | 1.5 | 1.5",
                "Relief was seen in the first week | 168 | 168",
                "Relief was seen on the 7th postoperative day | 168 | 168",
                "Relief was seen on POD 3 | 72 | 72",
                "Relief was seen by day 10th | 240 | 240",
                "Scores fell by 17% on day 1, 39% later | 24 | 24",
                "Relief was seen after a day | 24 | 24"
            })
    void timesAreReadInHours(String text, double least, double most) {
        assertThat(scan(text)).singleElement().satisfies(span -> {
            assertThat(span.least()).isCloseTo(least, within(0.001));
            assertThat(span.most()).isCloseTo(most, within(0.001));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Adults aged 18-65 years took part",
                "A 45-year-old woman was treated",
                "Children 5 to 15 years of age took part",
                "The effect was large (Cohen's d = 0.7)",
                "The 5D-ABC was filled in",
                "The scale has 24 items"
            })
    void agesAndOtherNumbersAreNoTimes(String text) {
        assertThat(scan(text)).isEmpty();
    }
}
