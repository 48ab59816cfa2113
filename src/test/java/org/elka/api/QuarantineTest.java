package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.zip.DeflaterOutputStream;
import org.elka.testing.PubmedXml;
import org.junit.jupiter.api.Test;

@QuarkusTest
class QuarantineTest {
    @Inject
    AgroalDataSource database;

    private static JsonPath imported(String... citations) {
        String location = given().queryParam("name", "quarantine.xml")
                .contentType("application/octet-stream")
                .body(PubmedXml.set(citations))
                .post("/api/v1/imports")
                .getHeader("Location");
        RunsTest.follow(location);
        return given().get(location).jsonPath();
    }

    private static String broken(int pmid) {
        return PubmedXml.article(pmid, "Broken").replace("</Title>", "</Tilte>");
    }

    private static JsonPath entryOf(int pmid, boolean all) {
        JsonPath page = given().get("/api/v1/quarantine?limit=1000&all=" + all).jsonPath();
        return JsonPath.from(
                given().get("/api/v1/quarantine/" + page.getInt("items.find { it.identifier == '" + pmid + "' }.id"))
                        .asString());
    }

    private static JsonPath retried() {
        String location = given().post("/api/v1/quarantine/retries")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        RunsTest.follow(location);
        return given().get(location + "?limit=1000").jsonPath();
    }

    @Test
    void whatCannotBeReadIsListedWithItsPlaceItsReasonAndItsBytes() {
        JsonPath run = imported(PubmedXml.article(67_000_001, "Good"), broken(67_000_002));
        JsonPath entry = entryOf(67_000_002, false);
        assertThat(entry.getInt("run")).isEqualTo(run.getInt("run.id"));
        assertThat(entry.getInt("line")).isEqualTo(2);
        assertThat(entry.getString("place")).contains("citation 2");
        assertThat(entry.getString("reason")).contains("Tilte");
        assertThat(given().get("/api/v1/quarantine/" + entry.getInt("id") + "/bytes")
                        .asByteArray())
                .isEqualTo(broken(67_000_002).getBytes(StandardCharsets.UTF_8));
        given().get("/api/v1/quarantine/999999").then().statusCode(404);
    }

    @Test
    void whatAnUpgradeCanReadEntersTheLibraryAndIsReleased() throws Exception {
        imported(broken(67_000_011), broken(67_000_012));
        int readable = entryOf(67_000_011, false).getInt("id");
        // the reader of a later version: to this one, the same citation with the right end tag
        bytes(readable, PubmedXml.article(67_000_011, "Read after all"));

        JsonPath run = retried();
        assertThat(run.getString("run.state")).isEqualTo("complete");
        assertThat(run.getString("run.kind")).isEqualTo("retry");
        assertThat(run.getString("ledger.find { it.identifier == '67000011' }.outcome"))
                .isEqualTo("new");
        assertThat(run.getString("ledger.find { it.identifier == '67000012' }.outcome"))
                .isEqualTo("quarantined");
        given().get("/api/v1/articles/pmid:67000011").then().statusCode(200);
        assertThat(entryOf(67_000_011, true).getString("released")).isNotNull();
        assertThat(entryOf(67_000_012, false).getString("released")).isNull();
    }

    @Test
    void whatWasDeliveredReadableSinceIsReleasedToo() {
        imported(broken(67_000_021));
        imported(PubmedXml.article(67_000_021, "Delivered again, whole"));
        JsonPath run = retried();
        assertThat(run.getString("ledger.find { it.identifier == '67000021' }.outcome"))
                .isEqualTo("unchanged");
        assertThat(entryOf(67_000_021, true).getString("released")).isNotNull();
    }

    private void bytes(int entry, String xml) throws SQLException, IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update quarantine set body = ? where id = ?")) {
            update.setBytes(1, packed.toByteArray());
            update.setLong(2, entry);
            assertThat(update.executeUpdate()).isOne();
        }
    }
}
