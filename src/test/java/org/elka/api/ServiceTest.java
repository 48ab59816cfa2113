package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ServiceTest {
    @Inject
    Fixtures fixtures;

    @Test
    void theStatusSaysWhatIsHeldAndHowFarTheIndexSees() {
        fixtures.keep(2, "pandacin");
        given().get("/api/v1/status")
                .then()
                .statusCode(200)
                .body("articles", greaterThan(1))
                .body("change", greaterThan(1))
                .body("index.phase", equalTo("ready"))
                .body("pubmed.asked", equalTo(true))
                .body("topics[0].id", equalTo("ketamine-anxiety"))
                .body("version", notNullValue());
    }

    @Test
    void theIndexIsMadeAnewWhileSearchesGoOn() {
        fixtures.keep(3, "quokkamol");
        int before = given().get("/api/v1/status").jsonPath().getInt("index.rebuilds");
        given().post("/api/v1/index/rebuilds").then().statusCode(202).body("phase", notNullValue());
        await().atMost(Duration.ofSeconds(60)).until(() -> {
            assertThat(total("quokkamol[ti]")).isEqualTo(3);
            return given().get("/api/v1/status").jsonPath().getInt("index.rebuilds") > before;
        });
        assertThat(total("quokkamol[ti]")).isEqualTo(3);
    }

    private static int total(String query) {
        return given().queryParam("q", query).get("/api/v1/articles").jsonPath().getInt("total");
    }

    @Test
    void theTaxonomyIsServedOnceAVersion() {
        String tag = given().get("/api/v1/taxonomy")
                .then()
                .statusCode(200)
                .body("tagger", notNullValue())
                .body("taxonomy.groups.tags.id.flatten()", hasItem("onset-speed"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get("/api/v1/taxonomy").then().statusCode(304);
    }

    @Test
    void readinessFollowsTheIndex() {
        fixtures.keep(1, "raccoonine");
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body("checks.find { it.name == 'index' }.data.phase", equalTo("ready"));
        given().get("/q/health/live").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elka_articles ",
                "elka_quarantine ",
                "elka_runs{state=\"complete\"",
                "elka_index_lag_changes 0.0",
                "elka_index_articles ",
                "elka_index_rebuilds ",
                "elka_pubmed_asked 1.0",
                "http_server_requests_seconds_count",
            })
    void metricsAreThereForPrometheus(String line) {
        fixtures.keep(1, "salukine");
        given().get("/api/v1/status");
        given().get("/q/metrics").then().statusCode(200).body(containsString(line));
    }

    @Test
    void theApiDescribesItselfWithExamples() {
        String text = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .body("openapi", startsWith("3.1"))
                .body("info.title", equalTo("Elka"))
                .extract()
                .asString();
        JsonPath document = JsonPath.from(text);
        // a name that two have is numbered, and by the order in which they are found: generated clients would change
        assertThat(document.<String, Object>getMap("components.schemas").keySet())
                .as("schemas numbered since two have one name, but for the kinds of a change and of a citation")
                .filteredOn(name -> name.matches(".*\\d"))
                .containsExactly("Kind1");
        Map<String, Map<String, Map<String, ?>>> paths = document.getMap("paths");
        assertThat(paths.keySet())
                .contains(
                        "/api/v1/articles",
                        "/api/v1/articles/{id}",
                        "/api/v1/articles/{id}/tags",
                        "/api/v1/articles/{id}/tags/{tag}/verdict",
                        "/api/v1/articles/{id}/values/{name}/verdict",
                        "/api/v1/articles/{id}/verdicts",
                        "/api/v1/articles/{id}/versions",
                        "/api/v1/articles/{id}/records/{number}",
                        "/api/v1/articles/{id}/relations",
                        "/api/v1/articles/{id}/revisions",
                        "/api/v1/examinations",
                        "/api/v1/examinations/{id}",
                        "/api/v1/exports",
                        "/api/v1/imports",
                        "/api/v1/index/rebuilds",
                        "/api/v1/quarantine",
                        "/api/v1/quarantine/{id}",
                        "/api/v1/quarantine/{id}/bytes",
                        "/api/v1/quarantine/retries",
                        "/api/v1/runs",
                        "/api/v1/runs/{id}",
                        "/api/v1/runs/{id}/events",
                        "/api/v1/runs/{id}/requests",
                        "/api/v1/status",
                        "/api/v1/tags/agreement",
                        "/api/v1/tags/disagreements",
                        "/api/v1/tags/verdicts",
                        "/api/v1/taxonomy",
                        "/api/v1/taxonomy/activations",
                        "/api/v1/taxonomy/activations/{id}",
                        "/api/v1/taxonomy/coverage",
                        "/api/v1/taxonomy/dry-runs",
                        "/api/v1/taxonomy/dry-runs/{id}",
                        "/api/v1/taxonomy/versions",
                        "/api/v1/taxonomy/versions/{id}",
                        "/api/v1/topics",
                        "/api/v1/topics/{id}",
                        "/api/v1/topics/{id}/pause",
                        "/api/v1/topics/{id}/runs");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (!path.startsWith("/api/v1/trials")) {
                assertThat(operation.get("summary")).as(method + " " + path).isNotNull();
                assertThat(operation.get("responses").toString())
                        .as(method + " " + path)
                        .contains("#/components/responses/Problem");
            }
        }));
        assertThat(document.<String, Object>getMap("components.responses.Problem.content"))
                .containsOnlyKeys("application/problem+json");
        assertThat(document.getString("paths.'/api/v1/articles'.get.parameters.find { it.name == 'q' }.example"))
                .contains("ketamine");
        assertThat(text).contains("\"#/components/schemas/Found\"", "\"#/components/schemas/RunJson\"");
        assertThat(document.getString("components.schemas.Found.properties.total.type"))
                .isEqualTo("integer");
    }

    @Test
    void theApiCanBeTriedInABrowser() {
        given().get("/q/swagger-ui/").then().statusCode(200).contentType(startsWith("text/html"));
    }
}
