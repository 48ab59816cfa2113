package org.elka.pubmed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.pubmed.PubmedXml.articleWith;
import static org.elka.pubmed.PubmedXml.set;

import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.OtherField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {
    /** One citation with every element of the DTD of 2025 that the library has a home for, and those of older ones. */
    private static final String EVERYTHING = """
            <PubmedArticle>
              <MedlineCitation Status="MEDLINE" Owner="NLM" IndexingMethod="Curated" VersionID="2" VersionDate="2024/01/02">
                <PMID Version="2">1234567</PMID>
                <DateCreated><Year>2023</Year><Month>12</Month><Day>31</Day></DateCreated>
                <DateCompleted><Year>2024</Year><Month>02</Month><Day>03</Day></DateCompleted>
                <DateRevised><Year>2024</Year><Month>3</Month><Day>4</Day></DateRevised>
                <Article PubModel="Print-Electronic">
                  <Journal><ISSN IssnType="Electronic">1234-5678</ISSN>
                    <JournalIssue CitedMedium="Internet"><Volume>12</Volume><Issue>3 Suppl 1</Issue>
                      <PubDate><Year>2024</Year><Month>Jan</Month><Day>15</Day></PubDate></JournalIssue>
                    <Title>Journal of calm</Title><ISOAbbreviation>J. Calm</ISOAbbreviation></Journal>
                  <ArticleTitle>[Quiet <i>minds</i>].</ArticleTitle>
                  <Pagination><StartPage>11</StartPage><EndPage>19</EndPage><MedlinePgn>11-9</MedlinePgn></Pagination>
                  <ELocationID EIdType="doi" ValidYN="Y">10.5555/calm.1</ELocationID>
                  <ELocationID EIdType="pii" ValidYN="N">wrong</ELocationID>
                  <Abstract>
                    <AbstractText Label="AIMS" NlmCategory="OBJECTIVE">To rest.</AbstractText>
                    <AbstractText Label="UNLABELLED" NlmCategory="UNASSIGNED">In between.</AbstractText>
                    <AbstractText Label="RESULTS" NlmCategory="RESULTS">Rested.</AbstractText>
                    <AbstractText Label="NOTHING"></AbstractText>
                    <CopyrightInformation>Copyright 2024 the authors.</CopyrightInformation></Abstract>
                  <AuthorList CompleteYN="N" Type="authors">
                    <Author ValidYN="Y" EqualContrib="Y"><LastName>Calmer</LastName><ForeName>Ada B</ForeName>
                      <Initials>AB</Initials><Suffix>Jr</Suffix>
                      <Identifier Source="ORCID">http://orcid.org/0000-0002-1825-0097</Identifier>
                      <AffiliationInfo><Affiliation>First Institute.</Affiliation>
                        <Identifier Source="ROR">https://ror.org/1</Identifier></AffiliationInfo>
                      <AffiliationInfo><Affiliation>Second Institute.</Affiliation></AffiliationInfo></Author>
                    <Author ValidYN="N"><LastName>Calmre</LastName><ForeName>Ada B</ForeName><Initials>AB</Initials></Author>
                    <Author ValidYN="Y"><CollectiveName>CALM Study Group</CollectiveName></Author>
                    <Author ValidYN="Y"></Author>
                  </AuthorList>
                  <Language>ger</Language><Language>eng</Language>
                  <DataBankList CompleteYN="Y"><DataBank><DataBankName>ClinicalTrials.gov</DataBankName>
                    <AccessionNumberList><AccessionNumber>NCT00000001</AccessionNumber>
                      <AccessionNumber>NCT00000002</AccessionNumber></AccessionNumberList></DataBank>
                    <DataBank><DataBankName>ISRCTN</DataBankName></DataBank></DataBankList>
                  <GrantList CompleteYN="Y"><Grant><GrantID>G1</GrantID><Acronym>GG</Acronym><Agency>Giver</Agency>
                    <Country>Nowhere</Country></Grant><Grant><Agency>Other giver</Agency></Grant></GrantList>
                  <PublicationTypeList><PublicationType UI="D016428">Journal Article</PublicationType>
                    <PublicationType UI="D016449">Randomized Controlled Trial</PublicationType></PublicationTypeList>
                  <VernacularTitle>Ruhige Geister.</VernacularTitle>
                  <ArticleDate DateType="Electronic"><Year>2023</Year><Month>12</Month><Day>20</Day></ArticleDate>
                </Article>
                <MedlineJournalInfo><Country>England</Country><MedlineTA>J Calm</MedlineTA>
                  <NlmUniqueID>9999</NlmUniqueID><ISSNLinking>1234-0000</ISSNLinking></MedlineJournalInfo>
                <ChemicalList><Chemical><RegistryNumber>690G0D6V8H</RegistryNumber>
                  <NameOfSubstance UI="D007649">Ketamine</NameOfSubstance></Chemical></ChemicalList>
                <SupplMeshList><SupplMeshName Type="Protocol" UI="C1">Calm protocol</SupplMeshName></SupplMeshList>
                <CitationSubset>IM</CitationSubset><CitationSubset>N</CitationSubset>
                <CommentsCorrectionsList>
                  <CommentsCorrections RefType="RetractionIn"><RefSource>J Calm. 2025;1:2</RefSource>
                    <PMID Version="1">7654321</PMID><Note>for unrest</Note></CommentsCorrections>
                  <CommentsCorrections RefType="UpdateOf"><RefSource>medRxiv.</RefSource></CommentsCorrections>
                </CommentsCorrectionsList>
                <GeneSymbolList><GeneSymbol>clm</GeneSymbol></GeneSymbolList>
                <MeshHeadingList>
                  <MeshHeading><DescriptorName UI="D001007" MajorTopicYN="N">Anxiety</DescriptorName>
                    <QualifierName UI="Q000188" MajorTopicYN="Y">drug therapy</QualifierName>
                    <QualifierName UI="Q000523" MajorTopicYN="N">psychology</QualifierName></MeshHeading>
                  <MeshHeading><DescriptorName UI="D009656" MajorTopicYN="Y" Type="Geographic">Norway</DescriptorName>
                  </MeshHeading></MeshHeadingList>
                <NumberOfReferences>42</NumberOfReferences>
                <PersonalNameSubjectList><PersonalNameSubject><LastName>Still</LastName><ForeName>Bo</ForeName>
                  <Initials>B</Initials></PersonalNameSubject></PersonalNameSubjectList>
                <OtherID Source="NLM">PMC55</OtherID><OtherID Source="NASA">00001</OtherID>
                <OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Rest helps.</AbstractText></OtherAbstract>
                <OtherAbstract Type="Publisher" Language="ger"><AbstractText Label="ZIEL">Ruhen.</AbstractText>
                  <CopyrightInformation>Copyright 2024.</CopyrightInformation></OtherAbstract>
                <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="Y">rest</Keyword>
                  <Keyword MajorTopicYN="N">5-HT<sub>2A</sub></Keyword></KeywordList>
                <KeywordList Owner="NASA"><Keyword>space</Keyword></KeywordList>
                <CoiStatement>None <b>at all</b>.</CoiStatement>
                <SpaceFlightMission>Calm 1</SpaceFlightMission>
                <InvestigatorList><Investigator ValidYN="Y"><LastName>Watcher</LastName><ForeName>Cy</ForeName>
                  <Initials>C</Initials><AffiliationInfo><Affiliation>Third Institute.</Affiliation></AffiliationInfo>
                </Investigator></InvestigatorList>
                <GeneralNote Owner="NLM">A note.</GeneralNote>
              </MedlineCitation>
              <PubmedData>
                <History><PubMedPubDate PubStatus="received"><Year>2023</Year><Month>6</Month><Day>1</Day></PubMedPubDate>
                  <PubMedPubDate PubStatus="entrez"><Year>2023</Year><Month>12</Month><Day>21</Day><Hour>6</Hour>
                    <Minute>0</Minute></PubMedPubDate></History>
                <PublicationStatus>ppublish</PublicationStatus>
                <ArticleIdList><ArticleId IdType="pubmed">1234567</ArticleId>
                  <ArticleId IdType="doi">10.5555/CALM.1</ArticleId><ArticleId IdType="pii">calm-1</ArticleId></ArticleIdList>
                <ObjectList><Object Type="Erratum"><Param Name="id">e1</Param></Object></ObjectList>
                <ReferenceList><Title>References</Title>
                  <Reference><Citation>Rest A. <i>Sleep</i>. 1999.</Citation><ArticleIdList>
                    <ArticleId IdType="doi">10.5555/sleep</ArticleId><ArticleId IdType="pubmed">99</ArticleId>
                  </ArticleIdList></Reference>
                  <ReferenceList><Reference><Citation>Doze B.</Citation></Reference></ReferenceList></ReferenceList>
              </PubmedData>
            </PubmedArticle>
            """;

    private final Citation citation = ReadDocument.of(EVERYTHING).onlyCitation();

    @Test
    void itHasIdentifiersTitlesAndStatus() {
        assertThat(citation.kind()).isEqualTo(Citation.Kind.ARTICLE);
        assertThat(citation.pmid()).isEqualTo("1234567");
        assertThat(citation.pmidVersion()).isEqualTo(2);
        assertThat(citation.articleIds())
                .containsExactly(
                        new ArticleId("doi", "10.5555/CALM.1"),
                        new ArticleId("pii", "calm-1"),
                        new ArticleId("pmc", "PMC55"));
        assertThat(citation.doi()).contains("10.5555/calm.1");
        assertThat(citation.title()).isEqualTo("[Quiet minds].");
        assertThat(citation.vernacularTitle()).isEqualTo("Ruhige Geister.");
        assertThat(citation.status()).isEqualTo("MEDLINE");
        assertThat(citation.publicationStatus()).isEqualTo("ppublish");
        assertThat(citation.languages()).containsExactly("ger", "eng");
        assertThat(citation.citationSubsets()).containsExactly("IM", "N");
        assertThat(citation.publicationTypes())
                .containsExactly(
                        new Citation.PublicationType("D016428", "Journal Article"),
                        new Citation.PublicationType("D016449", "Randomized Controlled Trial"));
    }

    @Test
    void itHasTheAbstractInSectionsAndTheOtherAbstracts() {
        assertThat(citation.abstractSections())
                .containsExactly(
                        new AbstractSection("AIMS", "OBJECTIVE", "To rest."),
                        new AbstractSection(null, "UNASSIGNED", "In between."),
                        new AbstractSection("RESULTS", "RESULTS", "Rested."));
        assertThat(citation.abstractCopyright()).isEqualTo("Copyright 2024 the authors.");
        assertThat(citation.otherAbstracts())
                .containsExactly(
                        new Citation.OtherAbstract(
                                "plain-language-summary",
                                "eng",
                                List.of(new AbstractSection(null, null, "Rest helps."))),
                        new Citation.OtherAbstract(
                                "Publisher", "ger", List.of(new AbstractSection("ZIEL", null, "Ruhen."))));
    }

    @Test
    void itHasPeopleAndGroupsWithIdentifiersAndAffiliations() {
        assertThat(citation.authors())
                .containsExactly(
                        new Contributor(
                                "author",
                                "Calmer",
                                "Ada B",
                                "AB",
                                "Jr",
                                null,
                                List.of(
                                        new ArticleId("orcid", "0000-0002-1825-0097"),
                                        new ArticleId("affiliation-ror", "https://ror.org/1")),
                                List.of("First Institute.", "Second Institute.")),
                        new Contributor("author", null, null, null, null, "CALM Study Group", List.of(), List.of()));
        assertThat(citation.authors())
                .extracting(Contributor::indexName)
                .containsExactly("Calmer AB Jr", "CALM Study Group");
        assertThat(citation.authorsComplete()).isFalse();
        assertThat(citation.investigators())
                .containsExactly(new Contributor(
                        "investigator", "Watcher", "Cy", "C", null, null, List.of(), List.of("Third Institute.")));
        assertThat(citation.personalNameSubjects())
                .containsExactly(new Contributor("subject", "Still", "Bo", "B", null, null, List.of(), List.of()));
    }

    @Test
    void itHasTheJournalTheIssueAndAllDates() {
        assertThat(citation.journal())
                .isEqualTo(new Citation.Journal(
                        "Journal of calm",
                        "J. Calm",
                        "J Calm",
                        "1234-5678",
                        "1234-0000",
                        "9999",
                        "England",
                        "12",
                        "3 Suppl 1"));
        assertThat(citation.pages()).isEqualTo("11-9");
        assertThat(citation.electronicLocations())
                .containsExactly(new Citation.ElectronicLocation("doi", "10.5555/calm.1"));
        assertThat(citation.published()).isEqualTo(new Citation.PublicationDate(2024, 1, 15, "2024 Jan 15"));
        assertThat(citation.electronicDates())
                .containsExactly(new Citation.PublicationDate(2023, 12, 20, "2023 12 20"));
        assertThat(citation.history())
                .containsExactly(
                        new Citation.HistoryDate("created", "2023-12-31"),
                        new Citation.HistoryDate("completed", "2024-02-03"),
                        new Citation.HistoryDate("revised", "2024-03-04"),
                        new Citation.HistoryDate("received", "2023-06-01"),
                        new Citation.HistoryDate("entrez", "2023-12-21"));
    }

    @Test
    void itHasWhatItIsAbout() {
        assertThat(citation.meshHeadings())
                .containsExactly(
                        new Citation.MeshHeading(
                                "D001007",
                                "Anxiety",
                                false,
                                null,
                                List.of(
                                        new Citation.Qualifier("Q000188", "drug therapy", true),
                                        new Citation.Qualifier("Q000523", "psychology", false))),
                        new Citation.MeshHeading("D009656", "Norway", true, "Geographic", List.of()));
        assertThat(citation.supplementaryConcepts())
                .containsExactly(new Citation.SupplementaryConcept("Protocol", "C1", "Calm protocol"));
        assertThat(citation.chemicals()).containsExactly(new Citation.Chemical("690G0D6V8H", "D007649", "Ketamine"));
        assertThat(citation.geneSymbols()).containsExactly("clm");
        assertThat(citation.keywords())
                .containsExactly(
                        new Citation.Keyword("NOTNLM", true, "rest"),
                        new Citation.Keyword("NOTNLM", false, "5-HT2A"),
                        new Citation.Keyword("NASA", false, "space"));
    }

    @Test
    void itHasWhatItIsTiedTo() {
        assertThat(citation.databankAccessions())
                .containsExactly(
                        new Citation.DatabankAccession("ClinicalTrials.gov", "NCT00000001"),
                        new Citation.DatabankAccession("ClinicalTrials.gov", "NCT00000002"));
        assertThat(citation.grants())
                .containsExactly(
                        new Citation.Grant("G1", "GG", "Giver", "Nowhere"),
                        new Citation.Grant(null, null, "Other giver", null));
        assertThat(citation.relatedCitations())
                .containsExactly(
                        new Citation.RelatedCitation("RetractionIn", "J Calm. 2025;1:2", "7654321", "for unrest"),
                        new Citation.RelatedCitation("UpdateOf", "medRxiv.", null, null));
        assertThat(citation.references())
                .containsExactly(
                        new Citation.Reference(
                                "Rest A. Sleep. 1999.",
                                List.of(new ArticleId("doi", "10.5555/sleep"), new ArticleId("pubmed", "99"))),
                        new Citation.Reference("Doze B.", List.of()));
        assertThat(citation.conflictOfInterest()).isEqualTo("None at all.");
        assertThat(citation.generalNotes()).containsExactly("A note.");
    }

    @Test
    void whatHasNoHomeIsAmongTheOtherFields() {
        assertThat(citation.otherFields())
                .containsExactly(
                        new OtherField("Owner", "NLM"),
                        new OtherField("IndexingMethod", "Curated"),
                        new OtherField("VersionID", "2"),
                        new OtherField("VersionDate", "2024/01/02"),
                        new OtherField("PubModel", "Print-Electronic"),
                        new OtherField("EqualContrib", "Calmer AB Jr"),
                        new OtherField("Superseded:author", "Calmre AB"),
                        new OtherField("NumberOfReferences", "42"),
                        new OtherField("OtherID:NLM", "PMC55"),
                        new OtherField("OtherID:NASA", "00001"),
                        new OtherField("OtherAbstract:CopyrightInformation", "Copyright 2024."),
                        new OtherField("SpaceFlightMission", "Calm 1"),
                        new OtherField("Object:Erratum:id", "e1"));
    }

    @Test
    void ofSeveralPmidsTheHighestVersionCounts() {
        Citation several = ReadDocument.of(
                        "<MedlineCitation><PMID Version=\"1\">11</PMID><PMID Version=\"2\">22</PMID></MedlineCitation>")
                .onlyCitation();
        assertThat(several.pmid()).isEqualTo("22");
        assertThat(several.pmidVersion()).isEqualTo(2);
    }

    @Test
    void theOneAffiliationOfOldCitationsIsTheFirstAuthors() {
        Citation old = ReadDocument.of(set(articleWith(3, """
                        <Affiliation>Old Institute.</Affiliation><AuthorList>
                        <Author><LastName>One</LastName></Author><Author><LastName>Two</LastName></Author></AuthorList>
                        """))).onlyCitation();
        assertThat(old.authors())
                .extracting(Contributor::affiliations)
                .containsExactly(List.of("Old Institute."), List.of());
    }

    @Test
    void anAbsentScalarIsNullAndAnAbsentListEmpty() {
        Citation bare = ReadDocument.of(
                        "<PubmedArticle><MedlineCitation><PMID>5</PMID></MedlineCitation></PubmedArticle>")
                .onlyCitation();
        assertThat(bare)
                .hasAllNullFieldsOrPropertiesExcept(
                        "kind",
                        "pmid",
                        "pmidVersion",
                        "authorsComplete",
                        "articleIds",
                        "abstractSections",
                        "otherAbstracts",
                        "authors",
                        "investigators",
                        "electronicLocations",
                        "electronicDates",
                        "history",
                        "languages",
                        "publicationTypes",
                        "meshHeadings",
                        "supplementaryConcepts",
                        "chemicals",
                        "keywords",
                        "databankAccessions",
                        "grants",
                        "relatedCitations",
                        "references",
                        "citationSubsets",
                        "geneSymbols",
                        "personalNameSubjects",
                        "generalNotes",
                        "otherFields");
        assertThat(bare.pmidVersion()).isEqualTo(1);
        assertThat(bare.abstractText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "<StartPage>7</StartPage><EndPage>9</EndPage>, 7-9",
        "<StartPage>e12</StartPage>, e12",
        "<MedlinePgn>764-9; discussion 770</MedlinePgn>, 764-9; discussion 770",
        "<MedlinePgn/>,"
    })
    void pagesComeFromWhateverSaysThem(String elements, String pages) {
        String pagination = "<Pagination>" + elements + "</Pagination>";
        assertThat(ReadDocument.of(set(articleWith(1, pagination)))
                        .onlyCitation()
                        .pages())
                .isEqualTo(pages);
    }

    @ParameterizedTest
    @CsvSource({
        "0000-0002-1825-0097, 0000-0002-1825-0097",
        "0000000218250097, 0000-0002-1825-0097",
        "https://orcid.org/0000-0002-1694-233x, 0000-0002-1694-233X",
        "0000 0002 1825 0097, 0000-0002-1825-0097",
        "unknown, unknown"
    })
    void orcidsAreBroughtIntoOneForm(String given, String orcid) {
        String authors = "<AuthorList><Author><LastName>A</LastName><Identifier Source=\"ORCID\">" + given
                + "</Identifier></Author></AuthorList>";
        assertThat(ReadDocument.of(set(articleWith(1, authors)))
                        .onlyCitation()
                        .authors()
                        .getFirst()
                        .identifiers())
                .containsExactly(new ArticleId("orcid", orcid));
    }
}
