package org.elka.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.elka.search.query.Parse.Parsed;
import org.elka.search.query.Parse.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {
    private static final Vocabulary VOCABULARY =
            new Vocabulary(Set.of("onset-speed", "safety"), Set.of("ketamine-anxiety"), Mesh.NONE, LibraryNames.NONE);

    private final QueryParser parser =
            new QueryParser(QueryLimits.DEFAULT, VOCABULARY, () -> Instant.parse("2026-11-23T12:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                        | everything
            all[sb]                                   | everything
            ketamine                                  | all:ketamine
            ketamine anxiety                          | (all:ketamine AND all:anxiety)
            the onset of ketamine                     | (all:onset AND all:ketamine)
            a AND b                                   | REJECTED
            x AND y OR z                              | ((all:x AND all:y) OR all:z)
            x OR y AND z                              | ((all:x OR all:y) AND all:z)
            x NOT y OR z                              | ((all:x NOT all:y) OR all:z)
            x OR (y AND z)                            | (all:x OR (all:y AND all:z))
            x OR y OR z                               | (all:x OR all:y OR all:z)
            x AND NOT y                               | (all:x NOT all:y)
            x OR y w                                  | (all:x OR (all:y AND all:w))
            x OR y "v w"                              | ((all:x OR all:y) AND all:"v w")
            "rapid onset"                             | all:"rapid onset"
            “rapid onset”                             | all:"rapid onset"
            rapid onset[tiab]                         | title_abstract:"rapid onset"
            "rapid onset" [Title/Abstract]            | title_abstract:"rapid onset"
            ketamin*[ti]                              | title:ketamin*
            "rapid anxi*"[tw]                         | text_word:"rapid anxi*"
            non-random*[Title/Abstract]               | title_abstract:"non random*"
            open-label ketamine                       | (all:"open label" AND all:ketamine)
            (2R,6R)-hydroxynorketamine                | all:"2r 6r hydroxynorketamine"
            S(+)-ketamine[tiab]                       | title_abstract:"s ketamine"
            (R)-ketamine OR (esketamine)              | (all:"r ketamine" OR all:esketamine)
            "rapid anxiety"[tiab:~3]                  | title_abstract:"rapid anxiety"~3
            "Ketamine"[Mesh]                          | mesh=ketamine
            Ketamine[MeSH Terms:noexp]                | mesh=ketamine
            "Ketamine/ae"[Majr]                       | ~mesh_major=ketamine/adverse effects|ketamine/poisoning|ketamine/toxicity~
            "Ketamine/therapeutic use"[Majr:noexp]    | mesh_major=ketamine/therapeutic use
            psoriasis/dt[Majr]                        | mesh_major=psoriasis/drug therapy
            epidemiology[sh] or history[sh]           | ~(subheading=epidemiology|ethnology|mortality OR subheading=history)~
            epidemiology[sh:noexp]                    | subheading=epidemiology
            ketamine and (anxiety)                    | (all:ketamine AND all:anxiety)
            Clinical Trial, Phase II[Publication Type]| publication_type=clinical trial phase ii
            "psilocin" [Supplementary Concept]        | substance=psilocin
            Taylor JH[au]                             | author~taylor jh
            "Taylor J"[au]                            | author=taylor j
            Tayl*[Author]                             | author^tayl
            german[la]                                | language=ger
            12345678[pmid]                            | pmid=12345678
            https://doi.org/10.5555/ABC.1[doi]        | identifier=10.5555/abc.1
            NCT01234567[si]                           | accession=nct01234567
            2020[dp]                                  | publication 2020-01-01..2020-12-31
            2020/02[dp]                               | publication 2020-02-01..2020-02-29
            2020/03:2022[dp]                          | publication 2020-03-01..2022-12-31
            2020/03 : 2022[dp]                        | publication 2020-03-01..2022-12-31
            ("2020/01/01"[Date - Publication] : "3000"[Date - Publication]) | publication 2020-01-01..3000-12-31
            "last 90 days"[edat]                      | entry 2026-08-25..2026-11-23
            last 2 years[dp]                          | publication 2024-11-23..2026-11-23
            tag:onset-speed                           | tag onset-speed
            reports:safety AND mentions:onset-speed   | (tag safety REPORTS AND tag onset-speed MENTIONS)
            ketamine tag:safety                       | (all:ketamine AND tag safety)
            status:retracted                          | status=retracted
            status:expression-of-concern              | status=expression-of-concern
            topic:ketamine-anxiety                    | topic=ketamine-anxiety
            design:rct                                | design=rct
            onset:<=24h                               | onset_hours -Infinity..24.0
            onset:30min..2h                           | onset_hours 0.5..2.0
            duration:>=1w                             | duration_days 7.0..Infinity
            n:20..100                                 | participants 20.0..100.0
            dose:0.5mg/kg..1mg/kg                     | dose_mg_per_kg 0.5..1.0
            dose:84mg                                 | dose_mg 84.0..84.0
            hasabstract                               | subset=hasabstract
            ti:ketamine                               | title:ketamine
            au:"Taylor JH"                            | author=taylor jh
            β-endorphin                               | all:"beta endorphin"
            0·5[tiab]                                 | title_abstract:0.5
            """)
    void readsAsPubMedDoes(String text, String expected) {
        assertThat(shown(parser.parse(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            (ketamine               | 1  | 1  | never closed
            ketamine)               | 9  | 1  | closes nothing
            ketamine AND            | 13 | 0  | A term was expected
            AND ketamine            | 1  | 3  | A term was expected before AND
            NOT ketamine            | 1  | 3  | NOT takes away
            x OR AND y              | 6  | 3  | A term was expected before AND
            x ()                    | 3  | 2  | nothing in these parentheses
            ketamine[tiba]          | 9  | 6  | There is no field [tiba]
            ketamine[tiab           | 9  | 1  | never closed
            ketamine]               | 9  | 1  | without an opening one
            [tiab]                  | 1  | 6  | no term before it
            (x OR y)[tiab]          | 9  | 6  | not to a parenthesis
            x AND "rapid onset      | 7  | 1  | never closed
            of the                  | 1  | 6  | only stop words
            &                       | 1  | 1  | only stop words
            *                       | 1  | 1  | stands at the end of a word
            ke*                     | 1  | 3  | At least 3 letters
            ket*mine                | 4  | 1  | stands at the end of a word
            x AND *mine             | 7  | 1  | stands before a word
            2021/02/31[dp]          | 1  | 14 | no such day
            2022:2020[dp]           | 1  | 13 | ends before it begins
            soon[dp]                | 1  | 8  | is no date
            foo:bar                 | 1  | 4  | There is no field "foo:"
            tag:onset               | 1  | 9  | There is no tag "onset"
            tag: onset-speed        | 1  | 4  | A value was expected
            status:gone             | 1  | 11 | There is no status "gone"
            abc[pmid]               | 1  | 9  | is no PMID
            n:many                  | 1  | 6  | is no number
            dose:5apples            | 1  | 12 | is no number
            n:10..5                 | 1  | 7  | ends below its beginning
            "x y"[tiab:~9999]       | 6  | 12 | At most 100 words
            "x y"[tiab:near]        | 6  | 11 | means nothing to this field
            #1 AND x                | 1  | 2  | There is no line #1
            """)
    void refusesWithThePlaceAndTheRemedy(String text, int column, int length, String message) {
        assertThat(parser.parse(text)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.error().message()).contains(message);
            assertThat(rejected.error().column()).as("column").isEqualTo(column);
            assertThat(rejected.error().length()).as("length").isEqualTo(length);
            assertThat(rejected.error().remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            x OR y AND z            | 8  | applies to all that stands before it
            “x”                     | 1  | Typographic quotation marks
            x[ti] or y[ti]          | 7  | was read as an operator
            ketamine or esketamine  | 1  | Passed over: or
            rapid onset[tiab]       | 1  | searched as a phrase
            """)
    void tellsWhatAWriterMayNotExpect(String text, int column, String message) {
        assertThat(parser.parse(text)).isInstanceOfSatisfying(Parsed.class, parsed -> {
            assertThat(parsed.notices()).singleElement().satisfies(notice -> {
                assertThat(notice.message()).contains(message);
                assertThat(notice.column()).isEqualTo(column);
            });
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ketamine anxiety NOT (x OR "y z")    | (ketamine[all] AND anxiety[all]) NOT (x[all] OR "y z"[all])
            rapid onset[tiab]                    | "rapid onset"[tiab]
            "rapid anxi*"[ti:~2]                 | "rapid anxi*"[ti:~2]
            Taylor J[au] OR "Taylor J"[au]       | taylor j[au] OR "taylor j"[au]
            Ketamine[mh:noexp]                   | "ketamine"[mh:noexp]
            2020[dp]                             | 2020/01/01:2020/12/31[dp]
            onset:<24h AND n:>20 AND n:20..30    | onset:<24h AND n:>20 AND n:20..30
            onset:10min AND dose:50mcg/kg        | onset:0.16666666666666666h AND dose:0.05mg/kg
            reports:safety status:retracted      | reports:safety AND status:retracted
            """)
    void isWrittenOutWithNothingImplied(String text, String expected) {
        Parse parse = parser.parse(text);
        assertThat(QueryWriter.write(((Parsed) parse).query())).isEqualTo(expected);
    }

    @Test
    void linesAreWrittenOutWhereAQueryIsKept() {
        Map<Integer, String> lines = Map.of(
                1, "ketamine OR esketamine", 2, "anxiety[ti]", 3, "#1 AND #2", 4, "#4", 5, "#6 OR #6", 6, "#5 OR #5");
        History history = number -> Optional.ofNullable(lines.get(number));
        assertThat(history.writtenOut("#3 NOT fear", 1_000))
                .isEqualTo("((ketamine OR esketamine) AND (anxiety[ti])) NOT fear");
        assertThat(history.writtenOut(" #3 ", 1_000)).isEqualTo(" (ketamine OR esketamine) AND (anxiety[ti]) ");
        assertThat(history.writtenOut("\"#1\"[ti] OR #9", 1_000)).isEqualTo("\"#1\"[ti] OR #9");
        assertThat(history.writtenOut("#1 AND \"open", 1_000)).isEqualTo("#1 AND \"open");
        assertThat(history.writtenOut("#4", 1_000)).isEqualTo("#4");
        assertThat(history.writtenOut("#5", 1_000)).hasSizeBetween(1_000, 10_000);
    }

    @Test
    void linesStandForTheSearchesBefore() {
        Map<Integer, String> lines =
                Map.of(1, "ketamine OR esketamine", 2, "anxiety[ti]", 3, "#1 AND #2", 4, "#4", 5, "x AND");
        History history = number -> Optional.ofNullable(lines.get(number));
        assertThat(QueryText.of(((Parsed) parser.parse("#3 NOT fear", Reading.LITERAL.with(history))).query()))
                .isEqualTo("(((all:ketamine OR all:esketamine) AND title:anxiety) NOT all:fear)");
        assertThat(((Parsed) parser.parse("fear OR #2", Reading.LITERAL.with(history)))
                        .query()
                        .span())
                .isEqualTo(new Span(0, 10));
        assertThat(((Rejected) parser.parse("x OR #4", Reading.LITERAL.with(history)))
                        .error()
                        .message())
                .contains("without end");
        assertThat(((Rejected) parser.parse("x OR #5", Reading.LITERAL.with(history))).error())
                .returns(6, QueryError::column)
                .satisfies(
                        error -> assertThat(error.message()).startsWith("Line #5 cannot be used: A term was expected"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            screened:include            | screened INCLUDED [7, 9]
            SCREENED:Excluded           | screened EXCLUDED [7, 9]
            screened:"not-retrieved"    | screened NOT_RETRIEVED [7, 9]
            screened:not_retrieved@3    | screened NOT_RETRIEVED in 3 [3]
            conflict[screened]          | screened CONFLICT [7, 9]
            fear NOT screened:undecided | (all:fear NOT screened UNDECIDED [7, 9])
            #1 AND screened:include@3   | (all:fear AND screened INCLUDED in 3 [3])
            """)
    void whatReviewsHaveComeToIsLookedUpForWhoAsks(String text, String expected) {
        Parse parse = parser.parse(text, new Reading(number -> Optional.of("fear"), screenings(), false));
        assertThat(QueryText.of(((Parsed) parse).query())).isEqualTo(expected);
    }

    /** Of a member of review 3 and of another. */
    private static Screenings screenings() {
        return (outcome, review) -> review == null
                ? new Screenings.Answer.Known(ArticleSet.of(List.of(9L, 7L, 9L)))
                : review == 3
                        ? new Screenings.Answer.Known(ArticleSet.of(List.of(3L)))
                        : new Screenings.Answer.Withheld("There is no review " + review + ".", "Leave it out.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            fear screened:maybe      | 6  | does not come to "maybe"
            fear screened:include@   | 6  | does not come to "include@"
            fear screened:include@0  | 6  | does not come to "include@0"
            fear screened:include@x  | 6  | does not come to "include@x"
            fear screened:include@4  | 6  | no review 4
            include[screened:noexp]  | 8  | means nothing to this field
            screened:                | 1  | A value was expected
            """)
    void whatReviewsCannotSayIsRefusedWhereItStands(String text, int column, String reason) {
        Parse parse = parser.parse(text, Reading.LITERAL.with(screenings()));
        assertThat(((Rejected) parse).error())
                .returns(column, QueryError::column)
                .satisfies(error -> assertThat(error.message()).contains(reason));
    }

    @Test
    void whatReviewsHaveComeToIsToldToNobodyInParticular() {
        QueryError error = ((Rejected) parser.parse("fear OR screened:include")).error();
        assertThat(error.message()).contains("only their members may know");
        assertThat(error.remedy()).contains("add it when you search");
    }

    @Test
    void twoAnswersOfReviewsAreTwoQueriesAndOrderIsNone() {
        assertThat(ArticleSet.of(List.of(1L, 2L)))
                .hasToString(ArticleSet.of(List.of(2L, 1L)).toString());
        assertThat(ArticleSet.of(List.of(1L, 2L)).toString())
                .isNotEqualTo(ArticleSet.of(List.of(1L, 3L)).toString());
    }

    @Test
    void theFilterForSystematicReviewsIsPubmedsStrategy() {
        assertThat(QueryText.of(((Parsed) parser.parse("systematic[sb]")).query()))
                .contains(
                        "title:\"systematic literature review\"",
                        "subset=medline",
                        "publication_type=systematic review");
    }

    @Test
    void aTruncatedStopWordIsNone() {
        assertThat(QueryText.of(((Parsed) parser.parse("are*")).query())).isEqualTo("all:are*");
    }

    @Test
    void namesTheNearestFieldToAnUnknownOne() {
        assertThat(((Rejected) parser.parse("ketamine[tiba]")).error().remedy()).isEqualTo("Did you mean tiab?");
    }

    @Test
    void everyNodeSaysWhereItStands() {
        Query query = ((Parsed) parser.parse("x AND (rapid* OR \"of fear\"[ti])")).query();
        assertThat(query.span()).isEqualTo(new Span(0, 30));
        Query.Or or = (Query.Or) ((Query.And) query).parts().get(1);
        assertThat(or.parts()).extracting(Query::span).containsExactly(new Span(7, 13), new Span(17, 30));
        assertThat(((Query.Text) or.parts().get(1)).words())
                .extracting(Query.Word::span)
                .containsExactly(new Span(18, 20), new Span(21, 25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "terms", "depth"})
    void namesTheLimitThatAMonstrousQueryPasses(String limit) {
        String text = switch (limit) {
            case "length" -> "x".repeat(100_001);
            case "terms" -> String.join(" OR ", Collections.nCopies(5_001, "x"));
            default -> "(".repeat(201) + "x" + ")".repeat(201);
        };
        assertThat(((Rejected) parser.parse(text)).error().message()).contains("(limit " + limit + ")");
    }

    @Test
    void refusesOperatorsThatAlternateTooDeeply() {
        String text = "x0"
                + String.join(
                        "",
                        IntStream.range(1, 300)
                                .mapToObj(i -> (i % 2 == 0 ? " AND x" : " OR x") + i)
                                .toList());
        assertThat(((Rejected) parser.parse(text)).error().message()).contains("(limit depth)");
    }

    @Test
    void readsAsMuchAsTheLimitsAllow() {
        String terms = String.join(" OR ", Collections.nCopies(5_000, "x"));
        String deep = "(".repeat(199) + "x" + ")".repeat(199);
        assertThat(List.of(parser.parse(terms), parser.parse(deep))).allMatch(Parsed.class::isInstance);
    }

    /** A short form of the tree, for tables. */
    private static String shown(Parse parse) {
        return switch (parse) {
            case Parsed parsed -> QueryText.of(parsed.query());
            case Rejected _ -> "REJECTED";
        };
    }
}
