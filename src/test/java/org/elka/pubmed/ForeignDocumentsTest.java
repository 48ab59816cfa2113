package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.pubmed.PubmedXml.article;
import static org.elka.pubmed.PubmedXml.set;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignDocumentsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | EMPTY | the document is empty",
                "' \n\t ' | EMPTY | the document is empty",
                "<!DOCTYPE html><html><body>503</body></html> | HTML | try again later",
                "<HTML><head><title>Down</title></head></HTML> | HTML | a web page",
                "<eFetchResult><ERROR>Unable to obtain query #1</ERROR></eFetchResult> | REPORTED_ERROR | Unable to obtain query #1",
                "<ERROR>Empty id list</ERROR> | REPORTED_ERROR | Empty id list",
                "<eSearchResult><Count>0</Count></eSearchResult> | NOT_PUBMED | <eSearchResult>",
                "<eSpellResult><ERROR/></eSpellResult> | NOT_PUBMED | <eSpellResult>",
                "<pmc-articleset><article/></pmc-articleset> | NOT_PUBMED | <pmc-articleset>",
                "{\"error\":\"API rate limit exceeded\"} | NOT_PUBMED | API rate limit exceeded",
                "TY  - JOUR | NOT_PUBMED | TY - JOUR",
                "PK\u0003\u0004 | NOT_PUBMED | begins with"
            })
    void whatIsNoPubmedXmlIsRefusedWithACause(String document, Outcome.Cause cause, String message) {
        ReadDocument read = ReadDocument.of(document);
        assertThat(read.entries()).isEmpty();
        assertThat(read.outcome()).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.cause()).isEqualTo(cause);
            assertThat(refused.message()).contains(message).doesNotContain("\n");
        });
    }

    @Test
    void anErrorAmongCitationsEndsTheReadingWithWhatItSays() {
        ReadDocument read = ReadDocument.of(set(article(1), "<ERROR>Cannot retrieve history</ERROR>"));
        assertThat(read.pmids()).containsExactly("1");
        assertThat(read.outcome().message()).contains("Cannot retrieve history");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<PubmedArticleSet></PubmedArticleSet>",
                "<PubmedArticleSet/>",
                "<?xml version='1.0'?>\n<!-- nothing today -->\n<PubmedArticleSet >\n</PubmedArticleSet >\n"
            })
    void anEmptySetIsComplete(String document) {
        assertThat(ReadDocument.of(document).outcome()).isEqualTo(new Outcome.Complete(0));
    }

    @Test
    void aDocumentOfTheOldRootAndOneWithoutASetAreRead() {
        String citation = "<MedlineCitation><PMID>4</PMID></MedlineCitation>";
        assertThat(ReadDocument.of("<MedlineCitationSet>" + citation + "</MedlineCitationSet>")
                        .pmids())
                .containsExactly("4");
        assertThat(ReadDocument.of(citation).pmids()).containsExactly("4");
        assertThat(ReadDocument.of(article(5)).outcome()).isEqualTo(new Outcome.Complete(1));
    }

    @Test
    void documentsOneAfterTheOtherAreReadAsOne() {
        ReadDocument read = ReadDocument.of(set(article(1)) + set(article(2)));
        assertThat(read.pmids()).containsExactly("1", "2");
        assertThat(read.outcome()).isEqualTo(new Outcome.Complete(2));
    }

    @Test
    void anInternalSubsetMayHoldWhatLooksLikeACitation() {
        ReadDocument read = ReadDocument.of("<!DOCTYPE PubmedArticleSet [ <!ENTITY a \"<PubmedArticle>]>\"> "
                + "<!ENTITY drug \"ketamine\"> ]><PubmedArticleSet>" + article(1, "On &drug;")
                + "</PubmedArticleSet>");
        assertThat(read.onlyCitation().title()).isEqualTo("On &drug;");
    }

    @Test
    void externalEntitiesAreNotRead(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret of this machine");
        ReadDocument read = ReadDocument.of("<!DOCTYPE PubmedArticleSet [ <!ENTITY file SYSTEM \"" + secret.toUri()
                + "\"> <!ENTITY % remote SYSTEM \"" + secret.toUri() + "\"> %remote; ]><PubmedArticleSet>"
                + article(1, "Read &file; this") + "</PubmedArticleSet>");
        assertThat(read.onlyCitation().title()).isEqualTo("Read &file; this");
    }

    @Test
    void entitiesThatWouldExpandWithoutEndStayAsWritten() {
        ReadDocument read = ReadDocument.of("<!DOCTYPE PubmedArticleSet [ <!ENTITY lol \"lol\">"
                + "<!ENTITY lol2 \"&lol;&lol;&lol;&lol;\"> ]><PubmedArticleSet>" + article(1, "&lol2;")
                + "</PubmedArticleSet>");
        assertThat(read.onlyCitation().title()).isEqualTo("&lol2;");
    }

    @Test
    void deletionsNameEachPmidWithItsVersion() {
        ReadDocument read = ReadDocument.of(set(
                article(1),
                "<DeleteCitation><PMID Version=\"1\">17</PMID>\n<PMID Version=\"2\">18</PMID><PMID>19</PMID></DeleteCitation>",
                "<DeleteCitation></DeleteCitation>"));
        assertThat(read.deleted())
                .extracting(Entry.Deleted::pmid, Entry.Deleted::version)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("17", 1),
                        org.assertj.core.groups.Tuple.tuple("18", 2),
                        org.assertj.core.groups.Tuple.tuple("19", 1));
        assertThat(read.outcome()).isEqualTo(new Outcome.Complete(3));
    }

    @Test
    void placesCountCitationsAndBytes() {
        String xml = set(article(1, "Größe"), article(2));
        ReadDocument read = ReadDocument.of(xml);
        int second = xml.substring(0, xml.lastIndexOf("<PubmedArticle>")).getBytes(UTF_8).length;
        assertThat(read.entries().get(1).place()).isEqualTo(new Place(2, second));
        assertThat(read.entries().get(1).place()).hasToString("citation 2 (byte " + second + ")");
    }
}
