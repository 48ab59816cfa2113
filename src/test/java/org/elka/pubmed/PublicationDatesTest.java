package org.elka.pubmed;

import static org.assertj.core.api.Assertions.assertThat;

import org.elka.library.Citation.PublicationDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicationDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1998 Dec-1999 Jan, 1998, 12,",
        "2020 Jan-Feb, 2020, 1,",
        "1998 Dec 22-29, 1998, 12, 22",
        "2003 Jul 1-15, 2003, 7, 1",
        "2015 Nov 30-Dec 2, 2015, 11, 30",
        "Winter 1998, 1998, 1,",
        "1977-1978 Fall-Winter, 1977, 10,",
        "2000 Spring-Summer, 2000, 4,",
        "1999 Summer, 1999, 7,",
        "Autumn 1960, 1960, 10,",
        "1976-1977, 1976, ,",
        "1976 1st Quart, 1976, 1,",
        "1985 3d Quart, 1985, ,",
        "1985 4th Quart, 1985, 10,",
        "December 1903, 1903, 12,",
        "2021 Sept, 2021, 9,",
        "1852, 1852, ,",
        "Christmas 2004, 2004, ,",
        "in press, , ,",
        "19990101, , ,"
    })
    void medlineDatesAreReadAsFarAsTheySay(String words, Integer year, Integer month, Integer day) {
        assertThat(PublicationDates.parse(words)).isEqualTo(new PublicationDate(year, month, day, words));
    }

    @ParameterizedTest
    @CsvSource({
        "2020, Jan, 15, '', 2020, 1, 15, 2020 Jan 15",
        "2020, 01, 05, '', 2020, 1, 5, 2020 01 05",
        "2020, January, '', '', 2020, 1, , 2020 January",
        "2020, '', '', '', 2020, , , 2020",
        "2020, '', '', Winter, 2020, 1, , 2020 Winter",
        "2020, '', '', Fall, 2020, 10, , 2020 Fall",
        "2020, '', 15, '', 2020, , , 2020 15",
        "2020, Mar-Apr, '', '', 2020, 3, , 2020 Mar-Apr",
        "2020, 13, 1, '', 2020, , , 2020 13 1",
        "n.d., '', '', '', , , , n.d.",
        "'', '', '', '', , , , ''"
    })
    void datesInPartsAreReadAsFarAsTheySay(
            String year, String month, String day, String season, Integer y, Integer m, Integer d, String raw) {
        assertThat(PublicationDates.of(year, month, day, season)).isEqualTo(new PublicationDate(y, m, d, raw));
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 9, 5, 2015-09-05",
        "2015, Sep, 05, 2015-09-05",
        "2015, '', '', 2015-01-01",
        "2015, 12, '', 2015-12-01",
        "2015, 2, 30,",
        "2015, 13, 1,",
        "'', 1, 1,",
        "ab, 1, 1,"
    })
    void historyDatesAreIsoOrNothing(String year, String month, String day, String iso) {
        assertThat(PublicationDates.iso(year, month, day).orElse(null)).isEqualTo(iso);
    }
}
