package org.elka.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.search.SearchPage.Hit;
import org.elka.search.SearchRequest.Order;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.QueryWriter;
import org.elka.search.query.Reading;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index answers every query as reading all articles one by one would. */
class BooleanExactnessTest {
    private static final int ARTICLES = 120;
    private static final int QUERIES = 20_000;
    private static final long SEED = 20261123;

    @TempDir
    Path home;

    private final QueryParser parser = new QueryParser(
            QueryLimits.DEFAULT,
            new Vocabulary(Set.of(), Set.of(), PlainMapping.mesh(), PlainMapping.NAMES),
            () -> Instant.parse("2026-11-23T12:00:00Z"));

    @Test
    void indexAndPlainReadingAgreeToTheArticle() {
        ArticleList library = new ArticleList().fill(new ArticleMaker(SEED), ARTICLES);
        List<Article> shown = library.all().stream()
                .filter(a -> !a.states().contains(Article.State.WITHDRAWN))
                .toList();
        RandomQueries queries = new RandomQueries(SEED);
        int found = 0;
        try (ArticleIndex index = new LuceneFormat(QueryLimits.DEFAULT).create(home.resolve("index"))) {
            index.apply(library.all(), library.last());
            index.refresh();
            for (int i = 0; i < QUERIES; i++) {
                RandomQueries.Sample sample = queries.next();
                TreeSet<Long> expected = shown.stream()
                        .filter(sample.matches())
                        .map(Article::id)
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(answer(index, parsed(sample.text(), queries)))
                        .as(sample.text())
                        .isEqualTo(expected);
                found += expected.isEmpty() ? 0 : 1;
            }
        }
        assertThat(found).as("queries that find something").isGreaterThan(QUERIES / 4);
    }

    @Test
    void whatIsWrittenOutReadsAsTheSameQuery() {
        RandomQueries queries = new RandomQueries(SEED + 1);
        for (int i = 0; i < QUERIES / 10; i++) {
            Query query = parsed(queries.next().text(), queries);
            Reading known = Reading.LITERAL.with(RandomQueries.SCREENINGS);
            String written = QueryWriter.write(query);
            Query again = ((Parse.Parsed) parser.parse(written, known)).query();
            assertThat(QueryWriter.write(again)).isEqualTo(written);
            String details = QueryWriter.details(query);
            Query detailed = ((Parse.Parsed) parser.parse(details, known)).query();
            assertThat(unplaced(detailed)).as(details).isEqualTo(unplaced(again));
        }
    }

    private Query parsed(String text, RandomQueries queries) {
        return switch (parser.parse(text, new Reading(queries::line, RandomQueries.SCREENINGS, true))) {
            case Parse.Rejected rejected -> fail(text + ": " + rejected.error().line());
            case Parse.Parsed parsed -> parsed.query();
        };
    }

    /** The tree without the places of its parts. */
    private static String unplaced(Query query) {
        return query.toString().replaceAll("(, )?span=Span\\[start=\\d+, end=\\d+]", "");
    }

    private static TreeSet<Long> answer(ArticleIndex index, Query query) {
        SearchPage page = index.search(SearchRequest.first(query, Order.NEWEST, ARTICLES));
        assertThat(page.total()).isEqualTo(page.hits().size());
        return page.hits().stream().map(Hit::articleId).collect(Collectors.toCollection(TreeSet::new));
    }
}
