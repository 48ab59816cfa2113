package org.elka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PubmedFileNameTest {
    private static PubmedFileName name(String name) {
        return PubmedFileName.of(name).orElseThrow();
    }

    @Test
    void theNlmsNamesGiveSeriesAndNumber() {
        assertThat(name("pubmed26n1274.xml.gz")).isEqualTo(new PubmedFileName(26, 1274));
        assertThat(name("pubmed26n0001.xml")).isEqualTo(new PubmedFileName(26, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial.xml", "pubmed26n1274.xml.gz.md5", "old-pubmed26n1274.xml.gz", "pubmed26.xml"})
    void anyOtherNameIsOfNoSeries(String name) {
        assertThat(PubmedFileName.of(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pubmed26n1274.xml.gz | pubmed26n1273.xml.gz | false | ",
                "pubmed26n1274.xml.gz | pubmed26n1274.xml.gz | false | ",
                "pubmed27n0001.xml.gz | pubmed26n1500.xml.gz | false | ",
                "pubmed26n1276.xml.gz | pubmed26n1273.xml.gz | true  | ",
                "pubmed26n1275.xml.gz | pubmed26n1273.xml.gz | false | pubmed26n1274 comes before pubmed26n1275",
                "pubmed26n1276.xml.gz | pubmed26n1273.xml.gz | false | pubmed26n1274 to pubmed26n1275 come before",
                "pubmed26n1272.xml.gz | pubmed26n1273.xml.gz | true  | pubmed26n1272 comes before pubmed26n1273",
                "pubmed25n1500.xml.gz | pubmed26n0001.xml.gz | true  | pubmed25n1500 comes before pubmed26n0001",
            })
    void filesAreAppliedInTheirOrder(String next, String last, boolean allowGap, String refusal) {
        assertThat(name(next).refusal(name(last), allowGap).orElse("")).contains(refusal == null ? "" : refusal);
        assertThat(name(next).refusal(name(last), allowGap).isPresent()).isEqualTo(refusal != null);
    }
}
