package org.elka.pubmed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.elka.pubmed.PubmedXml.set;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.OtherField;
import org.junit.jupiter.api.Test;

class BookReaderTest {
    private static final String CHAPTER = """
            <PubmedBookArticle><BookDocument>
              <PMID Version="1">31000001</PMID>
              <ArticleIdList><ArticleId IdType="bookaccession">NBK1</ArticleId></ArticleIdList>
              <Book><Publisher><PublisherName>Quiet Press</PublisherName><PublisherLocation>Hush</PublisherLocation></Publisher>
                <BookTitle book="calm">The Calm <i>Book</i></BookTitle>
                <PubDate><Year>2019</Year><Month>Feb</Month></PubDate>
                <BeginningDate><Year>1993</Year></BeginningDate><EndingDate><Year>2020</Year><Month>5</Month></EndingDate>
                <AuthorList Type="authors" CompleteYN="N"><Author><LastName>Whole</LastName><Initials>W</Initials></Author></AuthorList>
                <AuthorList Type="editors"><Author><LastName>Editing</LastName><Initials>E</Initials></Author></AuthorList>
                <InvestigatorList><Investigator><LastName>Looker</LastName></Investigator></InvestigatorList>
                <Volume>2</Volume><VolumeTitle>Sleep</VolumeTitle><Edition>3rd</Edition>
                <CollectionTitle book="c">Calm Collection</CollectionTitle>
                <Isbn>9780000000001</Isbn><Isbn>9780000000002</Isbn>
                <ELocationID EIdType="doi" ValidYN="Y">10.5555/book</ELocationID>
                <Medium>Internet</Medium><ReportNumber>R7</ReportNumber></Book>
              <LocationLabel Type="chapter">4</LocationLabel>
              <ArticleTitle book="calm" part="c4">On Resting</ArticleTitle><VernacularTitle>Vom Ruhen</VernacularTitle>
              <Pagination><MedlinePgn>40-50</MedlinePgn></Pagination>
              <Language>eng</Language>
              <AuthorList Type="authors" CompleteYN="Y"><Author><LastName>Chapter</LastName><Initials>C</Initials></Author></AuthorList>
              <PublicationType UI="D016454">Review</PublicationType>
              <Abstract><AbstractText>How to rest.</AbstractText><CopyrightInformation>Copyright.</CopyrightInformation></Abstract>
              <Sections><Section><SectionTitle book="calm">Lying <i>down</i></SectionTitle>
                  <Section><LocationLabel Type="section">4.1</LocationLabel><SectionTitle>On the left</SectionTitle></Section></Section>
                <Section><SectionTitle>Sitting</SectionTitle></Section></Sections>
              <KeywordList Owner="NLM"><Keyword MajorTopicYN="N">beds</Keyword></KeywordList>
              <ContributionDate><Year>2018</Year><Month>11</Month><Day>9</Day></ContributionDate>
              <DateRevised><Year>2020</Year><Month>1</Month><Day>2</Day></DateRevised>
              <GrantList><Grant><Agency>Giver</Agency></Grant></GrantList>
              <ItemList ListType="Synonyms"><Item>Dozing</Item></ItemList>
              <ReferenceList><Reference><Citation>Sleep A. 1990.</Citation></Reference></ReferenceList>
            </BookDocument>
            <PubmedBookData><History><PubMedPubDate PubStatus="pubmed"><Year>2019</Year><Month>3</Month><Day>1</Day></PubMedPubDate></History>
              <PublicationStatus>ppublish</PublicationStatus>
              <ArticleIdList><ArticleId IdType="pubmed">31000001</ArticleId></ArticleIdList></PubmedBookData>
            </PubmedBookArticle>
            """;

    private final Citation chapter = ReadDocument.of(set(CHAPTER)).onlyCitation();

