package org.elka.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.ingest.MadeUpRecords.bare;
import static org.elka.ingest.MadeUpRecords.doubtful;
import static org.elka.ingest.MadeUpRecords.erratum;
import static org.elka.ingest.MadeUpRecords.from;
import static org.elka.ingest.MadeUpRecords.publication;
import static org.elka.ingest.MadeUpRecords.pubmeds;
import static org.elka.ingest.MadeUpRecords.withDoi;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.elka.ingest.MadeUpRecords.Publication;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Delivery;
import org.elka.library.Outcome;
import org.elka.library.Source;
import org.elka.library.store.Library;
import org.elka.library.store.Matches;
import org.elka.search.LibraryIndex;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The same publications out of several sources: what is merged, what a person is asked, and what people said. */
@QuarkusTest
class RecordMatchingTest {
    @Inject
    PageWriter writer;

    @Inject
    Runs runs;

    @Inject
    Ledger ledger;

    @Inject
    Library library;

    @Inject
    LibraryIndex index;

    @Inject
    Matches matches;

    @Inject
    StatelessSession session;

    private List<LedgerEntryEntity> imported(Delivery... deliveries) {
        return importedFor(null, deliveries);
    }

    private List<LedgerEntryEntity> importedFor(@Nullable String topic, Delivery... deliveries) {
        long run = runs.start(RunEntity.importOf("a test"));
        List<Received> page = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            page.add(new Received.Read(delivery, null));
        }
        writer.append(new PageWriter.Origin(run, topic, Source.FILE), 1, page);
        assertThat(ledger.balance(run).balances()).isTrue();
        return ledger.lines(run, null, 0, 1000);
    }

    private String importedOne(Delivery delivery) {
        return "E" + imported(delivery).getFirst().articleId;
    }

    private List<String> found(Publication publication) {
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        return given().queryParam("q", publication.word() + "[ti]")
                .get("/api/v1/articles")
                .jsonPath()
                .getList("items.id");
    }

    private static JsonPath ofArticle(String article) {
        return given().get("/api/v1/articles/" + article + "/matches").jsonPath();
    }

    private static Response answer(long match, String revision, boolean same) {
        return given().header("If-Match", revision)
                .contentType("application/json")
                .body(Map.of("same", same, "by", "jo", "why", "a test"))
                .put("/api/v1/matches/" + match + "/answer");
    }

    @Test
    void onePublicationFromThreeSourcesIsOneArticleWithThreeRecords() {
        Publication publication = publication();
        imported(from("pubmed", pubmeds(publication)));
        LedgerEntryEntity second =
                imported(from("scopus", withDoi(publication))).getFirst();
        LedgerEntryEntity third = imported(from("psycinfo", bare(publication))).getFirst();

        assertThat(List.of(second.outcome, third.outcome)).containsOnly(Outcome.DUPLICATE);
        String article = "E" + second.articleId;
        assertThat("E" + third.articleId).isEqualTo(article);
        assertThat(second.detail).contains(article);
        assertThat(found(publication)).containsExactly(article);
        JsonPath whole = given().get("/api/v1/articles/" + article).jsonPath();
        assertThat(whole.getString("pmid")).isEqualTo(publication.pmid());
        given().get("/api/v1/articles/" + article + "/records/3").then().statusCode(200);
        JsonPath why = ofArticle(article);
        assertThat(why.getList("items.state")).containsOnly("merged");
        assertThat(why.getList("items.says")).contains("same-doi");
        assertThat(why.getList("items[0].evidence.field")).contains("title", "authors", "doi");
    }

    @Test
    void oneFileThatNamesAPublicationTwiceMakesOneArticle() {
        Publication publication = publication();
        List<LedgerEntryEntity> lines =
                imported(from("scopus", withDoi(publication)), from("psycinfo", bare(publication)));
        assertThat(lines).extracting(line -> line.outcome).containsExactly(Outcome.NEW, Outcome.DUPLICATE);
        assertThat(found(publication)).hasSize(1);
    }

    @Test
    void pubmedsTextStandsForAFilesOfTheSamePublicationAndTheFilesNumberSaysWhereItWent() {
        Publication publication = publication();
        String file = importedOne(from("scopus", withDoi(publication)));
        LedgerEntryEntity pubmed =
                imported(from("pubmed", pubmeds(publication))).getFirst();

        String article = "E" + pubmed.articleId;
        assertThat(pubmed.outcome).isEqualTo(Outcome.NEW);
        assertThat(found(publication)).containsExactly(article);
        given().get("/api/v1/articles/" + file)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(article))
                .body("states", equalTo(List.of("merged")));
        assertThat(given().queryParam("q", publication.word() + "[ti] AND status:merged")
                        .get("/api/v1/articles")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(file);
    }

    @Test
    void whatATopicBroughtBelongsToItWhicheverRecordIsShown() {
        Publication publication = publication();
        importedFor("lifts", from("scopus", withDoi(publication)));
        imported(from("pubmed", pubmeds(publication)));
        String article = found(publication).getFirst();
        given().get("/api/v1/articles/" + article).then().body("topics", equalTo(List.of("lifts")));
    }

    @Test
    void anUndoneMergeStaysUndoneHoweverOftenTheFilesComeAgain() {
        Publication publication = publication();
        Delivery pubmed = from("pubmed", pubmeds(publication));
        Delivery scopus = from("scopus", withDoi(publication));
        imported(pubmed);
        String article = importedOne(scopus);
        JsonPath merge = ofArticle(article);
        answer(merge.getLong("items[0].id"), "\"1\"", false)
                .then()
                .statusCode(200)
                .body("state", equalTo("undone"))
                .body("history[1].by", equalTo("jo"));
        assertThat(found(publication)).hasSize(2);

        assertThat(imported(pubmed, scopus)).extracting(line -> line.outcome).containsOnly(Outcome.UNCHANGED);
        // other bytes that say the same are the record that was set apart, not the article that it was taken from
        Delivery again = Delivery.of(
                Source.FILE, "scopus-2", "as exported later".getBytes(), scopus.citation(), scopus.tagging());
        LedgerEntryEntity line = imported(again).getFirst();
        assertThat(line.outcome).isEqualTo(Outcome.DUPLICATE);
        assertThat("E" + line.articleId).isNotEqualTo(article);
        // and what fits both is neither's
        imported(from("psycinfo", bare(publication)));
        assertThat(found(publication)).hasSize(3);
        assertThat(matches.astray()).isEmpty();
    }

    @Test
    void anUncertainPairIsAskedOnceAndSettledByAPerson() {
        Publication publication = publication();
        String article = importedOne(from("scopus", withDoi(publication)));
        String other = importedOne(from("letter", doubtful(publication)));
        assertThat(found(publication)).hasSize(2);
        JsonPath asked = ofArticle(article);
        assertThat(asked.getList("items.state")).containsExactly("uncertain");
        long match = asked.getLong("items[0].id");
        assertThat(given().queryParam("state", "uncertain")
                        .queryParam("after", match - 1)
                        .get("/api/v1/matches")
                        .jsonPath()
                        .getLong("items[0].id"))
                .isEqualTo(match);

        answer(match, "\"7\"", true).then().statusCode(412);
        given().contentType("application/json")
                .body(Map.of("same", true, "by", "jo"))
                .put("/api/v1/matches/" + match + "/answer")
                .then()
                .statusCode(428);
        answer(match, "\"1\"", true).then().statusCode(200).body("state", equalTo("settled"));
        answer(match, "\"1\"", true).then().statusCode(200).header("ETag", "\"2\"");
        assertThat(found(publication)).containsExactly(article);
        answer(match, "\"2\"", false).then().statusCode(200).body("state", equalTo("undone"));
        assertThat(found(publication)).containsExactlyInAnyOrder(article, other);
    }

    @Test
    void anAnswerThatWouldJoinWhatAPersonKeepsApartIsRefusedWithTheReason() {
        Publication publication = publication();
        imported(from("pubmed", pubmeds(publication)));
        String article = importedOne(from("scopus", withDoi(publication)));
        long merge = ofArticle(article).getLong("items[0].id");
        answer(merge, "*", false).then().statusCode(200);
        String third = importedOne(from("psycinfo", bare(publication)));
        JsonPath asked = ofArticle(third);
        assertThat(asked.getList("items.state")).containsExactly("uncertain", "uncertain");
        answer(asked.getLong("items[0].id"), "*", true).then().statusCode(200);
        answer(asked.getLong("items[1].id"), "*", true)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:elka:problem:contradicted"));
    }

    @Test
    void anErratumIsLinkedAndStaysAnArticle() {
        Publication publication = publication();
        imported(from("pubmed", pubmeds(publication)));
        String erratum = importedOne(from("scopus", erratum(publication)));
        assertThat(found(publication)).hasSize(2);
        JsonPath related = ofArticle(erratum);
        assertThat(related.getList("items.state")).containsExactly("related");
        assertThat(related.getList("items.says")).containsExactly("erratum");
    }

    @Test
    void articlesOfOneRegistrationAreAStudyAndNotOneArticle() {
        Publication one = publication();
        Publication other = publication();
        String number = "NCT0%07d".formatted(6_000_000 + one.number());
        String text = "Registered as " + number + ". Fear fell.";
        for (Publication each : List.of(one, other)) {
            imported(from(
                    "scopus",
                    MadeUpRecords.described(each)
                            .abstractSections(List.of(new AbstractSection(null, null, text)))
                            .build()));
        }
        JsonPath study = given().queryParam("registration", number.toLowerCase(Locale.ROOT))
                .get("/api/v1/studies")
                .jsonPath();
        assertThat(study.getList("items[0].articles.title")).containsExactly(one.title(), other.title());
        assertThat(given().queryParam("atLeast", 2)
                        .queryParam("limit", 500)
                        .get("/api/v1/studies")
                        .jsonPath()
                        .getList("items.registration"))
                .contains(number);
    }

    @Test
    void twoImportsAtOnceMakeOneArticleOfOnePublication() throws Exception {
        List<Publication> publications = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            publications.add(publication());
        }
        try (ExecutorService importers = Executors.newFixedThreadPool(2)) {
            List<Callable<Object>> work = new ArrayList<>();
            for (Publication one : publications) {
                work.add(() -> imported(from("scopus", withDoi(one))));
                work.add(() -> imported(from("psycinfo", bare(one))));
            }
            for (var done : importers.invokeAll(work)) {
                done.get();
            }
        }
        for (Publication one : publications) {
            assertThat(found(one)).hasSize(1);
        }
    }

    @Test
    void afterAnyHistoryEachRecordIsOnOneArticleAndWhatPeopleKeepApartIsApart() {
        for (long seed = 1; seed <= 4; seed++) {
            Random random = new Random(seed);
            List<Publication> publications = List.of(publication(), publication(), publication());
            for (int step = 0; step < 24; step++) {
                Publication one = publications.get(random.nextInt(publications.size()));
                if (random.nextInt(3) > 0) {
                    imported(
                            switch (random.nextInt(5)) {
                                case 0 -> from("pubmed", pubmeds(one));
                                case 1 -> from("scopus", withDoi(one));
                                case 2 -> from("psycinfo", bare(one));
                                case 3 -> from("letter", doubtful(one));
                                default -> from("other" + random.nextInt(3), withDoi(one));
                            });
                } else {
                    answerSome(one, random);
                }
                sound(seed + "/" + step);
            }
        }
    }

    private void answerSome(Publication publication, Random random) {
        List<String> articles = found(publication);
        if (articles.isEmpty()) {
            return;
        }
        List<Long> known =
                ofArticle(articles.get(random.nextInt(articles.size()))).getList("items.id", Long.class);
        if (!known.isEmpty()) {
            int status = answer(known.get(random.nextInt(known.size())), "*", random.nextBoolean())
                    .statusCode();
            assertThat(status).isIn(200, 409);
        }
    }

    private void sound(String when) {
        assertThat(matches.astray()).as(when).isEmpty();
        assertThat(matches.withoutTheirEvent()).as(when).isEmpty();
        assertThat(count("select count(*) from ArticleEntity a join ArticleEntity b on b.id = a.mergedInto"
                        + " where b.mergedInto is not null"))
                .as("%s: who stands for others stands for itself", when)
                .isZero();
        assertThat(count("select count(*) from MatchEntity m join ArticleEntity a on a.id = m.articleId"
                        + " join ArticleEntity b on b.id = m.otherId where m.joins = false"
                        + " and (m.state = 'UNDONE' or m.state = 'SETTLED')"
                        + " and coalesce(a.mergedInto, a.id) = coalesce(b.mergedInto, b.id)"))
                .as("%s: what people keep apart", when)
                .isZero();
        assertThat(count("select count(*) from RecordEntity r where not exists"
                        + " (select 1 from ArticleEntity a where a.id = r.articleId)"))
                .as("%s: records without an article", when)
                .isZero();
    }

    private long count(String query) {
        return session.createSelectionQuery(query, Long.class).getSingleResult();
    }
}
