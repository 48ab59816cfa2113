package org.elka.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshTreeTest {
    private MeshTree tree;

    @BeforeEach
    void readTheExcerpt() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("index/mesh/excerpt.bin"))) {
            tree = MeshTree.of(lines);
        }
    }

    @Test
    void anxietyDisordersHoldPhobiasButNotPtsd() {
        assertThat(tree.below("anxiety disorders"))
                .contains("agoraphobia", "panic disorder", "phobic disorders", "phobia social")
                .doesNotContain("stress disorders post traumatic", "anxiety disorders");
        assertThat(tree.below("phobic disorders")).containsExactly("phobia social");
        assertThat(tree.below("phobia social")).isEmpty();
    }

    @Test
    void entryTermsStandForTheirHeading() {
        assertThat(tree.heading("ptsd")).hasValue("stress disorders post traumatic");
        assertThat(tree.heading("social anxiety disorder")).hasValue("phobia social");
        assertThat(tree.heading("nothing of the kind")).isEmpty();
    }

    @Test
    void onlyTheTermOfAnEntryCounts() {
        MeshTree one = MeshTree.of(Stream.of(
                "*NEWRECORD",
                "MH = Calm",
                "PRINT ENTRY = Peace of Mind|T048|NON|EQV|NLM (1999)|980101|abcdef",
                "MN = F09.1"));
        assertThat(one.heading("peace of mind")).hasValue("calm");
        assertThat(one.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Phobic Disorders"[mh]                   | mesh=phobic disorders,phobia social
            "Phobic Disorders"[mh:noexp]             | mesh=phobic disorders
            PTSD[mh]                                 | mesh=stress disorders post traumatic
            "Phobic Disorders/drug therapy"[Majr]    | mesh_major=phobic disorders/drug therapy,phobia social/drug therapy
            "Humans"[mh]                             | mesh=humans
            """)
    void headingsExplode(String text, String expected) {
        Vocabulary vocabulary = new Vocabulary(Set.of(), Set.of(), tree);
        QueryParser parser =
                new QueryParser(QueryLimits.DEFAULT, vocabulary, () -> Instant.parse("2026-11-23T12:00:00Z"));
        assertThat(QueryText.of(((Parse.Parsed) parser.parse(text)).query()).replace('|', ','))
                .isEqualTo(expected);
    }
}
