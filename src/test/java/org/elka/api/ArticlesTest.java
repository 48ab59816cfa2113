package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.CitationBuilder;
import org.elka.testing.Citations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ArticlesTest {
    private static final String ARTICLES = "/api/v1/articles";

    @TestHTTPResource("/")
    URI server;

    @Inject
    Fixtures fixtures;

    private static Response search(String query, Map<String, ?> parameters) {
        return given().queryParam("q", query).queryParams(parameters).get(ARTICLES);
    }

    private static JsonPath found(String query, Map<String, ?> parameters) {
        return search(query, parameters).then().statusCode(200).extract().jsonPath();
    }

    @Test
    void aHitCarriesItsTagsWithTheWordsThatShowThem() {
        fixtures.keep(1, "aardvarkin");
        JsonPath answer = found("aardvarkin[ti] AND reports:onset-speed", Map.of());

        assertThat(answer.getInt("total")).isOne();
        assertThat(answer.getString("items[0].tags[0].tag")).isEqualTo("onset-speed");
        assertThat(answer.getString("items[0].tags[0].level")).isEqualTo("reports");
        String text = answer.getString("items[0].abstractText");
        int start = answer.getInt("items[0].tags[0].evidence[0].start");
        int end = answer.getInt("items[0].tags[0].evidence[0].end");
        assertThat(answer.getString("items[0].tags[0].evidence[0].field")).isEqualTo("abstract");
        assertThat(answer.getString("items[0].tags[0].evidence[0].quote")).isEqualTo(text.substring(start, end));
        int mark = answer.getInt("items[0].highlights[0].start");
        assertThat(answer.getString("items[0].title").substring(mark)).startsWith("aardvarkin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"relevance", "newest", "oldest"})
    void pagesFollowOneAnotherWithoutLossOrDoubles(String sort) {
        String word = "badgerol" + sort;
        List<String> kept = fixtures.keep(25, word);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        while (cursor != null) {
            JsonPath page = found(word + "[ti]", Map.of("limit", 7, "sort", sort, "cursor", cursor));
            assertThat(page.getInt("total")).isEqualTo(25);
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("next");
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(kept);
    }

    @Test
    void aPageThatHoldsTheLastHitHasNoNext() {
        fixtures.keep(6, "caribouline");
        assertThat(found("caribouline[ti]", Map.of("limit", 6)).getString("next"))
                .isNull();
    }

    @Test
    void facetsCountAllThatMatchesAndNotOnlyThePage() {
        fixtures.keep(10, "dingonate");
        JsonPath answer = found("dingonate[ti]", Map.of("limit", 0, "facets", "reports,year"));
        assertThat(answer.getList("items")).isEmpty();
        assertThat(answer.getString("facets.reports[0].value")).isEqualTo("onset-speed");
        assertThat(answer.getInt("facets.reports[0].count")).isEqualTo(10);
        assertThat(answer.getList("facets.year.count", Integer.class))
                .containsOnly(2)
                .hasSize(5);
    }

    @Test
    void whoHasTheAnswerAlreadyIsNotSentItAgainUntilTheLibraryChanges() {
        fixtures.keep(1, "ermineate");
        Response first = search("ermineate[ti]", Map.of());
        String tag = first.getHeader("ETag");
        given().header("If-None-Match", tag)
                .queryParam("q", "ermineate[ti]")
                .get(ARTICLES)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));

        fixtures.keep(1, "ermineate");
        given().header("If-None-Match", tag)
                .queryParam("q", "ermineate[ti]")
                .get(ARTICLES)
                .then()
                .statusCode(200)
                .header("ETag", not(tag))
                .body("total", equalTo(2));
    }

    @Test
    void anArticleHasATagOfItsOwn() {
        String id = fixtures.keep(1, "ferretine").getFirst();
        String tag = given().get(ARTICLES + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        fixtures.keep(1, "another");
        given().header("If-None-Match", tag).get(ARTICLES + "/" + id).then().statusCode(304);
    }

    @Test
    void answersArePackedForWhoCanUnpackThem() throws IOException, InterruptedException {
        fixtures.keep(20, "gazelline");
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(server.resolve(ARTICLES + "?q=gazelline"))
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
            String body = new String(
                    new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(JsonPath.from(body).getInt("total")).isEqualTo(20);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ketamine AND (anxiety  | 14",
                "ketamine AND           | 13",
                "tag:no-such-tag        | 1",
                "fear[nowhere]          | 5",
            })
    void aQueryThatCannotBeReadSaysWhereAndWhatToDo(String query, int column) {
        search(query, Map.of())
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:elka:problem:invalid-query"))
                .body("errors[0].parameter", equalTo("q"))
                .body("errors[0].column", equalTo(column))
                .body("errors[0].remedy", not(equalTo("")))
                .body("detail", containsString(String.valueOf(column)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sort   | best    | newest",
                "facets | colour  | journal",
                "cursor | !!      | cursor",
                "limit  | 201     | limit",
            })
    void aParameterThatDoesNotFitIsNamed(String parameter, String value, String said) {
        search("ketamine", Map.of(parameter, value))
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:elka:problem:invalid-request"))
                .body("detail", containsString(said));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E999999999", "E0", "pmid:1", "pmid:x", "doi:10.9999%2Fnone", "12", "nothing"})
    void anArticleThatTheLibraryLacksIsUnknown(String id) {
        for (String below : List.of("", "/versions", "/records/1")) {
            given().urlEncodingEnabled(false)
                    .accept("application/json, application/xml")
                    .get(ARTICLES + "/" + id + below)
                    .then()
                    .statusCode(404)
                    .body("type", equalTo("urn:elka:problem:unknown-article"))
                    .body("detail", containsString("pmid:31234567"));
        }
    }

    @Test
    void anArticleIsFoundByItsIdentifiers() {
        Citation citation = Fixtures.fresh("Ibexin by its names")
                .articleIds(List.of(new ArticleId("doi", "10.5555/Ibex.1(2024)")))
                .build();
        String id = fixtures.keep(citation).getFirst();
        for (String name : List.of(
                id,
                "pmid:" + citation.pmid(),
                "doi:10.5555%2Fibex.1(2024)",
                "doi%3A10.5555%2FIBEX.1(2024)",
                "doi:10.5555/ibex.1(2024)")) {
            given().urlEncodingEnabled(false)
                    .get(ARTICLES + "/" + name)
                    .then()
                    .statusCode(200)
                    .body("id", equalTo(id))
                    .body("doi", equalTo("10.5555/ibex.1(2024)"))
                    .body("pmid", equalTo(citation.pmid()))
                    .body("citation.authorsComplete", equalTo(true));
        }
    }

    @Test
    void aRevisionIsAVersionWithItsRecordByteForByte() {
        CitationBuilder draft = Fixtures.fresh("Jackalin before");
        Citation before = draft.build();
        Citation after = draft.title("Jackalin after").build();
        String id = fixtures.keep(before).getFirst();
        fixtures.keep(after);

        given().get(ARTICLES + "/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("version", equalTo(List.of(1, 2)))
                .body("record", equalTo(List.of(1, 2)))
                .body("[1].revised", hasItems("title"))
                .body("citation.title", equalTo(List.of("Jackalin before", "Jackalin after")));
        for (int number = 1; number <= 2; number++) {
            byte[] delivered = Citations.delivery(number == 1 ? before : after).body();
            assertThat(given().get(ARTICLES + "/" + id + "/records/" + number)
                            .then()
                            .statusCode(200)
                            .contentType("application/xml")
                            .header("Elka-Identifier", equalTo(before.pmid()))
                            .extract()
                            .asByteArray())
                    .isEqualTo(delivered);
        }
        given().get(ARTICLES + "/" + id + "/records/3")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:elka:problem:not-found"));
    }

    @Test
    void anEmptyQueryFindsEverythingAndAnswersSayAsOfWhichChange() {
        fixtures.keep(1, "koalanol");
        JsonPath answer = found("", Map.of("limit", 1));
        assertThat(answer.getLong("total")).isPositive();
        assertThat(answer.getLong("change")).isPositive();
        search("koalanol[ti]", Map.of()).then().body("next", nullValue()).body("items", hasSize(1));
    }
}
