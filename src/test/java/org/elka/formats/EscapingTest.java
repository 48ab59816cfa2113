package org.elka.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.formats.Articles.exported;

import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is in the texts, a reader of the format gets it back. */
class EscapingTest {
    private static final List<String> PIECES = List.of(
            "calm",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\t",
            "\u0001",
            "\u2028",
            "\"",
            "'",
            ",",
            ";",
            "{",
            "}",
            "{}",
            "\\",
            "%",
            "&",
            "$",
            "#",
            "_",
            "~",
            "^",
            "=",
            "+",
            "-",
            "@",
            "=cmd|' /C calc'!A0",
            "ER  - ",
            "TY  - JOUR",
            "PMID- 1",
            "and",
            " and ",
            "\\textbackslash{}",
            "@article{x,",
            "é",
            "β",
            "😀",
            "<i>",
            "&lt;",
            ".",
            "..",
            "/",
            "*",
            "|",
            "＝");

    private static String nasty(Random random) {
        StringBuilder text = new StringBuilder("t");
        for (int i = random.nextInt(14); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return random.nextBoolean() ? text.substring(1) : text.toString();
    }

    /** Three articles, the middle one with the texts. */
    private static Article[] around(String title, String name) {
        Citation citation = Articles.bare(title)
                .authors(List.of(
                        Articles.person("author", name, name, "X", null),
                        Articles.person("author", "Last", "L", "L", null)))
                .abstractSections(List.of(new Citation.AbstractSection(null, null, title)))
                .build();
        return new Article[] {
            Articles.titled("First"),
            Articles.article(2, citation),
            Articles.article(3, Articles.bare("Third").build())
        };
    }

    private static String spaced(String text) {
        return ExportedArticle.oneLine(text).replaceAll(" +", " ");
    }

    @Test
    void risKeepsItsLinesWhateverIsInThem() {
        Random random = new Random(1);
        for (int trial = 0; trial < 2000; trial++) {
            String title = nasty(random);
            String ris = exported(ExportFormat.RIS, false, around(title, nasty(random)));
            List<String> lines = ris.lines().filter(line -> !line.isEmpty()).toList();
            assertThat(lines).allMatch(line -> line.matches("[A-Z][A-Z0-9]  - .*"));
            assertThat(lines.stream().filter(line -> line.startsWith("ER  - "))).hasSize(3);
            assertThat(lines.stream().filter(line -> line.startsWith("TY  - "))).hasSize(3);
            if (!ExportedArticle.oneLine(title).isEmpty()) {
                assertThat(lines).contains("AB  - " + ExportedArticle.oneLine(title));
            }
        }
    }

    @Test
    void nbibValuesAreFoundAgainWhenUnwrapped() {
        Random random = new Random(2);
        for (int trial = 0; trial < 2000; trial++) {
            String title = nasty(random) + nasty(random).repeat(5);
            String nbib = exported(ExportFormat.NBIB, false, around(title, nasty(random)));
            List<String> fields = List.of(nbib.replace("\n      ", " ").split("\n+"));
            assertThat(fields).allMatch(field -> field.matches("[A-Z]{2,4} *- .*"));
            assertThat(fields.stream().filter(field -> field.startsWith("TI  - First")))
                    .hasSize(1);
            if (!spaced(title).isEmpty()) {
                assertThat(fields).contains("TI  - " + spaced(title));
            }
        }
    }

    @Test
    void bibtexIsParsedBackToTheSameTexts() throws IOException, ParseException {
        Random random = new Random(3);
        for (int trial = 0; trial < 2000; trial++) {
            String text = "x" + nasty(random) + "x";
            String bibtex = exported(ExportFormat.BIBTEX, false, around(text, "N" + nasty(random)));
            BibTeXDatabase database = new BibTeXParser().parse(new StringReader(bibtex));
            List<BibTeXEntry> entries = new ArrayList<>(database.getEntries().values());
            assertThat(database.getObjects()).as(bibtex).hasSize(4);
            assertThat(entries.get(1).getField(BibTeXEntry.KEY_TITLE).toUserString())
                    .isEqualTo(LatexText.escaped(ExportedArticle.oneLine(text)));
            assertThat(unescaped(LatexText.escaped(text))).isEqualTo(text);
        }
    }

    private static String unescaped(String latex) {
        return latex.replaceAll("(?<=[-`'])\\{\\}(?=[-`'])", "")
                .replaceAll("\\\\([&%$#_])", "$1")
                .replace("\\textbraceleft{}", "\u0010")
                .replace("\\textbraceright{}", "\u0011")
                .replace("\\textasciitilde{}", "~")
                .replace("\\textasciicircum{}", "^")
                .replace("\\textbackslash{}", "\\")
                .replace('\u0010', '{')
                .replace('\u0011', '}');
    }

    @Test
    void csvIsParsedBackToTheSameTextsAndRunsNoFormula() throws IOException {
        Random random = new Random(4);
        for (int trial = 0; trial < 2000; trial++) {
            String title = nasty(random);
            String csv = exported(ExportFormat.CSV, false, around(title, nasty(random)));
            try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
                List<NamedCsvRecord> rows = reader.stream().toList();
                assertThat(rows).hasSize(3);
                assertThat(rows.get(1).getField("title")).isEqualTo(title.isBlank() ? "" : CsvExport.safe(title));
                assertThat(rows.get(1).getFields())
                        .allSatisfy(field -> assertThat(field.strip()).doesNotMatch("(?s)[=+\\-@＝].*"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "=1+1, '''=1+1'",
        "'+1', '''+1'",
        "-1, '''-1'",
        "@SUM(A1), '''@SUM(A1)'",
        "' =1', ''' =1'",
        "＝1, '''＝1'",
        "calm = good, calm = good",
        "2-propanol, 2-propanol",
        "'', ''"
    })
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text, String cell) {
        assertThat(CsvExport.safe(text)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\tx", "\rx", "\nx"})
    void aCellThatBeginsWithAControlCharacterGetsAnApostrophe(String text) {
        assertThat(CsvExport.safe(text)).isEqualTo("'" + text);
    }

    @Test
    void jsonIsParsedBackToTheSameTexts() throws IOException {
        ObjectMapper json = new ObjectMapper();
        Random random = new Random(5);
        for (int trial = 0; trial < 1000; trial++) {
            String text = "x" + nasty(random);
            Article[] articles = around(text, "x" + nasty(random));
            assertThat(json.readTree(exported(ExportFormat.CSL_JSON, false, articles))
                            .get(1)
                            .path("abstract")
                            .asText())
                    .isEqualTo(text);
            String line = exported(ExportFormat.JSON_LINES, false, articles).split("\n")[1];
            assertThat(json.readTree(line).path("title").asText()).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "764-9, 764, 769",
        "764-769, 764, 769",
        "1099-101, 1099, 1101",
        "e12, e12, e12",
        "S12-S19, S12, S19",
        "S12-9, S12, S19",
        "764-9; discussion 770, 764, 769",
        "12-15.e3, 12-15.e3, 12-15.e3",
        "7, 7, 7",
        "311-9; quiz 320, 311, 319"
    })
    void pagesAreWrittenInFull(String pages, String first, String last) {
        assertThat(Pages.parse(pages)).contains(new Pages(first, last));
    }
}
