package org.elka.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.elka.bench.RankingRun.Method;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingRunTest {
    @TempDir
    Path folder;

    private RankingScore score(String name, Method method) throws IOException {
        Path data = Shared.path("data/search/" + name);
        Path run = folder.resolve(method + ".trec");
        new RankingRun(data.resolve("corpus.jsonl"), data.resolve("queries.jsonl"))
                .write(method, null, folder.resolve("index"), run, done -> {});
        return RankingScore.of(data.resolve("qrels.tsv"), run);
    }

    @Test
    void wordsAloneRankThisFieldBetterThanTheRecipe() throws IOException {
        assertThat(score("ketamine", Method.LEXICAL).ndcg()).isGreaterThan(0.73);
        assertThat(score("ketamine", Method.BASELINE).ndcg()).isBetween(0.70, 0.73);
    }

    @Test
    void wordsAloneRankGeneralMedicineBetterThanTheRecipe() throws IOException {
        assertThat(score("cystic-fibrosis", Method.LEXICAL).ndcg())
                .isGreaterThan(score("cystic-fibrosis", Method.BASELINE).ndcg() + 0.03);
    }

    @Test
    void aRunIsScoredAsTrecEvalDoes() throws IOException {
        Path judgements = Files.writeString(folder.resolve("qrels"), "query-id\tcorpus-id\tscore\nq\ta\t2\nq\tb\t1\n");
        Path run =
                Files.writeString(folder.resolve("run"), "q Q0 b 1 2.0 elka\nq Q0 x 2 1.5 elka\nq Q0 a 3 1.0 elka\n");
        RankingScore score = RankingScore.of(judgements, run);
        assertThat(score.ndcg()).isCloseTo((1 + 2 / 2.0) / (2 + 1 / (Math.log(3) / Math.log(2))), within(1e-9));
        assertThat(score.recall()).isOne();
    }

    @Test
    void aLineThatIsNoTextIsRefusedWithItsPlace() throws IOException {
        Path corpus = Files.writeString(folder.resolve("c.jsonl"), "{\"_id\": \"1\", \"text\": \"a\"}\n{\"id\": 2}\n");
        assertThatThrownBy(() -> new RankingRun(corpus, corpus)).hasMessageContaining("c.jsonl, line 2: needs");
    }
}
