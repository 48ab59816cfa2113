package org.elka.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.doctor.Examination.Report;
import org.elka.doctor.Examination.State;
import org.elka.ingest.FileImport;
import org.elka.ingest.RunEntity;
import org.elka.ingest.Runs;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.store.Catalogue;
import org.elka.testing.PubmedXml;
import org.elka.testing.StandinResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damages a library in its database, and has it found and mended. */
@QuarkusTest
@QuarkusTestResource(StandinResource.class)
class DoctorTest {
    private static final AtomicInteger PMID = new AtomicInteger(64_000_000);

    @Inject
    Doctor doctor;

    @Inject
    Runs runs;

    @Inject
    FileImport fileImport;

    @Inject
    Catalogue catalogue;

    @Inject
    AgroalDataSource database;

    private long run;
    private Article article;
    private Citation text;

    @BeforeEach
    void keepOne() {
        int pmid = PMID.incrementAndGet();
        run = runs.start(RunEntity.importOf("one citation"));
        fileImport.run(run, new ByteArrayInputStream(PubmedXml.set(citation(pmid))));
        article = catalogue.byPmid(String.valueOf(pmid)).orElseThrow();
        text = catalogue.versions(article.id()).getLast().citation();
    }

    /** Whatever a test has done, the others find a sound library. */
    @AfterEach
    void mend() {
        examine(true);
    }

    /** With an attribute that is there and empty, as some are. */
    private static String citation(int pmid) {
        return PubmedXml.article(pmid, "Ketamine for panic, no. " + pmid)
                .replace(
                        "</Language>",
                        "</Language><PublicationTypeList><PublicationType UI=\"\">Journal Article</PublicationType>"
                                + "</PublicationTypeList>");
    }

    private Report examine(boolean repair) {
        Examination examination = doctor.examine(repair).orElseThrow();
        await().atMost(Duration.ofMinutes(3)).until(() -> examination.report().state() != State.RUNNING);
        assertThat(examination.report().state())
                .as(examination.report().problem())
                .isEqualTo(State.COMPLETE);
        return examination.report();
    }

    private List<Finding> at(String where, Report report) {
        return report.findings().stream()
                .filter(finding -> finding.where().equals(where))
                .toList();
    }

    private String name() {
        return "E" + article.id();
    }

    private void sql(String statement, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, parameters[i]);
            }
            assertThat(prepared.executeUpdate()).isPositive();
        }
    }

    /** Damage is found and left alone without {@code --repair}, then mended, and not found any more. */
    private void isFoundAndMended(String where, Finding.Kind kind, String words) {
        List<Finding> found = at(where, examine(false));
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.what()).contains(words);
            assertThat(finding.repair()).isNotBlank();
            assertThat(finding.repaired()).isFalse();
        });
        assertThat(at(where, examine(false))).isEqualTo(found);
        assertThat(at(where, examine(true))).extracting(Finding::repaired).containsExactly(true);
        assertThat(at(where, examine(false))).isEmpty();
    }

    @Test
    void aSoundRunAndArticleAreNotReported() {
        Report report = examine(false);
        assertThat(at(name(), report)).isEmpty();
        assertThat(at("run " + run, report)).isEmpty();
        assertThat(at("index", report)).isEmpty();
    }

    @Test
    void aCompleteRunThatLostALineOfItsLedgerIsIncomplete() throws SQLException {
        sql("delete from ledger_entry where run_id = ?", run);
        isFoundAndMended("run " + run, Finding.Kind.RUN, "marked complete");
        assertThat(runs.find(run).orElseThrow().state).isEqualTo(RunEntity.State.INCOMPLETE);
    }

    @Test
    void aRunThatClaimsMoreAnswersThanItsLedgerHasIsCorrected() throws SQLException {
        sql("update run set answered = 7 where id = ?", run);
        isFoundAndMended("run " + run, Finding.Kind.RUN, "claims 7");
        assertThat(runs.find(run).orElseThrow().answered).isOne();
    }

    @Test
    void anArticleThatHasNoTagsIsTaggedAgain() throws SQLException {
        sql("delete from tagging where article_id = ?", article.id());
        isFoundAndMended(name(), Finding.Kind.TAGGING, "not tagged");
        assertThat(catalogue.byId(article.id()).orElseThrow().tagging()).isEqualTo(article.tagging());
    }

    @Test
    void tagsOfAnotherVersionAreMadeAgain() throws SQLException {
        sql("update tagging set version = 9 where article_id = ?", article.id());
        isFoundAndMended(name(), Finding.Kind.TAGGING, "version 9");
    }

    @Test
    void evidenceThatIsNotVerbatimIsTaggedAgain() throws SQLException {
        long other = keepAnother();
        sql(
                "update tagging set document = (select t.document from tagging t where t.article_id = ?) where article_id = ?",
                other,
                article.id());
        isFoundAndMended(name(), Finding.Kind.TAGGING, "does not stand at");
    }

    @Test
    void aTextThatIsNotThatOfItsRecordIsReadAgain() throws SQLException {
        long other = keepAnother();
        sql(
                "update article_version set citation = (select v.citation from article_version v where v.article_id = ?)"
                        + " where article_id = ?",
                other,
                article.id());
        isFoundAndMended(name(), Finding.Kind.ARTICLE, "pmid");
        Article mended = catalogue.byId(article.id()).orElseThrow();
        assertThat(mended.citation()).isEqualTo(text);
        assertThat(mended.version()).as("nothing is overwritten").isEqualTo(2);
    }

    @Test
    void anArticleWithoutItsVersionIsReadAgainFromItsRecord() throws SQLException {
        sql("delete from article_version where article_id = ?", article.id());
        isFoundAndMended(name(), Finding.Kind.ARTICLE, "not there");
        assertThat(catalogue.byId(article.id()).orElseThrow().citation()).isEqualTo(text);
    }

    @Test
    void anArticleThatTheChangeLogForgotIsAnnouncedAgain() throws SQLException {
        sql("delete from library_change where article_id = ?", article.id());
        isFoundAndMended(name(), Finding.Kind.CHANGE_LOG, "not in the change log");
    }

    @Test
    void aRecordWhoseBytesChangedIsReportedAndNeverTouched() throws SQLException {
        String right = catalogue.record(article.id(), 1).orElseThrow().sha256();
        sql("update record set sha256 = ? where article_id = ?", "0".repeat(64), article.id());
        try {
            assertThat(at(name(), examine(true))).singleElement().satisfies(finding -> {
                assertThat(finding.kind()).isEqualTo(Finding.Kind.RECORD);
                assertThat(finding.repair()).isNull();
            });
        } finally {
            sql("update record set sha256 = ? where article_id = ?", right, article.id());
        }
    }

    private long keepAnother() {
        int pmid = PMID.incrementAndGet();
        long another = runs.start(RunEntity.importOf("another citation"));
        String citation = PubmedXml.article(pmid, "Another title").replace("Anxiety fell", "In the end, anxiety fell");
        fileImport.run(another, new ByteArrayInputStream(PubmedXml.set(citation)));
        return catalogue.byPmid(String.valueOf(pmid)).orElseThrow().id();
    }
}
