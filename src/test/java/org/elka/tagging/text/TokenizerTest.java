package org.elka.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Treatment-resistant       | treatment resistant",
                "S-ketamine                | s ketamine",
                "i.v. and p.o.             | iv and po",
                "0.5 mg/kg                 | 0.5 mg / kg",
                "0·5 mg                    | 0.5 mg",
                "p<.05                     | p < 0.05",
                "1,234 adults              | 1234 adults",
                "5-10 mg                   | 5 - 10 mg",
                "24h                       | 24 h",
                "5-HT2A                    | 5 ht2a",
                "(2R,6R)-HNK               | ( 2r , 6r ) hnk",
                "behaviour randomised      | behavior randomized",
                "anaesthesia haemodynamic  | anesthesia hemodynamic",
                "patient's Åsberg          | patient asberg",
                "50 μg                     | 50 ug",
                "KETAMINE                  | ketamine",
                ".5x                       | 0.5 x",
            })
    void wordsAndNumbersComeInNormalForm(String text, String tokens) {
        assertThat(Tokenizer.tokens(text)).extracting(Token::text).containsExactly(tokens.split(" "));
    }

    @Test
    void anyCharacterIsTaken() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0xFFFF; c += 7) {
            all.append((char) c).append(c % 3 == 0 ? "" : " ");
        }
        assertThat(Tokenizer.tokens(all.toString()))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(token.end()).isGreaterThan(token.start()));
    }
}
