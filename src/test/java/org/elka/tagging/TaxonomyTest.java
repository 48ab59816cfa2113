package org.elka.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.elka.library.Tagging.Level;
import org.elka.tagging.Taxonomy.Concept;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TaxonomyTest {
    private static final Taxonomy TAXONOMY = Taxonomy.read(Path.of("config/taxonomy.yaml"));
    private static final Tagger TAGGER = new Tagger(TAXONOMY, new StatedValues(ValueVocabulary.standard()));

    private static final String SOUND = """
            schema: elka-taxonomy/1
            version: "7"
            lexicons:
              drug: [ketamine, esketamine]
            groups:
              - id: outcome
                title: Outcomes
                tags:
                  - id: hair-loss
                    title: Hair loss
                    definition: Loss of hair is reported.
                    rules:
                      - id: hair
                        phrases: ["<drug> ~6 (hair loss|alopecia)"]
                        strength: 0.9
            """;

    @TempDir
    Path folder;

    private Taxonomy read(String yaml) throws IOException {
        return Taxonomy.read(Files.writeString(folder.resolve("taxonomy.yaml"), yaml));
    }

    static Stream<Arguments> examples() {
        return TAXONOMY.concepts().stream()
                .flatMap(tag -> tag.examples().stream().map(example -> Arguments.of(tag.id(), example)));
    }

    static Stream<Arguments> counterExamples() {
        return TAXONOMY.concepts().stream()
                .flatMap(tag -> tag.counterExamples().stream().map(example -> Arguments.of(tag.id(), example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleOfATagIsTaggedSo(String tag, String example) {
        assertThat(TAGGER.tag("Ketamine", "RESULTS: " + example).tag(tag))
                .hasValueSatisfying(found -> assertThat(found.level()).isEqualTo(Level.REPORTS));
    }

    @ParameterizedTest
    @MethodSource("counterExamples")
    void aCounterExampleIsAtMostAMention(String tag, String example) {
        assertThat(TAGGER.tag("Ketamine", example).tag(tag))
                .matches(found -> found.isEmpty() || found.get().level() == Level.MENTIONS);
    }

    @Test
    void theTenTagsOfTheCodebookComeFirst() {
        assertThat(TAXONOMY.concepts())
                .extracting(Concept::id)
                .startsWith(
                        "onset-speed",
                        "treatment-resistance",
                        "neuroplasticity",
                        "durability",
                        "psychoactive-effects",
                        "safety",
                        "anxiety-outcome",
                        "glutamate-mechanism",
                        "suicidality",
                        "supervision");
    }

    @Test
    void aCuratorAddsATagWithoutARebuild() throws IOException {
        Tagger tagger = new Tagger(read(SOUND), text -> List.of());
        assertThat(tagger.tag("", "RESULTS: Esketamine caused reversible alopecia.")
                        .tag("hair-loss"))
                .hasValueSatisfying(tag -> assertThat(tag.level()).isEqualTo(Level.REPORTS));
        assertThat(tagger.tag("", "RESULTS: Esketamine worked.").taxonomyVersion())
                .isEqualTo("7");
    }

    @Test
    void aRuleMayAskForAValue() throws IOException {
        Taxonomy taxonomy = read(SOUND.replace("strength: 0.9", "strength: 0.9\n            value: [compound]"));
        Tagger tagger = new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()));
        String text = "RESULTS: The plant, unlike ketamine, caused alopecia.";

        assertThat(tagger.tag("Ketamine for hair", text).tag("hair-loss")).isPresent();
        assertThat(tagger.tag("A plant for hair", text).tag("hair-loss")).isEmpty();
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                Arguments.of("strength: 0.9", "strength: 9", 13, "strength is 0 to 1"),
                Arguments.of("~6", "~60", 14, "a gap has 1 to"),
                Arguments.of("<drug>", "<drugs>", 14, "no lexicon \"drugs\""),
                Arguments.of("(hair loss|alopecia)", "(hair loss", 14, "')' is missing"),
                Arguments.of("hair-loss", "Hair Loss", 9, "lower-case words"),
                Arguments.of("strength: 0.9", "with: [nothing]", 15, "no lexicon \"nothing\""),
                Arguments.of("strength: 0.9", "in: [ending]", 15, "no role \"ending\""),
                Arguments.of("strength: 0.9", "value: [drug]", 15, "no value \"drug\""),
                Arguments.of("strength: 0.9", "strong: 0.9", 15, "strong"),
                Arguments.of("title: Hair loss", "title:", 9, "title of tag \"hair-loss\" is missing"),
                Arguments.of("elka-taxonomy/1", "elka-taxonomy/2", 1, "schema must be"),
                Arguments.of("version: \"7\"", "version: [7", 2, "a text is expected"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void aWrongFileIsRefusedWithFileLineAndReason(String right, String wrong, int line, String reason) {
        assertThatThrownBy(() -> read(SOUND.replace(right, wrong)))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("taxonomy.yaml")
                .hasMessageContaining(reason)
                .satisfies(e -> assertThat(((TaxonomyException) e).line()).isEqualTo(line));
    }

    @Test
    void aTagMayNotStandTwice() {
        String twice = SOUND + SOUND.substring(SOUND.indexOf("  - id: outcome")).replace("id: outcome", "id: other");
        assertThatThrownBy(() -> read(twice)).hasMessageContaining("stands twice");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Taxonomy.read(folder.resolve("none.yaml"))).hasMessageContaining("none.yaml");
    }
}
