package org.elka.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.elka.api.ApiException;
import org.elka.search.Filters;
import org.junit.jupiter.api.Test;

class YearRangeTest {
    private static final List<String> PRESENT = List.of("2024", "1999", "2010", "unknown");

    private static List<String> picked(String from, String to) {
        return YearRange.of(from, to)
                .orElseThrow()
                .pick(Filters.parse(List.of("design:rct", "year:1950")), PRESENT)
                .texts();
    }

    @Test
    void theYearsThatHaveArticlesArePickedInPlaceOfThoseBefore() {
        assertThat(picked("2000", "2024")).containsExactlyInAnyOrder("design:rct", "year:2010,2024");
        assertThat(picked("2024", "2000")).isEqualTo(picked("2000", "2024"));
    }

    @Test
    void aFieldThatIsLeftEmptyIsNoBound() {
        assertThat(picked("2000", " ")).contains("year:2010,2024");
        assertThat(picked("", "2010")).contains("year:1999,2010");
        assertThat(YearRange.of("", " ")).isEmpty();
    }

    @Test
    void aRangeWithoutArticlesFindsNothingRatherThanAll() {
        assertThat(picked("2011", "2012")).contains("year:2011");
        assertThat(picked("", "1980")).contains("year:1980");
    }

    @Test
    void whatIsNoYearIsNamed() {
        assertThatThrownBy(() -> YearRange.of("soon", "2012"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("from is 'soon'");
    }
}
