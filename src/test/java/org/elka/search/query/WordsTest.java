package org.elka.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ketamine, RAPIDLY!          | ketamine rapidly
            open-label                  | open label
            O'Neill’s                   | o neill s
            naïve Müller café           | naive muller cafe
            Straße Ærø Łódź œuvre       | strasse aero lodz oeuvre
            0.5 mg/kg 0·5mg             | 0.5 mg kg 0.5mg
            5. Results                  | 5 results
            TNFα αβ-cells µg            | tnfalpha alphabeta cells mug
            Κεταμίνη                    | κεταμινη
            H₂O B¹² ﬁeld                | h2o b12 field
            氯胺酮                       | 氯 胺 酮
            keta\u00admine              | ketamine
            e\u0301tude                 | etude
            (2R,6R)-HNK                 | 2r 6r hnk
            +/- --                      | ''
            """)
    void bringsSpellingsTogether(String text, String words) {
        assertThat(Words.key(text)).isEqualTo(words);
    }

    @Test
    void offsetsPointAtWhatWasWritten() {
        String text = "«Naïve» — β-blocker, 0·5";
        assertThat(Words.of(text).stream().map(t -> text.substring(t.start(), t.end())))
                .containsExactly("Naïve", "β", "blocker", "0·5");
    }

    @Test
    void cutsRunsWithoutEnd() {
        assertThat(Words.of("x".repeat(600)).stream().map(t -> t.word().length()))
                .isEqualTo(List.of(255, 255, 90));
    }
}
