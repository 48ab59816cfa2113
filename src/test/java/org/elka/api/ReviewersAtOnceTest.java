package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.elka.api.Team.Someone;
import org.junit.jupiter.api.Test;

/** Many reviewers decide at once: no decision is lost or doubled, and conflicts are where they should be. */
@QuarkusTest
class ReviewersAtOnceTest {
    private static final int REVIEWERS = 50;
    private static final int ARTICLES = 60;
    private static final String STAGE = "title-abstract";

    @Inject
    Team team;

    @Inject
    Fixtures fixtures;

    /** What a reviewer says of an article, so that some pairs agree and some do not. */
    private static String choice(int reviewer, String article) {
        return (reviewer * 7L + Long.parseLong(article.substring(1)) * 3) % 4 == 0 ? "include" : "exclude";
    }

    /** Decides on what the queue shows until it shows nothing. @return what was answered with 200 */
    private static Map<String, String> screen(long review, int number, Someone reviewer) {
        Map<String, String> said = new HashMap<>();
        while (true) {
            JsonPath queue = reviewer.asks()
                    .queryParam("order", "random")
                    .get("/api/v1/reviews/" + review + "/queue")
                    .jsonPath();
            if (queue.getInt("waiting") == 0) {
                return said;
            }
            String article = queue.getString("items[0].article.id");
            String choice = choice(number, article);
            Response answer = reviewer.decidesAt(review, article, STAGE, queue.getString("items[0].revision"), choice);
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 409);
            if (answer.statusCode() == 200) {
                assertThat(said.put(article, choice)).isNull();
            }
        }
    }

    @Test
    void fiftyReviewersLoseAndDoubleNothing() throws Exception {
        Set<String> articles = new TreeSet<>(fixtures.keep(ARTICLES, "togetherin"));
        Someone owner = team.add("owner");
        List<Someone> reviewers = team.add("r", REVIEWERS);
        long review = Team.review(owner, "togetherin[ti]", 2, reviewers);
        List<Map<String, String>> said = new ArrayList<>();
        try (ExecutorService all = Executors.newFixedThreadPool(REVIEWERS)) {
            List<Callable<Map<String, String>>> work = new ArrayList<>();
            for (int i = 0; i < REVIEWERS; i++) {
                int number = i;
                work.add(() -> screen(review, number, reviewers.get(number)));
            }
            for (Future<Map<String, String>> one : all.invokeAll(work)) {
                said.add(one.get());
            }
        }
        Map<String, List<String>> expected = new HashMap<>();
        said.forEach(one -> one.forEach((article, choice) ->
                expected.computeIfAbsent(article, _ -> new ArrayList<>()).add(choice)));
        assertThat(expected.keySet()).isEqualTo(articles);
        assertThat(expected.values()).allMatch(choices -> choices.size() == 2);

        Set<String> conflicts = new HashSet<>();
        expected.forEach((article, choices) -> {
            if (new HashSet<>(choices).size() == 2) {
                conflicts.add(article);
            }
        });
        assertThat(conflicts).isNotEmpty().isNotEqualTo(articles);
        assertThat(new HashSet<>(owner.asks()
                        .get("/api/v1/reviews/" + review + "/articles?limit=1000&status=conflict")
                        .jsonPath()
                        .getList("items.article")))
                .isEqualTo(conflicts);
        List<Integer> numbers = owner.asks()
                .get("/api/v1/reviews/" + review + "/entries?limit=500")
                .jsonPath()
                .getList("items.findAll { it.event == 'decided' }.number");
        assertThat(numbers).hasSize(2 * ARTICLES).doesNotHaveDuplicates();
    }
}
