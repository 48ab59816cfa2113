package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.elka.api.Team.Someone;
import org.elka.library.store.Library;
import org.elka.search.LibraryIndex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of other programs, imported and exported as a reviewer does it. */
@QuarkusTest
class FileFormatsTest {
    @Inject
    Team team;

    @Inject
    LibraryIndex index;

    @Inject
    Library library;

    private static JsonPath imported(String name, byte[] file, String... columns) {
        Response started = given().queryParam("name", name)
                .queryParam("column", (Object[]) columns)
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/v1/imports");
        started.then().statusCode(202);
        RunsTest.follow(started.getHeader("Location"));
        return given().get(started.getHeader("Location") + "?limit=500").jsonPath();
    }

    private static JsonPath imported(String name, String file, String... columns) {
        return imported(name, file.getBytes(StandardCharsets.UTF_8), columns);
    }

    private static List<String> outcomes(JsonPath run) {
        return run.getList("ledger.outcome");
    }

    private JsonPath found(String query) {
        assertThat(index.awaitChange(library.last(), Duration.ofSeconds(30))).isTrue();
        return given().queryParam("q", query).get("/api/v1/articles").jsonPath();
    }

    private static String ris(String word, String doi, String extra) {
        return """
                TY  - JOUR
                AU  - Okapi, Ada B
                AU  - Tapir, Bo
                TI  - %1$s for anxiety: a randomised trial of one infusion
                T2  - Journal of calm
                PY  - 2021
                VL  - 12
                IS  - 3
                SP  - 100
                EP  - 109
                AB  - %1$s relieved anxiety within one hour of the infusion, and the relief lasted seven days.
                DO  - %2$s
                %3$sER  -
                """.formatted(word, doi, extra);
    }

    @Test
    void eachEntryIsARecordWithItsLineOrInQuarantineWithTheReasonAndPlace() {
        JsonPath run = imported(
                "mixed.ris",
                ris("Kudutine", "10.5555/kudu", "M1  - 1008150341\n")
                        + "\nTY  - JOUR\nN1  - nothing to know it by\nER  -\n\nthis is no field\n\n"
                        + ris("Gnutine", "10.5555/gnu", ""));
        assertThat(run.getString("run.state")).isEqualTo("complete");
        assertThat(outcomes(run)).containsExactly("new", "quarantined", "quarantined", "new");
        assertThat(run.<String>getList("ledger.place")).containsExactly("line 1", "line 16", "line 20", "line 22");
        assertThat(run.getString("ledger[1].detail")).contains("line 16", "neither a title nor a DOI");
        assertThat(run.getString("ledger[2].detail")).contains("belongs to no entry");
        assertThat(found("kudutine[ti] AND reports:durability").getInt("total")).isEqualTo(1);

        String article = run.getString("ledger[0].article");
        assertThat(given().get("/api/v1/articles/" + article + "/records/1").asString())
                .isEqualTo(ris("Kudutine", "10.5555/kudu", "M1  - 1008150341\n"));
        String exported = given().queryParam("q", "kudutine[ti]")
                .queryParam("format", "ris")
                .get("/api/v1/exports")
                .asString();
        assertThat(exported).contains("M1  - 1008150341\r\n");
    }

    @Test
    void whatWaitsInQuarantineIsReadAgainInItsFormat() {
        imported("waiting.ris", "TY  - JOUR\nN1  - waiting for okapis\nER  -\n");
        JsonPath waiting =
                given().queryParam("limit", 500).get("/api/v1/quarantine").jsonPath();
        int id = waiting.<Map<String, Object>>getList("items").stream()
                .filter(item -> String.valueOf(item.get("place")).equals("line 1"))
                .mapToInt(item -> (int) item.get("id"))
                .max()
                .orElseThrow();
        assertThat(given().get("/api/v1/quarantine/" + id + "/bytes").asString())
                .contains("waiting for okapis");
        Response retried = given().post("/api/v1/quarantine/retries");
        RunsTest.follow(retried.getHeader("Location"));
        assertThat(given().get("/api/v1/quarantine/" + id).jsonPath().getString("reason"))
                .contains("neither a title nor a DOI");
    }

