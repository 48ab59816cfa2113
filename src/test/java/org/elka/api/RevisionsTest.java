package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.RelatedCitation;
import org.elka.library.CitationBuilder;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RevisionsTest {
    @Inject
    Fixtures fixtures;

    @Test
    void eachVersionSaysWhatItChangedFieldByField() {
        Citation first = Fixtures.fresh("Before the proofs").pages("1-2").build();
        String article = fixtures.keep(first).getFirst();
        given().get("/api/v1/articles/" + article + "/revisions")
                .then()
                .statusCode(200)
                .body("", hasSize(0));
        fixtures.keep(CitationBuilder.builder(first)
                .title("After the proofs")
                .pages(null)
                .build());
        given().get("/api/v1/articles/" + article + "/revisions")
                .then()
                .statusCode(200)
                .body("version", contains(2))
                .body("[0].differences.field", contains("title", "pages"))
                .body("[0].differences[0].before", equalTo("Before the proofs"))
                .body("[0].differences[0].after", equalTo("After the proofs"))
                .body("[0].differences[1].after", nullValue());
    }

    @Test
    void aPreprintAndItsPublishedVersionAreTiedInBothDirections() {
        Citation published = Fixtures.fresh("The published version").build();
        Citation preprint = Fixtures.fresh("The preprint")
                .relatedCitations(List.of(new RelatedCitation("UpdateIn", "J Made-Up", published.pmid(), null)))
                .build();
        Citation tied = CitationBuilder.builder(published)
                .relatedCitations(List.of(
                        new RelatedCitation("UpdateOf", "Made-Up Preprints", preprint.pmid(), null),
                        new RelatedCitation("ErratumIn", "J Made-Up", "1", null)))
                .build();
        List<String> articles = fixtures.keep(preprint, tied);
        given().get("/api/v1/articles/" + articles.getFirst() + "/relations")
                .then()
                .statusCode(200)
                .body("relation", contains("update-in"))
                .body("[0].article", equalTo(articles.getLast()));
        given().get("/api/v1/articles/" + articles.getLast() + "/relations")
                .then()
                .statusCode(200)
                .body("relation", contains("update-of", "erratum-in"))
                .body("[0].article", equalTo(articles.getFirst()))
                .body("[1].article", nullValue());
    }
}
