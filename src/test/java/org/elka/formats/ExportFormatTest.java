package org.elka.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.formats.Articles.exported;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import org.elka.library.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Article full = Articles.full();

    @Test
    void formatsAreFoundByTheirNames() {
        assertThat(ExportFormat.ids()).isEqualTo("ris, nbib, bibtex, csv, csl-json, endnote-xml, jsonl");
        assertThat(ExportFormat.byId("csl-json")).contains(ExportFormat.CSL_JSON);
        assertThat(ExportFormat.byId("docx")).isEmpty();
    }

    @Test
    void risHasALineForEachValue() {
        assertThat(exported(ExportFormat.RIS, true, full)).isEqualTo("""
                TY  - JOUR
                ID  - E12
                AU  - Calmer, Ada B, Jr
                AU  - Calm and Rest Group
                AU  - Nørgård, Bo
                TI  - Quiet minds & <calm> nights
                T2  - Journal of calm
                J2  - J. Calm
                PY  - 2024
                DA  - 2024/01/15/
                VL  - 12
                IS  - 3
                SP  - 764
                EP  - 769
                SN  - 1234-5678
                LA  - eng
                M3  - Journal Article
                AB  - AIMS: To rest. RESULTS: Anxiety fell by 50%.
                KW  - rest
                KW  - Anxiety/drug therapy
                KW  - Anxiety/psychology
                KW  - tag:onset-speed (reports)
                KW  - tag:safety (mentions)
                DO  - 10.5555/calm_1
                AN  - 1234567
                C2  - PMC55
                UR  - https://pubmed.ncbi.nlm.nih.gov/1234567/
                N1  - Status: retracted.
                N1  - Registered: ClinicalTrials.gov/NCT00000001.
                ER  - \n
                """.replace("\n", "\r\n"));
    }

    @Test
    void nbibIsPubmedsOwnFormat() {
        assertThat(exported(ExportFormat.NBIB, false, full)).isEqualTo("""
                PMID- 1234567
                STAT- MEDLINE
                DCOM- 20240203
                IS  - 1234-5678
                IS  - 1234-0000 (Linking)
                VI  - 12
                IP  - 3
                DP  - 2024 Jan 15
                TI  - Quiet minds & <calm> nights.
                PG  - 764-9
                LID - 10.5555/CALM_1 [doi]
                AB  - AIMS: To rest. RESULTS: Anxiety fell by 50%.
                CI  - Copyright 2024 the authors.
                FAU - Calmer, Ada B, Jr
                AU  - Calmer AB Jr
                CN  - Calm and Rest Group
                FAU - Nørgård, Bo
                AU  - Nørgård B
                LA  - eng
                SI  - ClinicalTrials.gov/NCT00000001
                GR  - G1/GG/Giver/Nowhere
                PT  - Journal Article
                RN  - 690G0D6V8H (Ketamine)
                SB  - IM
                RIN - J Calm. 2025;1:2 PMID: 7654321
                MH  - *Anxiety/*drug therapy/psychology
                OT  - *rest
                COIS- None.
                GN  - Status: retracted.
                PL  - England
                TA  - J Calm
                JT  - Journal of calm
                JID - 9999
                EDAT- 20231221
                PHST- 2024/02/03 [completed]
                PHST- 2023/12/21 [entrez]
                AID - 10.5555/CALM_1 [doi]
                PMC - PMC55
                PST - ppublish
                SO  - J Calm. 2024 Jan 15;12(3):764-9. doi: 10.5555/calm_1.

                """);
    }

    @Test
    void longNbibValuesAreWrappedAtWords() {
        String line = exported(ExportFormat.NBIB, false, Articles.titled("word ".repeat(40) + "x".repeat(100)));
        assertThat(line).isEqualTo("""
                TI  - word word word word word word word word word word word word word word word word
                      word word word word word word word word word word word word word word word word
                      word word word word word word word word
                      %s
                GN  - Elka article E1

                """.formatted("x".repeat(100)));
    }

    @Test
    void bibtexHasOneEntryAndTheirNumber() {
        assertThat(exported(ExportFormat.BIBTEX, true, full).replace("\t", "  "))
                .isEqualTo("""
                @article{calmer2024:E12,
                  author = {Calmer, Jr, Ada B and {Calm and Rest Group} and Nørgård, Bo},
                  title = {Quiet minds \\& <calm> nights},
                  journal = {Journal of calm},
                  year = {2024},
                  month = {1},
                  volume = {12},
                  number = {3},
                  pages = {764--769},
                  issn = {1234-5678},
                  language = {eng},
                  doi = {10.5555/calm_1},
                  pmid = {1234567},
                  pmcid = {PMC55},
                  url = {https://pubmed.ncbi.nlm.nih.gov/1234567/},
                  keywords = {rest; Anxiety/drug therapy; Anxiety/psychology; tag:onset-speed (reports); tag:safety (mentions)},
                  type = {Journal Article},
                  note = {Status: retracted. | Registered: ClinicalTrials.gov/NCT00000001.},
                  abstract = {AIMS: To rest. RESULTS: Anxiety fell by 50\\%.}
                }

                @comment{1 entry}
                """);
    }

    @Test
    void csvHasAHeaderAndARowForEachArticle() {
        assertThat(exported(ExportFormat.CSV, true, full))
                .isEqualTo("""
                id,pmid,doi,pmcid,title,authors,year,date,journal,volume,issue,pages,abstract,publication types,\
                keywords,mesh,languages,issn,publisher,accession,notes,registrations,states,tags reported,tags mentioned,url
                E12,1234567,10.5555/calm_1,PMC55,Quiet minds & <calm> nights.,\
                "Calmer, Ada B, Jr; Calm and Rest Group; Nørgård, Bo",2024,2024 Jan 15,Journal of calm,12,3,764-9,\
                "AIMS: To rest.
                RESULTS: Anxiety fell by 50%.",Journal Article,rest,Anxiety,eng,1234-5678,,,,\
                ClinicalTrials.gov/NCT00000001,retracted,onset-speed,safety,https://pubmed.ncbi.nlm.nih.gov/1234567/
                """.replace("\n", "\r\n").replace("rest.\r\n", "rest.\n"));
    }

    @Test
    void cslJsonIsAnArrayOfItems() throws IOException {
        JsonNode items = JSON.readTree(exported(ExportFormat.CSL_JSON, false, full, Articles.chapter()));
        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isEqualTo(JSON.readTree("""
                {"id":"E12","type":"article-journal","title":"Quiet minds & <calm> nights",
                 "author":[{"family":"Calmer","given":"Ada B","suffix":"Jr"},{"literal":"Calm and Rest Group"},
                           {"family":"Nørgård","given":"Bo"}],
                 "container-title":"Journal of calm","container-title-short":"J. Calm",
                 "issued":{"date-parts":[[2024,1,15]]},"volume":"12","issue":"3","page":"764-769","ISSN":"1234-5678",
                 "DOI":"10.5555/calm_1","PMID":"1234567","PMCID":"PMC55",
                 "URL":"https://pubmed.ncbi.nlm.nih.gov/1234567/","language":"eng",
                 "abstract":"AIMS: To rest.\\nRESULTS: Anxiety fell by 50%.",
                 "keyword":"rest; Anxiety/drug therapy; Anxiety/psychology","genre":"Journal Article",
                 "note":"Status: retracted.\\nRegistered: ClinicalTrials.gov/NCT00000001."}
                """));
        assertThat(items.get(1)).isEqualTo(JSON.readTree("""
                {"id":"E13","type":"chapter","title":"On Resting","author":[{"family":"Chapter","given":"C"}],
                 "editor":[{"family":"Editing","given":"Eve"}],"container-title":"The Calm Book",
                 "collection-title":"Calm Collection","publisher":"Quiet Press","publisher-place":"Hush",
                 "edition":"3rd","issued":{"raw":"in press"},"volume":"2","ISBN":"978-1"}
                """));
    }

    @Test
    void aLineOfJsonHoldsTheWholeCitationAndTheLastLineTheCount() throws IOException {
        String[] lines = exported(ExportFormat.JSON_LINES, true, full, Articles.chapter())
                .split("\n");
        assertThat(lines).hasSize(3);
        JsonNode line = JSON.readTree(lines[0]);
        assertThat(line.path("id").asText()).isEqualTo("E12");
        assertThat(line.path("abstract").asText()).isEqualTo(full.citation().abstractText());
        assertThat(line.path("tagging")
                        .path("tags")
                        .get(0)
                        .path("evidence")
                        .get(0)
                        .path("quote")
                        .asText())
                .isEqualTo("To rest.");
        assertThat(line.path("citation")
                        .path("meshHeadings")
                        .get(0)
                        .path("qualifiers")
                        .get(0)
                        .path("ui")
                        .asText())
                .isEqualTo("Q000188");
        assertThat(line.path("added").asText()).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(lines[2]).isEqualTo("{\"count\":2}");
    }

    @Test
    void aChapterIsToldFromItsBook() {
        assertThat(exported(ExportFormat.RIS, false, Articles.chapter()))
                .contains("TY  - CHAP", "TI  - On Resting", "T2  - The Calm Book", "A2  - Editing, Eve", "SN  - 978-1");
        assertThat(exported(ExportFormat.BIBTEX, false, Articles.chapter()))
                .contains("@incollection{chapter:E13", "booktitle = {The Calm Book}", "editor = {Editing, Eve}");
        assertThat(exported(ExportFormat.NBIB, false, Articles.chapter()))
                .contains("TI  - On Resting", "BTI - The Calm Book", "FED - Editing, Eve");
    }

    @ParameterizedTest
    @EnumSource
    void anExportAnswersHowManyArticlesItHoldsAndLeavesTheWriterOpen(ExportFormat format) throws IOException {
        StringWriter out = new StringWriter();
        Export export = format.open(out, Extras.TAGS);
        export.add(full);
        export.add(Articles.titled("Another"));
        assertThat(export.end()).isEqualTo(2);
        assertThat(out.toString()).contains("Another");
    }

    @ParameterizedTest
    @EnumSource
    void tagsAreWrittenOnlyWhenAskedFor(ExportFormat format) {
        assertThat(exported(format, true, full)).contains("onset-speed");
        assertThat(exported(format, false, full)).doesNotContain("onset-speed");
    }

    @ParameterizedTest
    @EnumSource
    void anArticleWithNextToNothingIsWrittenToo(ExportFormat format) {
        assertThat(exported(format, true, Articles.titled("Only a title")))
                .contains("Only a title")
                .doesNotContain("null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "RIS         ! N1  - Elka values: dose = 0.5 mg/kg; onset-hours = 2 ! N1  - Elka screening, review 3: excluded at full-text (animals)",
                "NBIB        ! GN  - Elka values: dose = 0.5 mg/kg; onset-hours = 2 ! GN  - Elka screening, review 5: included at title-abstract",
                "BIBTEX      ! elka = {Elka values: dose = 0.5 mg/kg; onset-hours = 2 | ! review 3: excluded at full-text (animals) | Elka screening, review 5",
                "CSV         ! dose = 0.5 mg/kg; onset-hours = 2,excluded,full-text,animals,included,title-abstract, ! values,review 3,review 3 stage,review 3 reason,review 5",
                "CSL_JSON    ! 'elka':{'values':['dose = 0.5 mg/kg','onset-hours = 2'] ! {'review':3,'outcome':'excluded','stage':'full-text','reason':'animals'}",
                "ENDNOTE_XML ! Elka values: dose = 0.5 mg/kg; onset-hours = 2 ! Elka screening, review 3: excluded at full-text (animals)",
                "JSON_LINES  ! {'name':'onset-hours','text':'2' ! {'review':5,'outcome':'included','stage':'title-abstract'}",
            },
            quoteCharacter = '`')
    void valuesAndScreeningAreWrittenWhereTheyAreAskedFor(ExportFormat format, String values, String screening) {
        assertThat(exported(format, new Extras(false, true, List.of(3L, 5L)), full))
                .contains(values.replace('\'', '"'), screening.replace('\'', '"'))
                .doesNotContain("onset-speed");
        assertThat(exported(format, Extras.NONE, full)).doesNotContain("0.5 mg/kg", "review", "animals");
    }

    @Test
    void aReviewThatAnArticleIsNotInLeavesItsColumnsEmpty() throws IOException {
        StringWriter out = new StringWriter();
        Export export = ExportFormat.CSV.open(out, new Extras(false, false, List.of(3L, 5L)));
        export.add(Articles.titled("Another"), List.of(new Screened(5, "undecided", "title-abstract", null)));
        export.end();
        assertThat(out.toString()).endsWith(",,,,undecided,title-abstract,\r\n");
    }
}
