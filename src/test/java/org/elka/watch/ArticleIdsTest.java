package org.elka.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ArticleIdsTest {
    @Test
    void whatIsPackedComesOutAgainInRisingOrder() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            Set<Long> ids = new TreeSet<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                ids.add(1 + (random.nextLong() >>> (1 + random.nextInt(62))));
            }
            assertThat(ArticleIds.unpack(ArticleIds.pack(ids))).containsExactlyElementsOf(ids);
        }
    }

    @Test
    void neighboursTakeAByteEach() {
        assertThat(ArticleIds.pack(List.of(1L, 2L, 100L))).hasSize(3);
    }

    @Test
    void theDigestIsThatOfTheNumbersOneALine() {
        // printf 'E1\nE20\n' | sha256sum
        assertThat(ArticleIds.digest(List.of(20L, 1L)))
                .isEqualTo("dd33126323fff587918c767cd2ea078bdb9995ef370269b4569869a6f343f94f");
    }
}
