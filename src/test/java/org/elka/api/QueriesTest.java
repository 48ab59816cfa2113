package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.elka.library.Citation;
import org.elka.library.Citation.MeshHeading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query language as those who use it over HTTP meet it: explained, kept line by line, mapped, refused. */
@QuarkusTest
class QueriesTest {
    private static final String ARTICLES = "/api/v1/articles";
    private static final String EXPLAIN = "/api/v1/query/explain";
    private static final String HISTORY = "/api/v1/history";
    private static final String MESH = "/api/v1/mesh";

    @Inject
    Fixtures fixtures;

    private static Response get(String path, Map<String, ?> parameters) {
        return given().queryParams(parameters).get(path);
    }

    private static JsonPath answer(String path, Map<String, ?> parameters) {
        return get(path, parameters).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath keepLine(String by, String query) {
        return given().queryParam("by", by)
                .contentType("application/json")
                .body(Map.of("query", query))
                .post(HISTORY)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    @Test
    void anExplanationSaysWhatEachPartMeansAndFinds() {
        fixtures.keep(3, "numbatine");
        fixtures.keep(2, "numbatines");
        JsonPath explained = answer(EXPLAIN, Map.of("q", "numbatine AND (trial[ti] OR zzznothing[ti])"));

        assertThat(explained.getLong("total")).isEqualTo(5);
        assertThat(explained.getString("details"))
                .isEqualTo("(\"numbatine\"[All Fields] OR \"numbatines\"[All Fields]) AND"
                        + " (\"trial\"[Title] OR \"zzznothing\"[Title])");
        assertThat(explained.getList("whole.parts.text")).containsExactly("numbatine", "trial[ti] OR zzznothing[ti]");
        assertThat(explained.getBoolean("whole.parts[0].mapped")).isTrue();
        assertThat(explained.getList("whole.parts[0].parts.count", Integer.class))
                .containsExactly(3, 2);
        assertThat(explained.getInt("whole.parts[1].parts[1].count")).isZero();
        assertThat(explained.getInt("whole.parts[1].parts[1].column")).isEqualTo(29);
        assertThat(explained.getList("notices.message")).containsExactly("This finds nothing in the library.");
        assertThat(explained.getInt("notices[0].column")).isEqualTo(29);
    }

    @Test
    void mappingCanBeLeftOut() {
        fixtures.keep(1, "wombatine");
        fixtures.keep(1, "wombatines");
        assertThat(answer(ARTICLES, Map.of("q", "wombatine")).getInt("total")).isEqualTo(2);
        assertThat(answer(ARTICLES, Map.of("q", "wombatine", "mapping", false)).getInt("total"))
                .isOne();
        assertThat(answer(ARTICLES, Map.of("q", "\"wombatine\"")).getInt("total"))
                .isOne();
    }

    @Test
    void aPersonsLinesCanBeReferredToUntilTheyAreForgotten() {
        fixtures.keep(2, "quokkadol");
        keepLine("jo", "quokkadol[ti]");
        JsonPath second = keepLine("jo", "#1 AND \"no 1\"[ti]");
        assertThat(second.getInt("line.line")).isEqualTo(2);
        assertThat(second.getInt("line.total")).isOne();
        keepLine("ann", "trial[ti]");

        assertThat(answer(ARTICLES, Map.of("q", "#1 NOT #2", "by", "jo")).getInt("total"))
                .isOne();
        get(ARTICLES, Map.of("q", "#2", "by", "ann"))
                .then()
                .statusCode(400)
                .body("detail", containsString("There is no line #2"));
        get(ARTICLES, Map.of("q", "#1")).then().statusCode(400);
        assertThat(answer(HISTORY, Map.of("by", "jo")).getList("query"))
                .containsExactly("quokkadol[ti]", "#1 AND \"no 1\"[ti]");

        given().queryParam("by", "jo").delete(HISTORY + "/1").then().statusCode(204);
        given().queryParam("by", "jo").delete(HISTORY + "/1").then().statusCode(404);
        get(EXPLAIN, Map.of("q", "#2", "by", "jo"))
                .then()
                .statusCode(400)
                .body("detail", containsString("Line #2 cannot be used: There is no line #1"));
        assertThat(keepLine("jo", "trial[ti]").getInt("line.line")).isEqualTo(3);
        given().queryParam("by", "jo").delete(HISTORY).then().statusCode(204);
        assertThat(keepLine("jo", "trial[ti]").getInt("line.line")).isOne();
        assertThat(answer(HISTORY, Map.of("by", "ann")).getList("line")).hasSize(1);
    }

    @Test
    void aLineThatCannotBeReadIsNotKept() {
        given().queryParam("by", "eve")
                .contentType("application/json")
                .body(Map.of("query", "(ketamine"))
                .post(HISTORY)
                .then()
                .statusCode(400)
                .body("errors[0].column", equalTo(1));
        get(HISTORY, Map.of("by", "eve")).then().body("", hasSize(0));
        get(HISTORY, Map.of("by", " ")).then().statusCode(400);
    }

    @Test
    void importedMeshIsInForceAtOnceAndABadFileChangesNothing() {
        Citation indexed = Fixtures.fresh("Something else")
                .meshHeadings(List.of(new MeshHeading("D990002", "Dingo Quietude", false, null, List.of())))
                .build();
        fixtures.keep(indexed);
        Map<String, String> words = Map.of("q", "dingo calmness");
        assertThat(answer(ARTICLES, words).getInt("total")).isZero();
        try {
            JsonPath imported = imports(mesh("</DescriptorRecordSet>"), 200).jsonPath();
            assertThat(imported.getInt("records")).isEqualTo(2);
            assertThat(imported.getString("inForce.source")).isEqualTo("imported");
            assertThat(answer(ARTICLES, words).getInt("total")).isOne();
            assertThat(answer(MESH, Map.of("q", "dingo calm")).getString("items[0].name"))
                    .isEqualTo("Dingo States");
            assertThat(answer(MESH + "/D990001", Map.of()).getList("below.name"))
                    .containsExactly("Dingo Quietude");

            imports(mesh("<DescriptorRecord>"), 422)
                    .then()
                    .body("type", equalTo("urn:elka:problem:invalid-mesh"))
                    .body("detail", containsString("line 12"));
            assertThat(answer(ARTICLES, words).getInt("total")).isOne();
        } finally {
            given().delete(MESH).then().statusCode(200).body("source", equalTo("excerpt"));
        }
        get(MESH + "/D990001", Map.of()).then().statusCode(404);
        assertThat(answer(ARTICLES, words).getInt("total")).isZero();
    }

    private static Response imports(String file, int status) {
        return given().contentType("application/octet-stream")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(MESH)
                .then()
                .statusCode(status)
                .extract()
                .response();
    }

    private static String mesh(String end) {
        return """
                <DescriptorRecordSet LanguageCode="eng">
                <DescriptorRecord DescriptorClass="1"><DescriptorUI>D990001</DescriptorUI>
                <DescriptorName><String>Dingo States</String></DescriptorName>
                <TreeNumberList><TreeNumber>F99</TreeNumber></TreeNumberList>
                <ConceptList><Concept><TermList><Term><String>Dingo States</String></Term>
                <Term><String>Dingo Calmness</String></Term></TermList></Concept></ConceptList>
                </DescriptorRecord>
                <DescriptorRecord DescriptorClass="1"><DescriptorUI>D990002</DescriptorUI>
                <DescriptorName><String>Dingo Quietude</String></DescriptorName>
                <TreeNumberList><TreeNumber>F99.100</TreeNumber></TreeNumberList>
                </DescriptorRecord>
                """ + end;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '~', textBlock = """
            long          ! (limit length)
            terms         ! (limit terms)
            deep          ! (limit depth)
            a*            ! (limit prefix)
            *             ! A truncation sign stands at the end of a word
            of the        ! only stop words
            NOT ketamine  ! NOT takes away
            2021/02/31[dp]! There is no such day
            screened:yes  ! Screening does not come to "yes"
            screened:include ! the operator is a member of none
            """)
    void whatAsksForTooMuchOrForNothingIsRefusedWithItsReason(String query, String reason) {
        String text = switch (query) {
            case "long" -> "x ".repeat(50_001);
            case "terms" -> String.join(" OR ", Collections.nCopies(5_001, "x"));
            case "deep" -> "(".repeat(201) + "x" + ")".repeat(201);
            default -> query;
        };
        get(ARTICLES, Map.of("q", text)).then().statusCode(400).body("detail", containsString(reason));
    }

    @Test
    void theLargestQueryThatIsAllowedIsAnswered() {
        String terms = String.join(" OR ", Collections.nCopies(5_000, "zebrudol[tiab]"));
        assertThat(answer(ARTICLES, Map.of("q", terms)).getInt("total")).isZero();
        String unknown = IntStream.range(0, 5_000)
                .mapToObj(i -> "qzx" + Integer.toString(i, 36) + "[tiab]")
                .collect(Collectors.joining(" OR "));
        assertThat(answer(ARTICLES, Map.of("q", unknown)).getInt("total")).isZero();
        assertThat(answer(ARTICLES, Map.of("q", "zebrudol\u0007\u0000zebrudol")).getInt("total"))
                .isZero();
    }
}
