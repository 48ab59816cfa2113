package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DedupeTest {
    private static final String TABLE = """
            record_id,title,authors,year,journal,volume,issue,pages
            a,Ketamine for social anxiety in nurses,"Marsh, Ida and Orlov, Petr",2024,Made-Up Journal,3,1,101-109
            b,KETAMINE FOR SOCIAL ANXIETY IN NURSES.,"Marsh I, Orlov P",2024,Made-Up J.,3,,101-9
            c,Erratum: Ketamine for social anxiety in nurses,"Marsh, Ida and Orlov, Petr",2024,Made-Up Journal,3,2,210
            """;

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    private static Ran run(String... args) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Elka.run(List.of(args), null);
            return new Ran(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private Path table(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void theJsonNamesRecordsByTheFilesOwnColumnAndSaysWhy() throws IOException {
        Ran ran = run("dedupe", "--json", table("three.csv", TABLE).toString());
        assertThat(ran.code()).isZero();
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertThat(json.path("clusters")).hasToString("[[\"a\",\"b\"]]");
        assertThat(json.at("/links/0/rule").asText()).isEqualTo("same-place");
        assertThat(json.at("/links/0/evidence")).isNotEmpty();
        assertThat(json.at("/related/0/relation").asText()).isEqualTo("erratum");
        assertThat(json.path("uncertain")).isEmpty();
    }

    @Test
    void entriesOfTwoFilesWithOneIdAreToldApart() throws IOException {
        Ran ran = run(
                "dedupe",
                "--json",
                table("one.csv", TABLE).toString(),
                table("two.csv", TABLE).toString());
        JsonNode clusters = new ObjectMapper().readTree(ran.out()).path("clusters");
        assertThat(clusters).hasToString("[[\"a\",\"b\",\"two.csv:2\",\"two.csv:3\"],[\"c\",\"two.csv:4\"]]");
    }

    @Test
    void whatIsNoTableIsRefusedWithItsNameAndTheRemedy() throws IOException {
        Ran ran = run(
                "dedupe",
                table("notes.txt", "these are notes\nand nothing else\n").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err())
                .contains("notes.txt, line 1", "A table needs a first line of column names with one for the title")
                .doesNotContain("Exception");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndNamed() throws IOException {
        Ran ran = run(
                "dedupe",
                "--json",
                table("two.ris", "TY  - JOUR\nTI  - Calm\nID  - r1\nER  -\nTY  - JOUR\nER  -\n")
                        .toString());
        assertThat(ran.code()).isZero();
        assertThat(new ObjectMapper().readTree(ran.out()).path("records").asInt())
                .isEqualTo(1);
        assertThat(ran.err()).contains("two.ris, line 5", "neither a title");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Ran ran = run("dedupe", folder.resolve("gone.csv").toString());
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("there is no file", "gone.csv");
    }

    @Test
    void columnsPartedBySemicolonsOrTabsAndAByteOrderMarkAreRead() throws IOException {
        Path table = table(
                "semi.csv", "\uFEFFID;Title;Author;Year\nx;A long title of some words about water;Marsh, Ida;2020\n");
        assertThat(run("dedupe", table.toString()).out()).startsWith("1 records of 1 publications");
    }
}
