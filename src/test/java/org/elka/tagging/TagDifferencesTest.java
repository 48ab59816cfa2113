package org.elka.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.tagging.TagDifferences.Example;
import org.elka.tagging.TagDifferences.Found;
import org.elka.tagging.TagDifferences.How;
import org.junit.jupiter.api.Test;

class TagDifferencesTest {
    private static Tag tag(String name, Level level) {
        String quote = "A sentence on " + name + ".";
        return new Tag(name, level, 0.9, List.of(new Evidence(Field.ABSTRACT, 0, quote.length(), quote)));
    }

    private static Tagging tagging(Tag... tags) {
        return new Tagging("1", "1", Arrays.asList(tags), List.of(), List.of());
    }

    @Test
    void tagsWonLostRaisedAndLoweredAreCountedWithTheirSentences() {
        TagDifferences differences = new TagDifferences();
        differences.add(
                7,
                "A title",
                tagging(tag("lost", Level.REPORTS), tag("raised", Level.MENTIONS), tag("lowered", Level.REPORTS)),
                tagging(tag("won", Level.MENTIONS), tag("raised", Level.REPORTS), tag("lowered", Level.MENTIONS)));
        differences.add(8, "Another", tagging(tag("same", Level.REPORTS)), tagging(tag("same", Level.REPORTS)));

        Found found = differences.found();
        assertThat(found.articles()).isEqualTo(2);
        assertThat(found.changed()).isEqualTo(1);
        assertThat(found.tags()).containsOnlyKeys("lost", "lowered", "raised", "won");
        for (How how : How.values()) {
            String name = how.name().toLowerCase(Locale.ROOT);
            assertThat(found.tags().get(name).counts()).isEqualTo(Map.of(how, 1L));
            assertThat(found.tags().get(name).examples())
                    .containsExactly(new Example(7, "A title", how, "A sentence on " + name + "."));
        }
    }

    @Test
    void aFewExamplesOfEachStandForAll() {
        TagDifferences differences = new TagDifferences();
        for (int i = 0; i < 40; i++) {
            differences.add(i, "A title", null, tagging(tag("won", Level.REPORTS)));
        }
        TagDifferences resumed = new TagDifferences(differences.found());
        resumed.add(40, "A title", tagging(tag("won", Level.REPORTS)), tagging());
        assertThat(resumed.found().tags().get("won")).satisfies(won -> {
            assertThat(won.count(How.WON)).isEqualTo(40);
            assertThat(won.count(How.LOST)).isOne();
            assertThat(won.examples()).hasSize(6);
        });
    }

    @Test
    void otherValuesAreCountedByTheirName() {
        TagDifferences differences = new TagDifferences();
        List<Value> before =
                List.of(new Value("n", "30", 30.0, List.of()), new Value("design", "rct", null, List.of()));
        List<Value> after = List.of(new Value("n", "31", 31.0, List.of()), new Value("design", "rct", null, List.of()));
        differences.add(
                1,
                "A title",
                new Tagging("1", "1", List.of(), before, List.of()),
                new Tagging("1", "2", List.of(), after, List.of()));
        assertThat(differences.found().values()).isEqualTo(Map.of("n", 1L));
        assertThat(differences.found().changed()).isOne();
    }
}
