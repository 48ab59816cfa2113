package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.elka.testing.Launcher;
import org.elka.testing.PubmedXml;
import org.elka.testing.Shared;
import org.elka.testing.Standin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** kill -9 of the built program in the middle of its runs, again and again. */
class KilledRunsIT {
    private static final int KILLS = 50;
    private static final long SEED = 20_260_101;

    /** From before the program has opened anything to after an undisturbed run would have ended. */
    private static final int EARLIEST_MILLIS = 300;

    private static final int LATEST_MILLIS = 3_800;

    private static final int AFTER_QUESTION_MILLIS = 700;

    private static final int DAYS = 40;
    private static final int FIRST_DAY = 1_500;
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String TOPIC = """
            topics:
              - id: killed
                title: What is killed again and again
                query: ketamine[tiab]
            """;

    @TempDir
    private Path scratch;

    @Test
    void whatIsKilledFiftyTimesEndsAsWhatNeverWas() throws Exception {
        Shared.path("pubmed-standin");
        Path corpus = corpus();
        try (Standin pubmed = Standin.start(corpus)) {
            Launcher killed = launcher("killed", pubmed);
            int lastDay = killFiftyTimes(killed, pubmed);

            Launcher unharmed = launcher("unharmed", pubmed);
            for (int day = 0; day <= lastDay; day++) {
                pubmed.day(day);
                track(unharmed);
            }
            assertThat(articles(killed)).isEqualTo(articles(unharmed));
            assertThat(articles(killed)).hasSizeGreaterThan(FIRST_DAY);
        }
    }

    /** Runs and kills; a day is over when a run of it was left alone long enough to end. Returns the last day. */
    private int killFiftyTimes(Launcher elka, Standin pubmed) throws Exception {
        Random random = new Random(SEED);
        int kills = 0;
        int whileAsking = 0;
        int day = 0;
        pubmed.day(day);
        while (kills < KILLS) {
            int asked = pubmed.state().requests();
            Process run = elka.start("run.txt", "track", "--topic", "killed");
            int millis = random.nextInt(EARLIEST_MILLIS, LATEST_MILLIS);
            if (random.nextBoolean()) {
                awaitQuestion(run, pubmed, asked);
                millis = random.nextInt(AFTER_QUESTION_MILLIS);
            }
            if (run.waitFor(millis, TimeUnit.MILLISECONDS)) {
                assertThat(run.exitValue()).as(elka.output("run.txt")).isZero();
                pubmed.day(++day);
            } else {
                run.destroyForcibly().waitFor();
                kills++;
                whileAsking += pubmed.state().requests() > asked ? 1 : 0;
            }
        }
        assertThat(whileAsking).as("killed after the first question to PubMed").isGreaterThan(KILLS / 4);
        assertThat(day).as("days within the corpus").isLessThan(DAYS);
        track(elka);
        return day;
    }

    /** How soon a program asks depends on the machine; a good part of the kills must fall into the work itself. */
    private static void awaitQuestion(Process run, Standin pubmed, int asked) throws Exception {
        while (run.isAlive() && pubmed.state().requests() == asked) {
            Thread.sleep(10);
        }
    }

    private static void track(Launcher elka) throws Exception {
        Launcher.Ended ended = elka.run("track", "--topic", "killed");
        assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
    }

    /** Everything of each article but when it came and under which numbers; more than one of a PMID would show. */
    private static Map<String, List<JsonNode>> articles(Launcher elka) throws Exception {
        Launcher.Ended ended = elka.run("export", "--format", "jsonl", "--query", "");
        assertThat(ended.code()).as(ended.err()).isZero();
        Map<String, List<JsonNode>> articles = new TreeMap<>();
        for (String line : ended.out().lines().toList()) {
            ObjectNode article = (ObjectNode) JSON.readTree(line);
            article.remove(List.of("id", "added", "change"));
            articles.computeIfAbsent(article.path("pmid").asText(), pmid -> new ArrayList<>())
                    .add(article);
        }
        return articles;
    }

    private Launcher launcher(String name, Standin pubmed) throws IOException {
        Path folder = Files.createDirectories(scratch.resolve(name));
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("topics.yaml"), TOPIC);
        Files.copy(Path.of("config/taxonomy.yaml"), config.resolve("taxonomy.yaml"));
        return new Launcher(folder)
                .with("ELKA_CONFIG", config.toString())
                .with("ELKA_PUBMED_BASE_URL", pubmed.baseUrl().toString())
                .with("ELKA_PUBMED_API_KEY", "made-up-key");
    }

    /** Many on the first day; then every day some that are new, some that are revised, and some that are deleted. */
    private Path corpus() throws IOException {
        Path corpus = scratch.resolve("corpus");
        int next = 80_000_001;
        for (int day = 0; day < DAYS; day++) {
            List<String> citations = new ArrayList<>();
            for (int i = 0; i < (day == 0 ? FIRST_DAY : 30); i++) {
                citations.add(PubmedXml.article(next, "Trial " + next + " of ketamine"));
                next++;
            }
            Path folder = Files.createDirectories(corpus.resolve("day" + day));
            if (day > 0) {
                int revised = 80_000_001 + day * 20;
                for (int pmid = revised; pmid < revised + 10; pmid++) {
                    citations.add(PubmedXml.article(pmid, "Trial " + pmid + " of ketamine, revised on day " + day));
                }
                Files.writeString(folder.resolve("deleted.txt"), (revised + 12) + "\n");
            }
            Files.write(folder.resolve("made.xml"), PubmedXml.set(citations.toArray(String[]::new)));
        }
        return corpus;
    }
}
