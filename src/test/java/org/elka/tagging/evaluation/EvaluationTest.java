package org.elka.tagging.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.tagging.TagLines;
import org.elka.tagging.Tagger;
import org.elka.tagging.Taxonomy;
import org.elka.tagging.evaluation.Evaluation.OfTag;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;
import org.elka.testing.Shared;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    @TempDir
    Path folder;

    private static Judgement judgement(String id, @Nullable Level people, @Nullable Level machine, double confidence) {
        Evidence evidence = new Evidence(Field.ABSTRACT, 0, 19, "No one was harmed.");
        return new Judgement(
                id,
                "safety",
                people,
                machine == null ? null : new Tag("safety", machine, confidence, List.of(evidence)),
                people == Level.REPORTS ? "No one was harmed. All went home." : null);
    }

    @Test
    void theFiguresOfATagAreCountedFromItsTexts() {
        Evaluation evaluation = Evaluation.of(List.of(
                judgement("a", Level.REPORTS, Level.REPORTS, 0.95),
                judgement("b", Level.REPORTS, Level.REPORTS, 0.92),
                judgement("c", Level.REPORTS, Level.MENTIONS, 0.55),
                judgement("d", Level.MENTIONS, Level.REPORTS, 0.91),
                judgement("e", null, Level.REPORTS, 0.61),
                judgement("f", null, null, 0),
                judgement("g", Level.MENTIONS, Level.MENTIONS, 0.52)));
        OfTag safety = evaluation.tags().get("safety");
        assertThat(safety.support()).isEqualTo(3);
        assertThat(safety.precision()).isEqualTo(0.5);
        assertThat(safety.recall()).isEqualTo(2 / 3.0);
        assertThat(safety.f1()).isCloseTo(4 / 7.0, within(1e-12));
        assertThat(safety.mentionF1()).isCloseTo(10 / 11.0, within(1e-12));
        assertThat(safety.evidenceHit()).isEqualTo(1);
        assertThat(safety.wronglyGiven()).containsExactly("d", "e");
        assertThat(safety.missed()).containsExactly("c");
        assertThat(evaluation.macro().f1()).isEqualTo(safety.f1());
        assertThat(evaluation.texts()).isEqualTo(7);
    }

    @Test
    void theReliabilityTableComparesConfidenceWithWhatIsRight() {
        Reliability reliability = Evaluation.of(List.of(
                        judgement("a", Level.REPORTS, Level.REPORTS, 0.95),
                        judgement("b", Level.MENTIONS, Level.REPORTS, 0.91),
                        judgement("c", null, Level.REPORTS, 1),
                        judgement("d", Level.MENTIONS, Level.MENTIONS, 0.5)))
                .reliability();
        assertThat(reliability.tenths()).extracting(Reliability.Tenth::from).containsExactly(0.5, 0.9);
        assertThat(reliability.tenths().getLast()).satisfies(sure -> {
            assertThat(sure.tags()).isEqualTo(3);
            assertThat(sure.right()).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(sure.meanConfidence()).isCloseTo(2.86 / 3, within(1e-12));
        });
        assertThat(reliability.error()).isCloseTo((1.86 + 0.5) / 4, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "No adverse events occurred. | No adverse events occurred. | true",
                "events occurred | No adverse events occurred. | true",
                "Ratings fell by day one and no adverse events | by day one and no adverse events occurred at all | true",
                "Ratings fell by day one | Nausea was common on day one | false",
            })
    void aSentenceIsHitIfHalfOfItsWordsAreQuoted(String quote, String named, boolean hit) {
        assertThat(EvidenceHit.hits(quote, named)).isEqualTo(hit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"1\" | line 1",
                "{\"id\": \"1\", \"title\": \"\"} | with \"id\", \"title\", \"abstract\" and \"tags\"",
                "{\"id\": \"1\", \"tags\": {\"safety\": 3}} | tag \"safety\" must be 0, 1 or 2, and is 3",
            })
    void labelsThatCannotBeReadAreRefusedWithTheirLine(String line, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("labels.jsonl"), line + "\n");
        assertThatThrownBy(() -> GoldFile.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("labels.jsonl, line 1")
                .hasMessageContaining(reason);
    }

    /** The codebook's own scorer, as a process, over the same tags. */
    @Test
    void theFiguresAreThoseOfTheCodebooksScorer() throws IOException, InterruptedException {
        Path gold = Shared.path("eval/outcomes-dev.jsonl");
        Tagger tagger = new Tagger(
                Taxonomy.read(Path.of("config/taxonomy.yaml")), new StatedValues(ValueVocabulary.standard()));
        Path predictions = folder.resolve("predictions.jsonl");
        try (InputStream in = Files.newInputStream(gold);
                OutputStream out = Files.newOutputStream(predictions)) {
            new TagLines(tagger).run(in, out);
        }
        Process scorer = new ProcessBuilder(
                        "python3",
                        Shared.path("eval/score_outcomes.py").toString(),
                        gold.toString(),
                        predictions.toString(),
                        "--json")
                .redirectErrorStream(true)
                .start();
        // to its end: a reader that closed after the object would break the scorer's pipe before its line feed
        String said = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scorer.waitFor()).as(said).isZero();
        JsonNode theirs = new ObjectMapper().readTree(said);

        GoldEvaluation.Figures ours = GoldEvaluation.of(tagger, GoldFile.read(gold));
        assertThat(ours.tags().macro().f1()).isCloseTo(theirs.path("macro_f1").asDouble(), within(1e-9));
        theirs.path("tags").properties().forEach(tag -> {
            OfTag mine = ours.tags().tags().get(tag.getKey());
            JsonNode other = tag.getValue();
            assertThat(mine.support())
                    .as(tag.getKey())
                    .isEqualTo(other.path("support").asLong());
            same(tag.getKey() + " precision", mine.precision(), other.path("precision"));
            same(tag.getKey() + " recall", mine.recall(), other.path("recall"));
            same(tag.getKey() + " F1", mine.f1(), other.path("f1"));
            same(tag.getKey() + " mention F1", mine.mentionF1(), other.path("mention_f1"));
            same(tag.getKey() + " evidence", mine.evidenceHit(), other.path("evidence_hit"));
        });
        theirs.path("values")
                .properties()
                .forEach(value -> same(value.getKey(), ours.values().get(value.getKey()), value.getValue()));
    }

    private static void same(String what, @Nullable Double mine, JsonNode theirs) {
        assertThat(mine).as(what).isNotNull().isCloseTo(theirs.asDouble(), within(1e-9));
    }
}
