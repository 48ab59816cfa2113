package org.elka.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssertionsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dissociation was frequent.                                        | AFFIRMED",
                "There was no dissociation.                                        | NEGATED",
                "Previous studies have shown dissociation.                         | BACKGROUND",
                "Ketamine has been shown to cause dissociation.                    | BACKGROUND",
                "Further research on dissociation is needed.                       | OUTLOOK",
                "Larger trials should look at dissociation.                        | OUTLOOK",
                "People with dissociation were excluded.                           | EXCLUDED",
                "There was no nausea, but dissociation was frequent.               | AFFIRMED",
                "Although previous studies have shown benefit, we saw dissociation.| AFFIRMED",
            })
    void cuesGovernTheirClause(String text, Assertion expected) {
        Sentence sentence = Document.of("", text).sentences().getFirst();
        int at = 0;
        while (!sentence.tokens().get(at).is("dissociation")) {
            at++;
        }
        assertThat(sentence.assertion(at)).isEqualTo(expected);
    }
}
