package org.elka.review.prioritising;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
    private static final List<String> WANTED = List.of("calm", "fear", "dose", "infusion", "relief", "panic");
    private static final List<String> OTHER = List.of("soil", "wheat", "rain", "plough", "harvest", "barn");

    @TempDir
    Path folder;

    /** Twelve of a hundred and twenty texts are of the wanted kind; a third of all words are of the other kind's. */
    private static List<ScreeningRecord> review(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<ScreeningRecord> records = new ArrayList<>();
        for (int number = 0; number < 120; number++) {
            boolean included = number % 10 == 3;
            StringBuilder text = new StringBuilder();
            for (int word = 0; word < 20; word++) {
                List<String> words = included == chance.nextInt(3) > 0 ? WANTED : OTHER;
                text.append(words.get(chance.nextInt(words.size()))).append(' ');
            }
            records.add(new ScreeningRecord("r" + number, "", text.toString(), included));
        }
        return records;
    }

    private static Stream<Prioritiser> prioritisers() {
        return Stream.of(LinearModel.standard(), LinearModel.plainLogisticRegression(), new RandomOrder(7));
    }

    @Test
    void everyRecordIsShownOnceInEachRun() {
        List<ScreeningRecord> records = review(1);
        prioritisers()
                .flatMap(prioritiser -> Simulation.runs(records, prioritiser, 3, 1).stream())
                .forEach(run -> {
                    assertThat(run.prior())
                            .extracting(ScreeningRecord::included)
                            .containsExactly(true, false);
                    List<ScreeningRecord> all = new ArrayList<>(run.prior());
                    all.addAll(run.order());
                    assertThat(all).containsExactlyInAnyOrderElementsOf(records);
                });
    }

    @Test
    void theSameSeedGivesTheSameRunsAndAnotherSeedOthers() {
        List<ScreeningRecord> records = review(2);
        List<Simulation.Run> runs = Simulation.runs(records, LinearModel.standard(), 4, 5);
        assertThat(Simulation.runs(records, LinearModel.standard(), 4, 5)).isEqualTo(runs);
        assertThat(Simulation.runs(records, LinearModel.standard(), 4, 6)).isNotEqualTo(runs);
    }

    @Test
    void whatIsAlikeToWhatWasIncludedIsShownFirst() {
        ScreeningFigures figures = ScreeningFigures.of(Simulation.runs(review(3), LinearModel.standard(), 5, 1));
        assertThat(ScreeningFigures.of(Simulation.runs(review(3), new RandomOrder(1), 5, 1))
                        .timeToDiscovery())
                .isGreaterThan(figures.timeToDiscovery() * 4);
    }

    @Test
    void decisionsTurnedRoundTurnTheOrderRound() {
        List<ScreeningRecord> records = review(4);
        Prioritiser.Ranking ranking = LinearModel.standard().over(records);
        List<Integer> decided = List.of(3, 0, 13, 1);
        int promising = ranking.order(decided, number -> records.get(number).included())[0];
        int turned = ranking.order(decided, number -> !records.get(number).included())[0];
        assertThat(records.get(promising).included()).isTrue();
        assertThat(records.get(turned).included()).isFalse();
    }

    @Test
    void figuresAreThoseOfTheirDefinitions() {
        // ten records, found at places 1 and 4
        List<ScreeningRecord> order = new ArrayList<>();
        for (int place = 1; place <= 10; place++) {
            order.add(new ScreeningRecord("p" + place, "", "", place == 1 || place == 4));
        }
        ScreeningFigures figures = ScreeningFigures.of(new Simulation.Run(List.of(), order));
        assertThat(figures.workSaved()).isCloseTo(0.6 - 0.05, within(1e-12));
        assertThat(figures.earlyRecall()).isEqualTo(0.5);
        assertThat(figures.timeToDiscovery()).isCloseTo(0.25, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"trials, trial", "studies, study", "anxious, anxious", "stress, stress", "dose, dose", "was, was"})
    void pluralsAreReadAsSingulars(String word, String singular) {
        assertThat(TermWeights.singular(word)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number,title\\n1,a | line 2: there is no column label_included or included",
                "record_id,label_included\\n1,perhaps | line 2: the label is 'perhaps'",
                "record_id,label_included\\n1,1\\n1,0 | line 3: the identifier 1 was there before",
                "record_id,label_included\\n1,1\\n2,1 | 2 of 2 records are included",
                "record_id,label_included | 0 of 0 records are included",
            })
    void aFileThatIsNoFinishedReviewIsRefusedWithItsPlace(String csv, String reason) throws IOException {
        Path file = Files.writeString(folder.resolve("review.csv"), csv.replace("\\n", "\n"));
        assertThatThrownBy(() -> ScreeningFile.read(file))
                .isInstanceOf(ScreeningFile.BadScreeningFileException.class)
                .hasMessageContaining("review.csv")
                .hasMessageContaining(reason);
    }

    /** On every review the order is better than the plain model's, as the common scorer counts. */
    @ParameterizedTest
    @ValueSource(strings = {"ADHD", "NSAIDS", "Triptans"})
    void realReviewsTakeLessWorkThanWithThePlainModel(String review) throws IOException, InterruptedException {
        Path file = Shared.path("data/screening/" + review + ".csv");
        List<ScreeningRecord> records = ScreeningFile.read(file);
        List<Simulation.Run> runs = Simulation.runs(records, LinearModel.standard(), 2, 1);
        ScreeningFigures figures = ScreeningFigures.of(runs);
        JsonNode scored = scored(file, runs);
        assertThat(figures.timeToDiscovery()).isCloseTo(scored.path("atd").asDouble(), within(1e-9));
        assertThat(figures.workSaved()).isCloseTo(scored.path("wss@95").asDouble(), within(1e-9));
        assertThat(figures.earlyRecall()).isCloseTo(scored.path("recall@10%").asDouble(), within(1e-9));
        assertThat(figures.timeToDiscovery())
                .isLessThan(ScreeningFigures.of(Simulation.runs(records, LinearModel.plainLogisticRegression(), 2, 1))
                        .timeToDiscovery());
    }

    private JsonNode scored(Path review, List<Simulation.Run> runs) throws IOException, InterruptedException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode all = json.createObjectNode();
        for (Simulation.Run run : runs) {
            ObjectNode one = all.withArray("runs").addObject();
            run.prior().forEach(record -> one.withArray("prior").add(record.id()));
            run.order().forEach(record -> one.withArray("order").add(record.id()));
        }
        Path order = Files.writeString(folder.resolve("order.json"), all.toString());
        Process scorer = new ProcessBuilder(
                        "python3",
                        Shared.path("eval/score_screening.py").toString(),
                        review.toString(),
                        order.toString(),
                        "--json")
                .redirectErrorStream(true)
                .start();
        String said = new String(scorer.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(scorer.waitFor()).as(said).isZero();
        return json.readTree(said);
    }
}
