package org.elka.tagging.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTextTest {

    private static final int LENGTH = 200_000;
    private static final StatedValues READER = new StatedValues(ValueVocabulary.standard());

    /** The limit is some hundred times what these take: quadratic work on 200,000 characters would not come near it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2 and 3 ",
                "7",
                "twenty ",
                "0.5 mg/kg, ",
                "(n = 12) ketamine 0.5 mg/kg iv no depression anxiety patients ",
                "(",
                "within 2 h ",
                "1,000,",
                "half a ",
                "DAY 7, ",
                "Ketamine improved depression at all visits. ",
                "depression was associated with ketamine treatment, ",
                "mood improved during the infusion ",
                "depression lasted 6 days only by "
            })
    void textsOfOnePieceRepeatedAreReadInLinearTime(String piece) {
        String text = piece.repeat(LENGTH / piece.length());

        List<Value> values =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> READER.read(Document.of(piece, text)));

        assertThat(values).extracting(Value::name).contains("design", "in-scope");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD800",
                "\uD800.A",
                "\u0000\u0001",
                "<i>ketamine</i> 0.5 mg<sup>-1</sup>",
                "ΚΕΤΑΜΙΝΗ 0,5",
                "氯胺酮 治疗 焦虑"
            })
    void brokenAndForeignTextsAreRead(String text) {
        assertThat(READER.read(Document.of(text, text))).extracting(Value::name).contains("in-scope");
    }
}
