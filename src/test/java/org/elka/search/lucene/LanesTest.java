package org.elka.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.elka.search.SearchBusyException;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.Span;
import org.elka.search.query.TextField;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final Span NOWHERE = new Span(0, 0);

    /** Two terms are large; a large query waits no time at all. */
    private final Lanes lanes = new Lanes(new QueryLimits(100, 10, 10, 3, 10, 10, 2, 1, Duration.ZERO));

    @Test
    void aLargeQueryKeepsOtherLargeOnesOutAndNoSmallOnes() {
        try (Lanes.Leave large = lanes.enter(words(2))) {
            assertThat(large.deadline().set()).isTrue();
            try (Lanes.Leave small = lanes.enter(words(1))) {
                assertThat(small.deadline().set()).isFalse();
            }
            assertThatThrownBy(() -> lanes.enter(words(3)))
                    .isInstanceOf(SearchBusyException.class)
                    .hasMessageContaining("limits time and lanes");
        }
        try (Lanes.Leave again = lanes.enter(words(2))) {
            assertThat(again.deadline().set()).isTrue();
        }
    }

    @Test
    void oneTruncatedWordIsLargeWhereTenTermsAre() {
        Query truncated =
                new Query.Text(TextField.ALL, List.of(new Query.Word("ket", true, NOWHERE)), null, true, NOWHERE);
        try (Lanes.Leave leave = lanes.enter(truncated)) {
            assertThat(leave.deadline().set()).isTrue();
        }
    }

    private static Query words(int count) {
        Query word =
                new Query.Text(TextField.ALL, List.of(new Query.Word("fear", false, NOWHERE)), null, true, NOWHERE);
        return count == 1 ? word : new Query.Or(Collections.nCopies(count, word), NOWHERE);
    }
}
