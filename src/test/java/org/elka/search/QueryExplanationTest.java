package org.elka.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Span;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryExplanationTest {
    @TempDir
    Path home;

    @Test
    void eachPartHasItsMeaningAndItsCount() {
        ArticleList library = new ArticleList().fill(new ArticleMaker(5), 100);
        QueryParser parser =
                new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> Instant.parse("2026-11-23T12:00:00Z"));
        Query query = ((Parse.Parsed) parser.parse("ketamine AND (rapid*[tiab] OR fear)")).query();
        try (ArticleIndex index = new LuceneFormat(QueryLimits.DEFAULT).create(home.resolve("index"))) {
            index.apply(library.all(), library.last());
            index.refresh();
            QueryExplanation whole = QueryExplanation.of(query, index);
            assertThat(whole.meaning())
                    .isEqualTo("\"ketamine\"[All Fields] AND (\"rapid*\"[Title/Abstract] OR \"fear\"[All Fields])");
            assertThat(whole.count()).isEqualTo(index.count(query)).isPositive();
            QueryExplanation or = whole.parts().get(1);
            assertThat(or.parts())
                    .extracting(QueryExplanation::meaning)
                    .containsExactly("\"rapid*\"[Title/Abstract]", "\"fear\"[All Fields]");
            assertThat(or.parts())
                    .extracting(QueryExplanation::span)
                    .containsExactly(new Span(14, 26), new Span(30, 34));
            assertThat(or.count()).isGreaterThanOrEqualTo(whole.count());
            assertThat(or.parts()).allSatisfy(part -> assertThat(part.count()).isBetween(1L, or.count()));
        }
    }
}
