package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.elka.testing.PubmedXml;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportsTest {
    private static JsonPath imported(String name, byte[] file) {
        Response started = given().queryParam("name", name)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/imports");
        started.then().statusCode(202).body("description", equalTo(name)).body("kind", equalTo("import"));
        RunsTest.follow(started.getHeader("Location"));
        return given().get(started.getHeader("Location")).jsonPath();
    }

    private static void count(JsonPath run, String outcome, int number) {
        assertThat(run.getInt("run.outcomes." + outcome)).as(outcome).isEqualTo(number);
    }

    @Test
    void aFileIsKeptAndSoonFoundWithoutAnyoneAskingTheIndex() {
        String article = PubmedXml.article(62_000_001, "Ketamine and lemurine for anxiety");
        JsonPath run = imported(
                "lemurs.xml",
                PubmedXml.set(article, PubmedXml.article(62_000_002, "Ketamine or lemurine for anxiety")));

        assertThat(run.getString("run.state")).isEqualTo("complete");
        count(run, "new", 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().queryParam("q", "lemurine[ti] AND tag:onset-speed")
                                .get("/api/v1/articles")
                                .jsonPath()
                                .getInt("total")
                        == 2);
        assertThat(given().get("/api/v1/articles/pmid:62000001/records/1").asByteArray())
                .isEqualTo(article.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileAgainChangesNothingPackedOrNot() throws IOException {
        byte[] file = PubmedXml.set(PubmedXml.article(62_000_011, "Marmotol"));
        imported("marmots.xml", file);
        long change = given().get("/api/v1/status").jsonPath().getLong("change");
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(file);
        }
        JsonPath again = imported("marmots.xml.gz", packed.toByteArray());
        count(again, "unchanged", 1);
        assertThat(given().get("/api/v1/status").jsonPath().getLong("change")).isEqualTo(change);
    }

    @Test
    void aTruncatedFileKeepsItsWholeCitationsAndSaysThatItBrokeOff() {
        byte[] file = PubmedXml.set(
                PubmedXml.article(62_000_021, "Narwhalin one"), PubmedXml.article(62_000_022, "Narwhalin two"));
        JsonPath run = imported("narwhals.xml", Arrays.copyOf(file, file.length - 120));
        assertThat(run.getString("run.state")).isEqualTo("incomplete");
        assertThat(run.getString("run.message")).isNotBlank();
        given().get("/api/v1/articles/pmid:62000021").then().statusCode(200);
    }

    @Test
    void aCitationThatCannotBeReadIsQuarantinedAndItsNeighboursAreKept() {
        String broken = PubmedXml.article(62_000_032, "Ocelotol broken").replace("</Title>", "</Tilte>");
        JsonPath run = imported(
                "ocelots.xml",
                PubmedXml.set(
                        PubmedXml.article(62_000_031, "Ocelotol one"),
                        broken,
                        PubmedXml.article(62_000_033, "Ocelotol three")));
        count(run, "new", 2);
        count(run, "quarantined", 1);
        assertThat(run.getBoolean("run.balances")).isTrue();
        assertThat(run.getString("ledger.find { it.outcome == 'quarantined' }.identifier"))
                .isEqualTo("62000032");
        assertThat(run.getString("ledger.find { it.outcome == 'quarantined' }.detail"))
                .isNotBlank();
        given().get("/api/v1/articles/pmid:62000033").then().statusCode(200);
    }

    @Test
    void whatIsNoPubmedXmlFailsWithTheReason() {
        for (String content : new String[] {"Dear madam,", "<html><body/></html>", ""}) {
            JsonPath run = imported("letter.txt", content.getBytes(StandardCharsets.UTF_8));
            assertThat(run.getString("run.state")).as(content).isEqualTo("failed");
            assertThat(run.getString("run.message")).as(content).isNotBlank();
            count(run, "new", 0);
        }
    }
}