    @Test
    void oneSearchExportedFromThreeToolsIsOneArticleEachAndWhatIsUndoneStaysUndone() {
        String ris = ris("Zebutine", "10.5555/zebu", "") + ris("Yaktine", "10.5555/yak", "");
        String bibtex = """
                @article{okapi2021,
                  title = {{Zebutine} for anxiety: a randomised trial of one infusion},
                  author = {Okapi, Ada B. and Tapir, Bo},
                  journal = {Journal of Calm}, year = 2021, volume = 12, number = {3}, pages = {100--109},
                  doi = {10.5555/zebu}
                }
                """;
        String table = """
                Title,Authors,Source title,Year,Volume,Issue,Page start,Page end,DOI
                "Zebutine for anxiety: A randomised trial of one infusion","Okapi A.B.; Tapir B.",Journal of Calm,2021,12,3,100,109,10.5555/ZEBU
                """;
        JsonPath first = imported("embase.ris", ris);
        assertThat(outcomes(first)).containsExactly("new", "new");
        JsonPath second = imported("zotero.bib", bibtex);
        assertThat(outcomes(second)).containsExactly("duplicate");
        assertThat(outcomes(imported("scopus.csv", table))).containsExactly("duplicate");
        assertThat(found("zebutine[ti]").getInt("total")).isEqualTo(1);
        String article = first.getString("ledger[0].article");
        assertThat(second.getString("ledger[0].article")).isEqualTo(article);

        String kept = second.getString("ledger[0].detail").replaceAll("(?s).*kept as (E\\d+).*", "$1");
        JsonPath matches = given().get("/api/v1/articles/" + kept + "/matches").jsonPath();
        Map<String, Object> match = matches.<Map<String, Object>>getList("items").stream()
                .filter(item -> item.get("articles").toString().contains("id=" + article + ",")
                        && item.get("articles").toString().contains("id=" + kept + ","))
                .findFirst()
                .orElseThrow();
        assertThat(match.get("evidence")).isNotNull();
        given().header("If-Match", match.get("revision"))
                .contentType("application/json")
                .body(Map.of("same", false, "by", "jo", "why", "two reports"))
                .put("/api/v1/matches/" + match.get("id") + "/answer")
                .then()
                .statusCode(200);
        assertThat(found("zebutine[ti]").getInt("total")).isEqualTo(2);
        assertThat(outcomes(imported("zotero again.bib", bibtex))).containsExactly("unchanged");
        assertThat(outcomes(imported("zotero a little changed.bib", bibtex.replace("  doi", "\tdoi"))))
                .containsExactly("duplicate");
        assertThat(found("zebutine[ti]").getInt("total")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ris", "nbib", "bibtex", "csv", "csl-json", "endnote-xml", "jsonl"})
    void whatIsExportedIsImportedAgainAsUnchanged(String format) {
        String word = "Dikdik" + format.replace("-", "") + "ine";
        imported(
                "first.ris",
                ris(word, "10.5555/dikdik." + format, "KW  - rest\nM1  - 7\nN1  - a note\n") + "\n"
                        + ris(word + " again", "10.5555/dikdik.again." + format, ""));
        found(word + "[ti]");
        Someone ann = team.add("ann");
        long review = Team.review(team.add("eva"), word + "[ti]", 1, List.of(ann));
        ann.queue(review, "title-abstract", "relevance")
                .forEach(article -> ann.decides(review, article, "title-abstract", "exclude", "animals"));
        byte[] exported = ann.asks()
                .queryParam("q", word + "[ti]")
                .queryParam("format", format)
                .queryParam("values", true)
                .queryParam("screening", review)
                .get("/api/v1/exports")
                .asByteArray();
        assertThat(new String(exported, StandardCharsets.UTF_8)).contains("animals", "anxiety-direction");
        long change = given().get("/api/v1/status").jsonPath().getLong("change");
        JsonPath run = imported("exported." + format, exported);
        assertThat(outcomes(run)).as(run.prettify()).containsExactly("unchanged", "unchanged");
        assertThat(given().get("/api/v1/status").jsonPath().getLong("change")).isEqualTo(change);
    }

    @Test
    void aTablesColumnsCanBeNamed() {
        String table = "Titel;Jahr;Verfasser\nPakatine gegen Angst;1999;Okapi A\n";
        assertThat(imported("tabelle.csv", table).getString("run.state")).isEqualTo("failed");
        JsonPath run = imported("tabelle.csv", table, "title=Titel", "year=Jahr", "authors=Verfasser");
        assertThat(outcomes(run)).containsExactly("new");
        assertThat(found("pakatine[ti] AND 1999[dp] AND okapi[au]").getInt("total"))
                .isEqualTo(1);
        given().queryParam("column", "colour=Farbe")
                .contentType("application/octet-stream")
                .body(table.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports")
                .then()
                .statusCode(org.hamcrest.Matchers.greaterThanOrEqualTo(400))
                .body("detail", org.hamcrest.Matchers.containsString("colour"));
    }

    @Test
    void encodingsAreTold() {
        String entry = ris("Sitatungatine", "10.5555/sita.", "KW  - Angststörung\n");
        byte[] latin = entry.replace("sita.", "sita.latin").getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf16 = ("\uFEFF" + entry.replace("sita.", "sita.16").replace("Sita", "Utf"))
                .getBytes(StandardCharsets.UTF_16LE);
        byte[] marked = ("\uFEFF"
                        + entry.replace("sita.", "sita.8")
                                .replace("Sita", "Bom")
                                .replace("\n", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
        Stream.of(latin, utf16, marked)
                .forEach(file ->
                        assertThat(outcomes(imported("encoded.ris", file))).containsExactly("new"));
        assertThat(found("angststörung[ot] AND (sitatungatine[ti] OR utftungatine[ti] OR bomtungatine[ti])")
                        .getInt("total"))
                .isEqualTo(3);
    }

    static Stream<Arguments> badFiles() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(zipped)) {
            zip.putNextEntry(new ZipEntry("bomb"));
            zip.write(new byte[1 << 20]);
        }
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write("TY  - JOUR\nTI  - ".getBytes(StandardCharsets.US_ASCII));
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int i = 0; i < 80; i++) {
                gzip.write(spaces);
            }
        }
        byte[] noise = new byte[4096];
        new java.util.Random(1).nextBytes(noise);
        noise[0] = 1;
        return Stream.of(
                Arguments.of("archive.ris", zipped.toByteArray(), "zip archive"),
                Arguments.of("bomb.ris.gz", bomb.toByteArray(), "expands to"),
                Arguments.of("empty.ris", new byte[0], "empty"),
                Arguments.of("noise.bib", noise, "binary"),
                Arguments.of("report.csv", "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII), "PDF"),
                Arguments.of(
                        "page.ris",
                        "<!DOCTYPE html><html><p>Sign in</p></html>".getBytes(StandardCharsets.UTF_8),
                        "web page"),
                Arguments.of("notes.txt", "Dear all,\nplease find\n".getBytes(StandardCharsets.UTF_8), "Dear all,"),
                Arguments.of("empty.json", "[]".getBytes(StandardCharsets.UTF_8), "holds no entry"));
    }

    @ParameterizedTest
    @MethodSource("badFiles")
    void aFileThatIsNoneIsRefusedWithWhatItIs(String name, byte[] file, String says) {
        JsonPath run = imported(name, file);
        assertThat(run.getString("run.state")).isEqualTo("failed");
        assertThat(run.getString("run.message")).contains(says);
    }

    @Test
    void halfAFileKeepsWhatIsWhole() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        java.util.Random random = new java.util.Random(5);
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            for (int i = 0; i < 400; i++) {
                String noise = Long.toHexString(random.nextLong()) + Long.toHexString(random.nextLong());
                gzip.write(ris("Bongotine" + noise, "10.5555/bongo." + i, "").getBytes(StandardCharsets.UTF_8));
            }
        }
        JsonPath run = imported("half.ris.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
        assertThat(run.getString("run.state")).isEqualTo("incomplete");
        assertThat(run.getString("run.message")).contains("breaks off");
        assertThat(run.getInt("run.outcomes.new")).isBetween(50, 399);
    }

    @Test
    void hostileEntriesCostOnlyThemselves() {
        String authors = "AU  - Okapi, Ada\n".repeat(10_000);
        String hostile =
                "@article{deep, title = {" + "{".repeat(50_000) + "x" + "}".repeat(50_000) + "}, year = 2000}\n"
                        + "@article{open, title = {never closed, year = 2001\n"
                        + "@article{script, title = {<script>alert(1)</script>Nyalatine \\input{/etc/passwd} \\def\\x{\\x}\\x}, doi = {10.5555/nyala}}\n";
        JsonPath bibtex = imported("hostile.bib", hostile);
        assertThat(bibtex.getString("run.state")).isEqualTo("complete");
        assertThat(outcomes(bibtex)).hasSize(3).contains("quarantined").endsWith("new");
        JsonPath nyala = found("nyalatine[ti]");
        assertThat(nyala.getString("items[0].title")).contains("Nyalatine").doesNotContain("<script>");

        String large = "TY  - JOUR\nTI  - Large\nAB  - " + "word ".repeat(2 << 20) + "\nER  -\n";
        byte[] noise = new byte[3 << 20];
        new java.util.Random(3).nextBytes(noise);
        String incompressible = "TY  - JOUR\nTI  - Noise\nAB  - "
                + java.util.Base64.getEncoder().encodeToString(noise)
                + "\nER  -\n";
        JsonPath run = imported("large.ris", large + incompressible + ris("Addaxtine", "10.5555/addax", authors));
        assertThat(run.getString("run.state")).isEqualTo("complete");
        assertThat(outcomes(run)).hasSize(3).endsWith("new");
        assertThat(run.getString("ledger[0].detail")).contains("abstract is longer than any is");
        assertThat(run.getString("ledger[1].detail")).contains("larger than a record may be");

        JsonPath table = imported(
                "formulas.csv",
                "title,doi\n\"=HYPERLINK(\"\"x\"\") Topitine\",10.5555/topi\n\"an open quote,10.5555/none\nLechwetine,10.5555/lechwe\n");
        assertThat(outcomes(table)).containsExactly("new", "quarantined", "new");
    }

    @Test
    void citationsArePrintedInTheStyleThatIsAskedFor() {
        String article =
                imported("cited.ris", ris("Sableine", "10.5555/sable", "")).getString("ledger[0].article");
        String path = "/api/v1/articles/" + article + "/citation";
        assertThat(given().get(path).asString())
                .isEqualTo(
                        "Okapi AB, Tapir B. Sableine for anxiety: a randomised trial of one infusion. Journal of calm."
                                + " 2021;12(3):100-109. doi:10.5555/sable\n");
        assertThat(given().queryParam("style", "apa").get(path).asString())
                .startsWith("Okapi, A. B., & Tapir, B. (2021). Sableine for anxiety");
        assertThat(given().queryParam("style", "vancouver").get(path).asString())
                .contains("2021", "12(3)");
        given().queryParam("style", "http://127.0.0.1/x.csl")
                .get(path)
                .then()
                .statusCode(400)
                .body("detail", org.hamcrest.Matchers.containsString("ama, apa, vancouver"));
        imported("cited too.ris", ris("Sableine again", "10.5555/sable2", "").replace("2021", "2022"));
        assertThat(found("sableine[ti]").getInt("total")).isEqualTo(2);
        assertThat(given().queryParam("q", "sableine[ti]")
                        .queryParam("format", "citations")
                        .queryParam("style", "ama")
                        .get("/api/v1/exports")
                        .asString()
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.matches("[12]\\. Okapi AB, Tapir B\\. Sableine .*"));
    }
}
