package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExportsTest {
    @Inject
    Fixtures fixtures;

    private static Response export(String query, String format) {
        return given().queryParam("q", query).queryParam("format", format).get("/api/v1/exports");
    }

    @Test
    void anExportOfManyPagesHoldsEveryHitOnceAndItsCount() {
        List<String> kept = fixtures.keep(1_100, "tapirine");
        Response answer = export("tapirine[ti]", "jsonl");
        answer.then().statusCode(200).header("Elka-Total", equalTo("1100"));
        List<String> lines = answer.asString().lines().toList();
        List<String> ids = new ArrayList<>();
        for (String line : lines.subList(0, lines.size() - 1)) {
            ids.add(JsonPath.from(line).getString("id"));
        }
        assertThat(ids).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(kept);
        assertThat(lines.getLast()).isEqualTo("{\"count\":1100}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ris      | application/x-research-info-systems       | ris   | TY  - JOUR",
                "nbib     | application/nbib                          | nbib  | PMID- ",
                "bibtex   | application/x-bibtex                      | bib   | @article{",
                "csv      | text/csv                                  | csv   | urialine",
                "csl-json | application/vnd.citationstyles.csl+json   | json  | article-journal",
                "jsonl    | application/x-ndjson                      | jsonl | onset-speed",
            })
    void everyFormatIsDownloadedAsAFileOfItsKind(String format, String mediaType, String extension, String holds) {
        fixtures.keep(2, "urialine" + extension);
        export("urialine" + extension + "[ti]", format)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(mediaType + ";charset=UTF-8"))
                .header("Content-Disposition", containsString("." + extension + "\""))
                .header("Elka-Total", equalTo("2"))
                .body(containsString(holds));
    }

    @Test
    void tagsAreLeftOutForWhoDoesNotWantThem() {
        fixtures.keep(1, "vicunol");
        String body = given().queryParam("q", "vicunol[ti]")
                .queryParam("format", "jsonl")
                .queryParam("tags", false)
                .get("/api/v1/exports")
                .asString();
        assertThat(body).contains("vicunol").doesNotContain("onset-speed");
    }

    @Test
    void nothingFoundIsAWholeExportOfNothing() {
        export("nothinghasthisword[ti]", "jsonl").then().statusCode(200).header("Elka-Total", equalTo("0"));
    }

    @Test
    void aFormatThatThereIsNotIsRefusedWithThoseThereAre() {
        export("ketamine", "docx").then().statusCode(400).body("detail", containsString("csl-json"));
    }

    @Test
    void aQueryThatCannotBeReadIsRefusedBeforeTheDownloadBegins() {
        export("ketamine AND (anxiety", "ris")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].column", equalTo(14));
    }
}
