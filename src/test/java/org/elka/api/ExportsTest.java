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
import java.util.Map;
import java.util.stream.Collectors;
import org.elka.api.Team.Someone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ExportsTest {
    @Inject
    Fixtures fixtures;

    @Inject
    Team team;

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
    void whatWasPickedOfFacetsNarrowsAnExportAsItNarrowsASearch() {
        fixtures.keep(10, "yapokine");
        Response answer = given().queryParam("q", "yapokine[ti]")
                .queryParam("format", "csv")
                .queryParam("filter", "year:2001,2003")
                .get("/api/v1/exports");
        answer.then().statusCode(200).header("Elka-Total", equalTo("4"));
        assertThat(answer.asString().lines().filter(line -> line.contains("yapokine")))
                .hasSize(4)
                .allMatch(line -> line.contains("2001") || line.contains("2003"));
        given().queryParam("filter", "year")
                .get("/api/v1/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("no colon"));
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

    /** The last three cells of each row, by the article's id. */
    private static Map<String, String> screening(Someone who, long review, String query) {
        return who.asks()
                .queryParam("q", query)
                .queryParam("format", "csv")
                .queryParam("screening", review)
                .get("/api/v1/exports")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .skip(1)
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf(',')), line -> line.replaceFirst(".*/,", "")));
    }

    @Test
    void whatAReviewHasComeToIsWrittenForItsMembersAndNobodysDecisionBefore() {
        List<String> articles = fixtures.keep(5, "bandicootine");
        Someone eva = team.add("eva");
        Someone ann = team.add("ann");
        Someone ben = team.add("ben");
        long review = Team.review(eva, "bandicootine[ti]", 2, List.of(ann, ben));
        String other = fixtures.keep(1, "bandicootine").getFirst();
        List.of(ann, ben).forEach(one -> {
            one.decides(review, articles.get(0), "title-abstract", "exclude", "animals");
            one.decides(review, articles.get(1), "title-abstract", "include");
            one.decides(review, articles.get(2), "title-abstract", "include");
        });
        List.of(ann, ben).forEach(one -> one.decides(review, articles.get(2), "full-text", "exclude", "design"));
        ann.decides(review, articles.get(3), "title-abstract", "exclude", "animals");
        ann.decides(review, articles.get(4), "title-abstract", "exclude", "animals");
        ben.decides(review, articles.get(4), "title-abstract", "include");
        Map<String, String> told = Map.of(
                articles.get(0),
                "excluded,title-abstract,animals",
                articles.get(1),
                "included,title-abstract,",
                articles.get(2),
                "excluded,full-text,design",
                articles.get(3),
                "undecided,title-abstract,",
                articles.get(4),
                "undecided,title-abstract,",
                other,
                ",,");
        assertThat(screening(ben, review, "bandicootine[ti]")).isEqualTo(told);
        assertThat(screening(ann, review, "bandicootine[ti]")).isEqualTo(told);

        eva.settles(review, articles.get(4), "title-abstract", "exclude", "design");
        assertThat(screening(ben, review, "bandicootine[ti]"))
                .containsEntry(articles.get(4), "excluded,title-abstract,design");
    }

    @Test
    void screeningIsOnlyForMembersAndOnlyWhereThereIsAPlaceForIt() {
        Someone eva = team.add("eva");
        long review = Team.review(eva, "nothinghasthisword[ti]", 1, List.of());
        team.add("dan")
                .asks()
                .queryParam("screening", review)
                .get("/api/v1/exports")
                .then()
                .statusCode(404)
                .body("detail", containsString("no review " + review));
        Caller.nobody()
                .queryParam("screening", review)
                .get("/api/v1/exports")
                .then()
                .statusCode(401);
        eva.asks()
                .queryParam("screening", review)
                .queryParam("format", "citations")
                .get("/api/v1/exports")
                .then()
                .statusCode(400)
                .body("detail", containsString("no place"));
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
