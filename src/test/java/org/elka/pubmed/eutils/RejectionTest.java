package org.elka.pubmed.eutils;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RejectionTest {
    private static final String VAGUE = "Search Backend failed: something";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "((ketamine                | true",
                "ketamine)                 | true",
                ")ketamine(                | true",
                "\"ketamine                | true",
                "ketamine AND              | true",
                "OR ketamine               | true",
                "ketamine AND ()           | true",
                "`  `                      | true",
                "(ketamine[tiab])          | false",
                "\"a ) b\" AND ketamine    | false",
                "NOT ketamine              | false",
                "\"rock AND\" OR andorra   | false",
                "ketamine                  | false"
            })
    void anErrorOnAQueryThatCannotBeRightIsItsRejection(String query, boolean rejected) {
        assertThat(Rejection.isMeant(query, VAGUE)).isEqualTo(rejected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Empty term and query_key - nothing todo                          | true",
                "Search Backend failed: 'retstart' cannot be larger than 9998.    | true",
                "Search Backend failed: unbalanced parenthesis                    | true",
                "Search Backend failed: Database is not supported: pubmed         | false",
                "Search Backend failed: Couldn't resolve #backend, the address    | false",
                "error forwarding request                                         | false"
            })
    void aMessageThatSpeaksOfTheQueryIsARejection(String message, boolean rejected) {
        assertThat(Rejection.isMeant("ketamine", message)).isEqualTo(rejected);
    }
}
