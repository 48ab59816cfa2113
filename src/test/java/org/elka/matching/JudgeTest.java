package org.elka.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.elka.formats.reading.FileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pairs of made-up records, each told in one row: title|authors|year|journal|volume|issue|pages|doi. */
class JudgeTest {
    private static final String TITLE = "Slow infusions of ketamine against fear of flying in retired pilots";
    private static final String BASE =
            TITLE + "|Marsh, Ida and Orlov, Petr|2019|Journal of Made Up Medicine|12|3|101-109|";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "an abbreviated journal, initials and a short page range;"
                        + "SLOW INFUSIONS OF KETAMINE AGAINST FEAR OF FLYING IN RETIRED PILOTS.|Marsh I, Orlov P|2019|J. Made Up Med.|12|3|101-9|;SAME_PLACE",
                "a slip in the title; Slow infusions of ketamin against fear of flying in retired pilots|Marsh, I.|2019|J Made Up Med|12|3|101|;SAME_PLACE",
                "a subtitle left out; Slow infusions of ketamine against fear of flying in retired pilots: a randomised trial|Marsh, I. and Orlov, P.|2019|J Made Up Med|12|3|101-109|;SAME_PLACE",
                "a name transliterated; Slow infusions of ketamine against fear of flying in retired pilots|Marsh, Ida and Орлов, Пётр|2019|Journal of Made Up Medicine|12|3|101-109|;SAME_PLACE",
                "ahead of print; Slow infusions of ketamine against fear of flying in retired pilots|Marsh, Ida and Orlov, Petr|2018|Journal of Made Up Medicine||||;AHEAD_OF_PRINT",
                "no more than title, authors and year; Slow infusions of ketamine against fear of flying in retired pilots|Marsh, I. and Orlov, P.|2019||||;SAME_WORK",
            })
    void theyAreOne(String why, String other, Rule rule) throws IOException {
        assertThat(judge(BASE, other))
                .isInstanceOfSatisfying(
                        Judgement.Same.class, same -> assertThat(same.rule()).isEqualTo(rule));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "its erratum;Erratum: Slow infusions of ketamine against fear of flying in retired pilots|Marsh, Ida and Orlov, Petr|2019|Journal of Made Up Medicine|12|5|240|;ERRATUM",
                "a reply;Slow infusions of ketamine against fear of flying in retired pilots: reply|Marsh, Ida and Orlov, Petr|2019|Journal of Made Up Medicine|12|3|109|;REPLY",
                "the protocol;Slow infusions of ketamine against fear of flying in retired pilots: study protocol|Marsh, Ida and Orlov, Petr|2018|Trials of Nothing|4||12|;PROTOCOL",
                "a preprint;Slow infusions of ketamine against fear of flying in retired pilots|Marsh, Ida and Orlov, Petr|2019|medRxiv||||10.5555/pre.1;PREPRINT",
                "the abstract of a congress;Slow infusions of ketamine against fear of flying in retired pilots|Marsh, Ida and Orlov, Petr|2018|Proceedings of the Congress of Sleep|9|Suppl 1|S12|;CONFERENCE_VERSION",
                "next year's edition;Slow infusions of ketamine against fear of flying in retired pilots|Marsh, Ida and Orlov, Petr|2020|Journal of Made Up Medicine|13|3|11-19|;PART_OR_EDITION",
                "its second part;Slow infusions of ketamine against fear of flying in retired pilots. Part 2|Marsh, Ida and Orlov, Petr|2019|Journal of Made Up Medicine|12|4|201-219|;PART_OR_EDITION",
            })
    void theyBelongTogetherWithoutBeingOne(String why, String other, Relation relation) throws IOException {
        assertThat(judge(BASE, other))
                .isInstanceOfSatisfying(
                        Judgement.Related.class,
                        related -> assertThat(related.relation()).isEqualTo(relation));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "editorials of two issues;Editorial|Marsh, Ida|2019|Journal of Made Up Medicine|12|3|1|;Editorial|Marsh, Ida|2019|Journal of Made Up Medicine|12|4|1|",
                "editorials of two journals on one page;Editorial|Marsh, Ida|2019|Alpha|12|3|1-2|;Editorial|Marsh, Ida|2019|Beta|12|3|1-2|",
                "two reviews of one book;Review of The quiet sea: a history|Marsh, Ida|2019|Alpha|12|3|1-2|;Review of The quiet sea: a history|Orlov, Petr|2019|Beta|2|3|61-62|",
                "two volumes of a title of the journal's name;Bulletin of Nothing volume 52 paper 41|Marsh, Ida|2019|Bulletin of Nothing|52|||;Bulletin of Nothing volume 52 paper 45|Orlov, Petr|2019|Bulletin of Nothing|52|||",
                "one DOI on two papers;Sleep of gulls over open water|Marsh, Ida|2018|Alpha|12|||10.5555/x;Boats without sails in the northern trade|Orlov, Petr|2019|Alpha|13|||10.5555/x",
                "two introductions to yearly tracks;Introduction to the minitrack on tides and winds|Marsh, Ida and Orlov, Petr|2019|Annual Conference on Water||||;Introduction to the minitrack on tides and winds|Marsh, Ida and Orlov, Petr|2020|Annual Conference on Water||||",
                "two papers by namesakes;Slow tides of the northern sea in old charts|Marsh, Ida|2019|Alpha||||;Slow tides of the northern sea in old charts|Marsh, Bruno|2019|Alpha||||",
                "standards of two years;Safety of ladders in museums 2018|Standards Body|2018|Norms||||;Safety of ladders in museums 2019|Standards Body|2019|Norms||||",
                "opposite words;Hypotension after slow infusions in retired pilots|Marsh, Ida|2019|Alpha|1||5-9|;Hypertension after slow infusions in retired pilots|Marsh, Ida|2019|Alpha|1||50-59|",
                "a title without a title;UNKNOWN|Marsh, Ida|2019|Alpha||||;UNKNOWN|Marsh, Ida|2019|Alpha||||",
            })
    void theyAreNeverJoined(String why, String one, String other) throws IOException {
        assertThat(judge(one, other)).isNotInstanceOf(Judgement.Same.class);
    }

    @Test
    void whatLacksEvidenceIsAPersonsQuestion() throws IOException {
        assertThat(judge(BASE, TITLE + "|Marsh, I.|2019|||||")).isInstanceOf(Judgement.Uncertain.class);
    }

    @Test
    void everyFieldThatBothHaveIsEvidence() throws IOException {
        assertThat(judge(BASE, BASE).evidence())
                .extracting(Evidence::field)
                .containsExactly("title", "authors", "year", "venue", "place");
    }

    @Test
    void theOrderOfTwoRecordsDoesNotMatter() throws IOException {
        String other = TITLE + "|Marsh, I. and Orlov, P.|2018|J Made Up Med|12||101-109|10.5555/a";
        assertThat(judge(BASE, other)).isEqualTo(judge(other, BASE));
    }

    private Judgement judge(String one, String other) throws IOException {
        Path file = folder.resolve("pair.csv");
        Files.writeString(
                file,
                "title|authors|year|journal|volume|issue|pages|doi\n".replace('|', '\t')
                        + one.strip().replace('|', '\t')
                        + '\n'
                        + other.strip().replace('|', '\t')
                        + '\n');
        List<Description> both = new ArrayList<>();
        FileReading.readAll(file, entry -> both.add(Description.of(entry.citation())), unreadable -> {
            throw new AssertionError(unreadable);
        });
        return Judge.judge(both.get(0), both.get(1));
    }
}
