package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong from the start is said at the start. */
class EutilsSettingsTest {

    @Test
    void theLastSlashOfTheBaseUrlMayBeMissing() {
        URI url = URI.create("http://localhost:9090/entrez/eutils");
        assertThat(new EutilsSettings(url, Clients.CALLER, Clients.PATIENT).baseUrl())
                .hasToString("http://localhost:9090/entrez/eutils/");
        assertThat(new EutilsSettings(EutilsSettings.NCBI, Clients.CALLER, Clients.PATIENT).baseUrl())
                .isEqualTo(EutilsSettings.NCBI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost/", "localhost:9090/entrez", "/entrez/eutils/", ""})
    void aBaseUrlThatIsNoneIsNamed(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EutilsSettings(URI.create(url), Clients.CALLER, Clients.PATIENT))
                .withMessageContaining("\"" + url + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "my tool"})
    void theToolIsOneWord(String tool) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Caller(tool, null, null, "1"))
                .withMessageContaining("one word");
    }

    @Test
    void blankKeysAndAddressesAreNone() {
        Caller caller = new Caller("elka", " ", "", "1.2");
        assertThat(caller.email()).isNull();
        assertThat(caller.apiKey()).isNull();
        assertThat(caller.userAgent()).isEqualTo("Elka/1.2");
    }

    @Test
    void ranksBeyondESearchsReachAreNotAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Search("ketamine", null, 9_900, 100, false));
        assertThatIllegalArgumentException().isThrownBy(() -> new Search("ketamine", null, -1, 10, false));
    }

    @Test
    void pagesHoldOneToTwoHundred() {
        assertThatIllegalArgumentException().isThrownBy(() -> EutilsClient.fetchRequest(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EutilsClient.fetchRequest(new History("env", "1"), 0, 201));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-09, 2026-01-01, 2026-01-31, 2026-01-21", // ages of 10 to 40 days: 20
        "2026-02-09, 1600-01-01, 3000-12-31, 2025-01-12", // what is to come goes with the newest
        "2026-01-02, 2026-01-01, 2026-01-02, 2026-01-02",
        "2026-01-01, 2026-01-01, 3000-12-31, 2026-01-02",
        "2020-01-01, 2026-01-01, 2026-01-16, 2026-01-13" // all to come
    })
    void daysAreDividedByTheirAgeWithoutGapOrOverlap(LocalDate newest, LocalDate from, LocalDate to, LocalDate middle) {
        DateRange.Halves halves = new DateRange(DateRange.DateType.ENTRY, from, to).divide(newest);
        assertThat(halves.newer()).isEqualTo(new DateRange(DateRange.DateType.ENTRY, middle, to));
        assertThat(halves.older()).isEqualTo(new DateRange(DateRange.DateType.ENTRY, from, middle.minusDays(1)));
    }

    @Test
    void aRangeOfDaysDoesNotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 1, 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DateRange(DateRange.DateType.ENTRY, day, day.minusDays(1)));
    }
}
