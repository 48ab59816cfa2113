package org.elka.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static List<String> found(String phrase, String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        List<String> found = new ArrayList<>();
        for (Match<String> match :
                Phrases.<String>builder().add(phrase, "x").build().in(tokens)) {
            found.add(text.substring(
                    tokens.get(match.from()).start(), tokens.get(match.to() - 1).end()));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "anxio*                     | an anxiolytic drug        | anxiolytic",
                "plus maze                  | elevated Plus-Maze        | Plus-Maze",
                "behaviour                  | odd behavior              | behavior",
                "\"(fast|quick) relief\"    | quick relief came         | quick relief",
                "quite [very] fast          | quite very fast           | quite very fast",
                "quite [very] fast          | quite fast                | quite fast",
                "reduc* ~3 anxiety          | reduced their high anxiety| reduced their high anxiety",
                "within # hours             | within 24 hours           | within 24 hours",
                "no * effect                | no real effect            | no real effect",
            })
    void aPhraseIsFoundHoweverItIsSaid(String phrase, String text, String match) {
        assertThat(found(phrase, text)).containsExactly(match);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "anxiety | anxietylike",
                "reduc* ~2 anxiety | reduced by far their anxiety",
                "within # hours | within two hours",
                "plus maze | plus",
            })
    void whatIsNotSaidIsNotFound(String phrase, String text) {
        assertThat(found(phrase, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "~3 fear", "fear ~3", "(fear", "fear)", "fear ~99 loss", "[fear]", "fear ~x loss", "* fear"})
    void aPhraseThatIsNotWellFormedIsRefusedByName(String phrase) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrases.<String>builder().add(phrase, "x"))
                .withMessageContaining("\"" + phrase + "\"");
    }

    @Test
    void theWorkGrowsNoFasterThanAHostileText() {
        Phrases<String> phrases = Phrases.<String>builder()
                .add("very ~8 (very|so) ~8 (very|so) ~8 fast", "x")
                .add("(very|so) [very] [very] [very] slow", "y")
                .build();
        long once = phrases.search(Tokenizer.tokens("very ".repeat(1_000)), new ArrayList<>());
        long tenfold = phrases.search(Tokenizer.tokens("very ".repeat(10_000)), new ArrayList<>());
        assertThat(tenfold).isLessThanOrEqualTo(10 * once + once);
    }
}
