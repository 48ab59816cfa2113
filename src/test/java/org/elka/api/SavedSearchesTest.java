package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Citation;
import org.elka.library.Citation.RelatedCitation;
import org.elka.library.CitationBuilder;
import org.elka.library.store.Library;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SavedSearchesTest {
    private static final String SEARCHES = "/api/v1/searches";
    private static final String EXECUTIONS = "/api/v1/executions/";

    @Inject
    Fixtures fixtures;

    @Inject
    Library library;

    @Inject
    Runs runs;

    private static long save(String name, String query, String... filters) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("name", name, "owner", "Jo", "query", query, "filters", List.of(filters)))
                .post(SEARCHES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    private static void revise(long id, String query) {
        String tag = given().get(SEARCHES + "/" + id).getHeader("ETag");
        given().contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("query", query, "by", "Jo"))
                .put(SEARCHES + "/" + id)
                .then()
                .statusCode(200);
    }

    private static JsonPath execute(long id) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("by", "Jo"))
                .post(SEARCHES + "/" + id + "/executions")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    private static JsonPath get(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static JsonPath rerun(JsonPath execution) {
        return get(EXECUTIONS + execution.getLong("id") + "/rerun");
    }

    private static JsonPath differences(JsonPath earlier, JsonPath later) {
        return get(EXECUTIONS + later.getLong("id") + "/differences?from=" + earlier.getLong("id"));
    }

    private static List<String> reasons(JsonPath differences, String kind, String article) {
        return differences
                .param("id", article)
                .getList(kind + ".items.find { it.id == id }.reasons.kind", String.class);
    }

    @Test
    void anExecutionIsKeptWithAllThatIsCited() {
        List<String> kept = fixtures.keep(3, "potto");
        JsonPath execution = execute(save("pottos", "potto[ti]"));

        assertThat(execution.getInt("found")).isEqualTo(3);
        assertThat(execution.getString("translation")).isEqualTo("potto[ti]");
        assertThat(execution.getString("citation"))
                .contains("query: potto[ti]", "as of change " + execution.getLong("change"), "3 records found")
                .contains("version 1", "limits: none", execution.getString("sha256"));
        assertThat(get(EXECUTIONS + execution.getLong("id") + "/articles").getList("items.id", String.class))
                .containsExactlyInAnyOrderElementsOf(kept);
        JsonPath page = get(EXECUTIONS + execution.getLong("id") + "/articles?limit=2");
        assertThat(get(EXECUTIONS + execution.getLong("id") + "/articles?limit=2&after=" + page.getString("next"))
                        .getList("items.id", String.class))
                .hasSize(1);
    }

    /** A strategy is written line by line; what is kept and cited of it must stand on its own. */
    @Test
    void linesOfTheHistoryAreKeptAsWhatTheySay() {
        fixtures.keep(2, "zzlemuroid");
        Stream.of("zzlemuroid[ti]", "zzabsent[ti]", "#1 OR #2")
                .forEach(line -> given().queryParam("by", "Zz Lines")
                        .contentType(ContentType.JSON)
                        .body(Map.of("query", line))
                        .post("/api/v1/history")
                        .then()
                        .statusCode(201));
        String whole = "(zzlemuroid[ti]) OR (zzabsent[ti])";
        JsonPath saved = given().contentType(ContentType.JSON)
                .body(Map.of("name", "lemuroids", "query", "#3", "owner", "Zz Lines"))
                .post(SEARCHES)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(saved.getString("query")).isEqualTo(whole);
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("query", "#3 NOT #2", "by", "Zz Lines"))
                .put(SEARCHES + "/" + saved.getLong("id"))
                .then()
                .statusCode(200)
                .body("query", equalTo("(" + whole + ") NOT (zzabsent[ti])"));
        given().queryParam("by", "Zz Lines").delete("/api/v1/history");
        JsonPath execution = execute(saved.getLong("id"));
        assertThat(execution.getInt("found")).isEqualTo(2);
        assertThat(execution.getString("citation")).contains(whole);
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "no such line", "query", "#77", "owner", "Zz Lines"))
                .post(SEARCHES)
                .then()
                .statusCode(400)
                .body("detail", containsString("There is no line #77"));
    }

    @Test
    void anExecutionRunsAgainAsOfItsChangeWhateverHasHappenedSince() {
        Citation stays = Fixtures.fresh("marmotine stays").build();
        CitationBuilder revised = Fixtures.fresh("marmotine is revised");
        CitationBuilder retracted = Fixtures.fresh("marmotine is retracted");
        Citation deleted = Fixtures.fresh("marmotine is deleted").build();
        CitationBuilder joins = Fixtures.fresh("joins by its revision");
        List<String> ids = fixtures.keep(stays, revised.build(), retracted.build(), deleted, joins.build());
        JsonPath first = execute(save("marmots", "marmotine[ti]"));
        assertThat(first.getInt("found")).isEqualTo(4);

        List<String> fresh = fixtures.keep(
                Fixtures.fresh("marmotine is new").build(),
                revised.title("another title").build(),
                retracted
                        .relatedCitations(List.of(new RelatedCitation("RetractionIn", "J", "1", null)))
                        .build(),
                joins.title("joins marmotine").build());
        library.withdraw(runs.start(RunEntity.importOf("a test")), String.valueOf(deleted.pmid()));
        JsonPath second = execute(first.getLong("search"));

        JsonPath again = rerun(first);
        assertThat(again.getBoolean("same")).isTrue();
        assertThat(again.getBoolean("readAsThen")).isTrue();
        assertThat(again.getInt("found")).isEqualTo(4);
        assertThat(again.getInt("uncertain")).isZero();
        assertThat(second.getInt("found")).isEqualTo(4);
        JsonPath differences = differences(first, second);
        assertThat(differences.getBoolean("queryChanged")).isFalse();
        assertThat(reasons(differences, "added", fresh.getFirst())).containsExactly("new");
        assertThat(reasons(differences, "added", ids.get(4))).containsExactly("revised");
        assertThat(reasons(differences, "removed", ids.get(1))).containsExactly("revised");
        assertThat(reasons(differences, "removed", ids.get(3))).containsExactly("withdrawn");
        assertThat(reasons(differences, "changed", ids.get(2))).containsExactly("retracted", "revised");
        assertThat(differences.getInt("added.count")).isEqualTo(2);
        assertThat(differences.getInt("removed.count")).isEqualTo(2);
        assertThat(differences.getInt("changed.count")).isOne();
    }

    @Test
    void meshHeadingsAddedLaterAreAReasonOfTheirOwn() {
        CitationBuilder article = Fixtures.fresh("narwhaline");
        String id = fixtures.keep(article.build()).getFirst();
        JsonPath first = execute(save("narwhals", "narwhaline[ti]"));
        fixtures.keep(
                article.meshHeadings(List.of(new Citation.MeshHeading("D007649", "Ketamine", true, null, List.of())))
                        .build());
        assertThat(reasons(differences(first, execute(first.getLong("search"))), "changed", id))
                .containsExactly("indexed", "revised");
    }

    @Test
    void whatTheQueryBringsInIsToldFromWhatTheArticlesDo() {
        List<String> old = fixtures.keep(
                Fixtures.fresh("ocelotine in rats").build(),
                Fixtures.fresh("ocelotine in mice").build());
        JsonPath first = execute(save("ocelots", "ocelotine[ti] AND rats[ti]"));
        revise(first.getLong("search"), "ocelotine[ti] AND mice[ti]");
        List<String> fresh =
                fixtures.keep(Fixtures.fresh("ocelotine in more mice").build());
        JsonPath second = execute(first.getLong("search"));

        JsonPath differences = differences(first, second);
        assertThat(differences.getBoolean("queryChanged")).isTrue();
        assertThat(reasons(differences, "added", old.get(1))).containsExactly("query");
        assertThat(reasons(differences, "added", fresh.getFirst())).containsExactly("new");
        assertThat(reasons(differences, "removed", old.getFirst())).containsExactly("query");
        assertThat(rerun(first).getBoolean("same")).isTrue();
    }

    @Test
    void tagsMadeAgainSinceAreOwnedUpToAsUncertain() {
        CitationBuilder article = Fixtures.fresh("pangoline");
        fixtures.keep(article.build());
        JsonPath onTags = execute(save("pangolins", "pangoline[ti] AND reports:onset-speed"));
        JsonPath onWords = execute(save("pangolins by words", "pangoline[ti]"));
        fixtures.keep(
                article.abstractSections(List.of(new Citation.AbstractSection(null, null, "Nothing is said of it.")))
                        .build());
        assertThat(rerun(onTags).getBoolean("same")).isTrue();
        assertThat(rerun(onTags).getInt("uncertain")).isOne();
        assertThat(rerun(onWords).getInt("uncertain")).isZero();
        assertThat(rerun(onWords).getBoolean("same")).isTrue();
    }

    @Test
    void filtersAreKeptCitedAndCompared() {
        fixtures.keep(10, "quaggaline");
        JsonPath execution = execute(save("quaggas", "quaggaline[ti]", "year:2000,2001"));
        assertThat(execution.getInt("found")).isEqualTo(4);
        assertThat(execution.getString("citation")).contains("limits: year:2000,2001");
        assertThat(rerun(execution).getBoolean("same")).isTrue();
    }

    @Test
    void nobodyRevisesWhatTheyHaveNotSeen() {
        long id = save("ravens", "ravenine[ti]");
        revise(id, "ravenine[tiab]");
        given().contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(Map.of("query", "ravenine", "by", "Ann"))
                .put(SEARCHES + "/" + id)
                .then()
                .statusCode(412)
                .body("type", equalTo("urn:elka:problem:revision-passed"));
        assertThat(get(SEARCHES + "/" + id).getList("versions.query", String.class))
                .containsExactly("ravenine[ti]", "ravenine[tiab]");
    }

    @Test
    void whatCannotBeSavedIsRefusedWithTheRemedy() {
        save("skunks", "skunkine[ti]");
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "skunks", "owner", "Jo", "query", "x"))
                .post(SEARCHES)
                .then()
                .statusCode(409)
                .body("detail", containsString("choose another name"));
        given().contentType(ContentType.JSON)
                .body(Map.of("name", "tapirs", "owner", "Jo", "query", "tapir AND ("))
                .post(SEARCHES)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:elka:problem:invalid-query"));
        given().get(SEARCHES + "/999999").then().statusCode(404);
        given().get(EXECUTIONS + "999999").then().statusCode(404);
    }

    @Test
    void aRemovedSearchIsNoLongerListedButItsExecutionsStay() {
        fixtures.keep(1, "urialine");
        long id = save("urials", "urialine[ti]");
        long execution = execute(id).getLong("id");
        given().delete(SEARCHES + "/" + id).then().statusCode(204);
        assertThat(get(SEARCHES).getList("name", String.class)).doesNotContain("urials");
        assertThat(get(EXECUTIONS + execution).getInt("found")).isOne();
        assertThat(save("urials", "urialine[ti]")).isNotEqualTo(id);
    }

    @Test
    void articlesAreNarrowedByWhatIsPickedWhileItsFacetStaysWhole() {
        fixtures.keep(10, "vicunaline");
        JsonPath found = given().queryParam("q", "vicunaline[ti]")
                .queryParam("filter", "year:2000,2001")
                .queryParam("facets", "year,reports")
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(found.getInt("total")).isEqualTo(4);
        assertThat(found.getList("facets.year", Map.class)).hasSize(5);
        assertThat(found.getInt("facets.reports[0].count")).isEqualTo(4);
        given().queryParam("filter", "shape:round")
                .get("/api/v1/articles")
                .then()
                .statusCode(400)
                .body("detail", containsString("design"));
    }
}