    @Test
    void aChapterHasItsTitleAndItsBook() {
        assertThat(chapter.kind()).isEqualTo(Citation.Kind.BOOK);
        assertThat(chapter.pmid()).isEqualTo("31000001");
        assertThat(chapter.title()).isEqualTo("On Resting");
        assertThat(chapter.vernacularTitle()).isEqualTo("Vom Ruhen");
        assertThat(chapter.pages()).isEqualTo("40-50");
        assertThat(chapter.book())
                .isEqualTo(new Citation.Book(
                        "The Calm Book",
                        "Quiet Press",
                        "Hush",
                        "3rd",
                        "Calm Collection",
                        "2",
                        List.of("9780000000001", "9780000000002"),
                        List.of("Lying down", "4.1 On the left", "Sitting")));
        assertThat(chapter.articleIds())
                .containsExactly(new ArticleId("bookaccession", "NBK1"), new ArticleId("doi", "10.5555/book"));
    }

    @Test
    void aChaptersAuthorsComeFirstThenTheBooksThenEditors() {
        assertThat(chapter.authors())
                .extracting(Contributor::role, Contributor::indexName)
                .containsExactly(
                        Tuple.tuple("author", "Chapter C"),
                        Tuple.tuple("book author", "Whole W"),
                        Tuple.tuple("editor", "Editing E"));
        assertThat(chapter.authorsComplete()).isFalse();
        assertThat(chapter.investigators()).extracting(Contributor::lastName).containsExactly("Looker");
    }

    @Test
    void aChapterHasDatesAbstractAndSubjects() {
        assertThat(chapter.published()).isEqualTo(new Citation.PublicationDate(2019, 2, null, "2019 Feb"));
        assertThat(chapter.history())
                .containsExactly(
                        new Citation.HistoryDate("contributed", "2018-11-09"),
                        new Citation.HistoryDate("revised", "2020-01-02"),
                        new Citation.HistoryDate("pubmed", "2019-03-01"));
        assertThat(chapter.abstractText()).isEqualTo("How to rest.");
        assertThat(chapter.abstractCopyright()).isEqualTo("Copyright.");
        assertThat(chapter.languages()).containsExactly("eng");
        assertThat(chapter.publicationTypes()).containsExactly(new Citation.PublicationType("D016454", "Review"));
        assertThat(chapter.keywords()).containsExactly(new Citation.Keyword("NLM", false, "beds"));
        assertThat(chapter.grants()).containsExactly(new Citation.Grant(null, null, "Giver", null));
        assertThat(chapter.references()).containsExactly(new Citation.Reference("Sleep A. 1990.", List.of()));
        assertThat(chapter.publicationStatus()).isEqualTo("ppublish");
        assertThat(chapter.otherFields())
                .containsExactly(
                        new OtherField("BeginningDate", "1993"),
                        new OtherField("EndingDate", "2020 5"),
                        new OtherField("VolumeTitle", "Sleep"),
                        new OtherField("Medium", "Internet"),
                        new OtherField("ReportNumber", "R7"),
                        new OtherField("LocationLabel:chapter", "4"),
                        new OtherField("Item:Synonyms", "Dozing"));
    }

    @Test
    void aWholeBookHasTheBooksTitleAndAuthors() {
        Citation book = ReadDocument.of("""
                <PubmedBookArticleSet><PubmedBookArticle><BookDocument><PMID>9</PMID><Book>
                <BookTitle>All of it</BookTitle><AuthorList Type="authors"><Author><LastName>Whole</LastName></Author>
                </AuthorList></Book></BookDocument></PubmedBookArticle></PubmedBookArticleSet>
                """).onlyCitation();
        assertThat(book.title()).isEqualTo("All of it");
        assertThat(book.authors()).extracting(Contributor::role).containsExactly("author");
        assertThat(book.authorsComplete()).isTrue();
    }

    @Test
    void booksAndArticlesStandInOneSet() {
        ReadDocument read = ReadDocument.of(set(PubmedXml.article(1), CHAPTER, PubmedXml.article(3)));
        assertThat(read.citations())
                .extracting(Citation::kind)
                .containsExactly(Citation.Kind.ARTICLE, Citation.Kind.BOOK, Citation.Kind.ARTICLE);
    }
}
