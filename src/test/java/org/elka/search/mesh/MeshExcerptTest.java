package org.elka.search.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.elka.search.query.LibraryNames;
import org.elka.search.query.MeshRecord;
import org.elka.search.query.MeshTree;
import org.elka.search.query.Parse;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryNotice;
import org.elka.search.query.QueryParser;
import org.elka.search.query.QueryText;
import org.elka.search.query.Reading;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes with Elka of MeSH, and what queries make of it. */
class MeshExcerptTest {
    private MeshTree tree;
    private QueryParser parser;

    @BeforeEach
    void readTheExcerpt() throws IOException {
        tree = Excerpt.read();
        Vocabulary vocabulary = new Vocabulary(Set.of(), Set.of(), tree, LibraryNames.NONE);
        parser = new QueryParser(QueryLimits.DEFAULT, vocabulary, () -> Instant.parse("2026-11-23T12:00:00Z"));
    }

    @Test
    void anxietyDisordersHoldPhobiasButNotPtsd() {
        assertThat(tree.below("anxiety disorders"))
                .contains("agoraphobia", "panic disorder", "phobic disorders", "phobia social", "hoarding disorder")
                .doesNotContain("stress disorders post traumatic", "anxiety disorders");
        assertThat(tree.below("phobic disorders")).containsExactly("phobia social");
        assertThat(tree.below("phobia social")).isEmpty();
    }

    @Test
    void entryTermsStandForTheirHeading() {
        assertThat(tree.heading("ptsd")).hasValue("stress disorders post traumatic");
        assertThat(tree.heading("social anxiety disorder")).hasValue("phobia social");
        assertThat(tree.heading("anxiolytics")).hasValue("anti anxiety agents");
        assertThat(tree.publicationType("review")).hasValue("review");
        assertThat(tree.heading("nothing of the kind")).isEmpty();
    }

    @Test
    void aLookUpGivesTheNameBeforeWhatBeginsSo() {
        assertThat(tree.find("panic", 3)).extracting(MeshRecord::name).containsExactly("Panic", "Panic Disorder");
        assertThat(tree.find("social anx", 5)).extracting(MeshRecord::name).contains("Phobia, Social");
        assertThat(tree.record("D013313")).map(MeshRecord::name).hasValue("Stress Disorders, Post-Traumatic");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            "Phobic Disorders"[mh]                   | mesh=phobic disorders,phobia social
            "Phobic Disorders"[mh:noexp]             | mesh=phobic disorders
            PTSD[mh]                                 | mesh=stress disorders post traumatic
            "Phobic Disorders/drug therapy"[Majr]    | mesh_major=phobic disorders/drug therapy,phobia social/drug therapy
            "Humans"[mh]                             | mesh=humans
            Controlled Clinical Trial[pt]            | publication_type=controlled clinical trial,randomized controlled trial,equivalence trial,pragmatic clinical trial
            ketalar[nm]                              | substance=ketamine
            """)
    void headingsAndPublicationTypesExplode(String text, String expected) {
        assertThat(shown(text, Reading.LITERAL)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '~', textBlock = """
            ketamine            @ {(mesh=ketamine OR all:ketamine)}
            ptsd                @ {(mesh=stress disorders post traumatic OR (all:stress AND all:disorders AND all:post AND all:traumatic) OR all:ptsd)}
            rapid onset         @ ({(all:rapid OR all:rapids)} AND {(all:onset OR all:onsets)})
            trials tumour       @ ({(all:trials OR all:trial)} AND {(all:tumour OR all:tumours OR all:tumor OR all:tumors)})
            "ketamine"          @ all:ketamine
            ketamine[tiab]      @ title_abstract:ketamine
            ketamin*            @ all:ketamin*
            of ketalar          @ {(mesh=ketamine OR all:ketamine OR all:ketalar)}
            """)
    void wordsAreMappedAndWhatIsQuotedOrTaggedIsNot(String text, String expected) {
        assertThat(shown(text, Reading.MAPPED)).isEqualTo(expected);
    }

    @Test
    void aHeadingThatTheExcerptDoesNotHaveIsSaidToStandAlone() {
        Parse.Parsed parsed = (Parse.Parsed) parser.parse("\"Renal Dialysis\"[mh] AND ketamine");
        assertThat(parsed.notices())
                .extracting(QueryNotice::message, QueryNotice::column)
                .singleElement()
                .satisfies(notice -> assertThat(notice.toString()).contains("no heading \"renal dialysis\""));
    }

    @Test
    void aPharmacologicalActionStandsForAllThatHasIt() {
        assertThat(shown("hallucinogens[pa]", Reading.LITERAL))
                .contains("mesh=psilocybin", "substance=mescaline")
                .doesNotContain("ketamine");
        assertThat(parser.parse("antacids[pa]"))
                .isInstanceOfSatisfying(
                        Parse.Rejected.class,
                        refused -> assertThat(refused.error().remedy()).contains("mesh import"));
    }

    private String shown(String text, Reading reading) {
        return QueryText.of(((Parse.Parsed) parser.parse(text, reading)).query())
                .replace('|', ',');
    }

    @Test
    void everyPlaceInTheTreesIsGivenOnce() {
        List<String> numbers = tree.find("a", Integer.MAX_VALUE).stream()
                .flatMap(record -> record.treeNumbers().stream())
                .toList();
        assertThat(numbers).doesNotHaveDuplicates();
    }
}
