package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.MeshHeading;
import org.junit.jupiter.api.Test;

/** What helps a person to read what was found, and to write what to look for. */
@QuarkusTest
class ReadingTest {
    @Inject
    Fixtures fixtures;

    private static JsonPath search(String query) {
        return given().queryParam("q", query)
                .queryParam("snippets", 2)
                .get("/api/v1/articles")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static JsonPath suggestions(String query) {
        return suggestions(query, query.length());
    }

    private static JsonPath suggestions(String query, int cursor) {
        return given().queryParam("q", query)
                .queryParam("cursor", cursor)
                .get("/api/v1/suggestions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void aSnippetShowsTheEvidenceOfTheTagAskedForAndTheWords() {
        fixtures.keep(Fixtures.fresh("wapitine")
                .abstractSections(List.of(new AbstractSection(
                        null, null, "Anxiety fell within one hour. Nothing else. A wapitine dose was given.")))
                .build());
        JsonPath found = search("wapitine AND reports:onset-speed");
        // the tagging of these tests has the whole abstract as its evidence
        assertThat(found.getList("items[0].snippets[0].shows", String.class)).containsExactly("tag:onset-speed");
        assertThat(found.getString("items[0].snippets[0].text")).startsWith("Anxiety fell");
        String text = found.getString("items[0].abstractText");
        int start = found.getInt("items[0].snippets[0].highlights[0].start");
        assertThat(text.substring(start)).startsWith("wapitine dose");

        JsonPath words = search("wapitine");
        assertThat(words.getList("items[0].snippets.text", String.class)).containsExactly("A wapitine dose was given.");
        assertThat(words.getList("items[0].snippets[0].shows")).isEmpty();
    }

    @Test
    void aWordThatNoArticleHasIsAnsweredWithWhatMayHaveBeenMeant() {
        fixtures.keep(Fixtures.fresh("xenopusine in anxiety").build());
        JsonPath found = search("xenopusinne[ti] AND anxiety[ti]");
        assertThat(found.getInt("total")).isZero();
        assertThat(found.getString("didYouMean.query")).isEqualTo("xenopusine[ti] AND anxiety[ti]");
        assertThat(found.getInt("didYouMean.words[0].span.start")).isZero();
        assertThat(search(found.getString("didYouMean.query")).getInt("total")).isOne();
        assertThat((Object) search("xenopusine[ti]").get("didYouMean")).isNull();
        assertThat((Object) search("qqzzqqzz[ti]").get("didYouMean")).isNull();
    }

    @Test
    void suggestionsKnowWhereTheCursorStands() {
        fixtures.keep(Fixtures.fresh("on zorillas")
                .meshHeadings(List.of(new MeshHeading(null, "Zorilla Disorders", false, null, List.of())))
                .authors(List.of(
                        new Contributor("author", "Zorillastein", "Ada B", "AB", null, null, List.of(), List.of())))
                .journal(new Citation.Journal(null, null, "Zorilla Sci", null, null, null, null, null, null))
                .build());

        assertThat(suggestions("ketamine AND zor").getList("insert", String.class))
                .contains("\"zorilla disorders\"[mh]", "\"zorilla sci\"[ta]", "zorillastein ab[au]");
        JsonPath phrase = suggestions("ketamine AND zorilla dis");
        assertThat(phrase.getString("[0].insert")).isEqualTo("\"zorilla disorders\"[mh]");
        assertThat(phrase.getInt("[0].start")).isEqualTo("ketamine AND ".length());
        assertThat(phrase.getInt("[0].count")).isOne();
        assertThat(suggestions("ketamine[ti").getList("insert", String.class))
                .contains("[ti]", "[tiab]")
                .doesNotContain("[au]");
        assertThat(suggestions("tag:onset").getList("insert", String.class)).contains("tag:onset-speed");
        assertThat(suggestions("rep").getList("insert", String.class)).contains("reports:");
        assertThat(suggestions("\"zorilla d").getList("insert", String.class)).contains("\"zorilla disorders\"[mh]");
        // before the rest of the query that is there already
        assertThat(suggestions("zorilla dis AND ketamine", 11).getString("[0].insert"))
                .isEqualTo("\"zorilla disorders\"[mh]");
        assertThat(suggestions("", 0).getList("$")).isEmpty();
        assertThat(suggestions("x", 99).getList("kind", String.class)).doesNotContain("mesh");
    }
}
