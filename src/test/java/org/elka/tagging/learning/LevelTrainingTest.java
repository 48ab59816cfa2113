package org.elka.tagging.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.tagging.LevelModel;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.TaxonomyException;
import org.elka.tagging.learning.LevelTraining.HeldOut;
import org.elka.tagging.learning.LevelTraining.Trained;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.junit.jupiter.api.Test;

class LevelTrainingTest {
    private static final Path FILE = Path.of("config", "taxonomy.yaml");

    /** Texts in which a rule that people do not believe counts as much as one that they do. */
    private static List<Example> examples(int texts, boolean ruleMisleads) {
        Random random = new Random(7);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < texts; i++) {
            boolean believed = i % 2 == 0;
            String rule = believed ? "rule lasting" : "rule relapse";
            boolean reports = ruleMisleads ? believed : random.nextBoolean();
            examples.add(new Example("t" + i, "durability", Map.of(Tagger.WEIGHT, 1.0, rule, 0.65), reports));
        }
        return examples;
    }

    @Test
    void aRuleThatPeopleDoNotBelieveIsUnlearnedAndTheGainIsShownOnTextsHeldOut() {
        Trained trained = LevelTraining.of(examples(60, true));

        HeldOut heldOut = trained.tags().get("durability");
        assertThat(heldOut.rules().precision()).isEqualTo(0.5);
        assertThat(heldOut.model().precision()).isEqualTo(1);
        assertThat(heldOut.model().recall()).isEqualTo(1);
        assertThat(heldOut.kept()).isTrue();
        assertThat(trained.model().tags()).containsOnlyKeys("durability");
    }

    @Test
    void whereThereIsNothingToLearnTheRulesStay() {
        Trained trained = LevelTraining.of(examples(60, false));

        assertThat(trained.tags().get("durability").learned()).isTrue();
        assertThat(trained.tags().get("durability").kept()).isFalse();
        assertThat(trained.model().tags()).isEmpty();
    }

    @Test
    void aFewExamplesTeachNothing() {
        HeldOut heldOut = LevelTraining.of(examples(10, true)).tags().get("durability");

        assertThat(heldOut.learned()).isFalse();
        assertThat(heldOut.model()).isEqualTo(heldOut.rules());
    }

    @Test
    void whatTheRulesDoNotSeeIsMissedByBoth() {
        List<Example> examples = new ArrayList<>(examples(60, true));
        for (int i = 0; i < 10; i++) {
            examples.add(new Example("unseen" + i, "durability", Map.of(), true));
        }
        HeldOut heldOut = LevelTraining.of(examples).tags().get("durability");

        assertThat(heldOut.model().recall()).isEqualTo(0.75);
        assertThat(heldOut.rules().recall()).isEqualTo(0.75);
    }

    @Test
    void equalExamplesGiveEqualModels() {
        assertThat(LevelTraining.of(examples(60, true))).isEqualTo(LevelTraining.of(examples(60, true)));
    }

    @Test
    void theModelStandsInTheTaxonomyAndDecidesOnItsTagsAlone() throws IOException {
        String rules = Files.readString(FILE);
        String learned =
                LearnedTaxonomy.of(rules, LevelTraining.of(examples(60, true)).model());
        Taxonomy taxonomy = Taxonomy.parse(FILE, learned);
        String text = "RESULTS: Half of them relapsed after ketamine. The infusions were well tolerated.";

        assertThat(level(Taxonomy.parse(FILE, rules), "durability", text)).isEqualTo(Level.REPORTS);
        assertThat(level(taxonomy, "durability", text)).isEqualTo(Level.MENTIONS);
        assertThat(level(taxonomy, "safety", text)).isEqualTo(Level.REPORTS);
        assertThat(taxonomy.version())
                .matches(Taxonomy.parse(FILE, rules).version().replace(".", "\\.") + "-levels-[0-9a-f]{8}");
        assertThat(LearnedTaxonomy.of(learned, taxonomy.levels()))
                .as("written once more")
                .isEqualTo(learned);
    }

    private static Level level(Taxonomy taxonomy, String tag, String text) {
        return new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()))
                .tag("A trial", text)
                .tag(tag)
                .map(Tag::level)
                .orElseThrow();
    }

    @Test
    void aModelOfAnUnknownTagIsRefusedWithItsLine() throws IOException {
        String rules = Files.readString(FILE);
        LevelModel stray = new LevelModel(Map.of("no-such-tag", new LevelModel.Weights(0, Map.of())));
        String learned = LearnedTaxonomy.of(rules, stray);
        int line = (int)
                learned.substring(0, learned.indexOf("no-such-tag")).lines().count();

        assertThatThrownBy(() -> Taxonomy.parse(FILE, learned))
                .isInstanceOf(TaxonomyException.class)
                .hasMessageContaining("line " + line)
                .hasMessageContaining("no-such-tag");
    }
}
