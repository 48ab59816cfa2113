package org.elka.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.elka.library.Article;
import org.elka.search.ArticleDates;
import org.elka.search.ArticleFacets;
import org.elka.search.ArticleIndex;
import org.elka.search.ArticleList;
import org.elka.search.ArticleMaker;
import org.elka.search.BadCursorException;
import org.elka.search.Facet;
import org.elka.search.SearchPage;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.SearchPage.Hit;
import org.elka.search.SearchRequest;
import org.elka.search.SearchRequest.Order;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.QueryRefusedException;
import org.elka.search.query.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneIndexTest {
    private static final int ARTICLES = 500;

    @TempDir
    Path home;

    private final ArticleMaker maker = new ArticleMaker(11);
    private final ArticleList library = new ArticleList().fill(maker, ARTICLES);
    private ArticleIndex index;

    @BeforeEach
    void makeTheIndex() {
        index = new LuceneFormat(QueryLimits.DEFAULT).create(home.resolve("index"));
        index.apply(library.all(), library.last());
        index.refresh();
    }

    @AfterEach
    void closeTheIndex() {
        index.close();
    }

    private static Query query(String text) {
        QueryParser parser =
                new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> Instant.parse("2026-11-23T12:00:00Z"));
        return ((Parse.Parsed) parser.parse(text)).query();
    }

    private static List<Long> ids(SearchPage page) {
        return page.hits().stream().map(Hit::articleId).toList();
    }

    private List<Long> paged(Query query, Order order, int limit, Runnable between) {
        List<Long> ids = new ArrayList<>();
        String cursor = null;
        do {
            SearchPage page = index.search(new SearchRequest(query, order, limit, cursor, Set.of()));
            ids.addAll(ids(page));
            cursor = page.next();
            between.run();
        } while (cursor != null);
        return ids;
    }

    @ParameterizedTest
    @EnumSource
    void pagesInEveryOrderGiveTheWholeOnce(Order order) {
        Query query = query("ketamine OR anxiety OR rapid*");
        List<Long> whole = ids(index.search(SearchRequest.first(query, order, ARTICLES)));
        assertThat(whole).doesNotHaveDuplicates().hasSizeGreaterThan(300);
        assertThat(paged(query, order, 7, () -> {})).isEqualTo(whole);
    }

    @ParameterizedTest
    @EnumSource
    void pagesAreCutFromWhatTheFirstOneSaw(Order order) {
        Query query = query("ketamine OR anxiety OR rapid*");
        List<Long> whole = ids(index.search(SearchRequest.first(query, order, ARTICLES)));
        assertThat(paged(query, order, 50, this::changeMuch)).isEqualTo(whole);
    }

    /** The first page comes from the articles that score best by words, where no other can be among them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ketamine",
                "ketamine anxiety",
                "ketamine OR anxiety OR rapid*",
                "(ketamine OR depression OR trial) NOT review[pt]",
                "ketamine OR \"ketamine\"[mh] OR 2000:2024[dp]",
                "hasabstract"
            })
    void theFirstHitsAreThoseOfTheWholeOrder(String text) {
        library.fill(maker, 3_000);
        index.apply(library.all(), library.last());
        index.refresh();
        List<Hit> whole = index.search(SearchRequest.first(query(text), Order.RELEVANCE, 1_000))
                .hits();
        for (int limit : new int[] {1, 10, 20, 100}) {
            List<Hit> first = index.search(SearchRequest.first(query(text), Order.RELEVANCE, limit))
                    .hits();
            assertThat(first).as("the first %d", limit).isEqualTo(whole.subList(0, limit));
        }
    }

    private void changeMuch() {
        for (int i = 0; i < 100; i++) {
            library.put(maker.article(1 + (library.last() * 7 % 700), library.last() + 1));
        }
        index.apply(library.all(), library.last());
        index.refresh();
    }

    @Test
    void newestComesFirstAndTheUndatedLast() {
        List<Long> expected = library.all().stream()
                .filter(a -> !a.states().contains(Article.State.WITHDRAWN))
                .sorted(Comparator.comparing((Article a) -> ArticleDates.published(a)
                                .map(d -> d.toEpochDay())
                                .orElse(Long.MIN_VALUE))
                        .thenComparing(Article::id)
                        .reversed())
                .map(Article::id)
                .toList();
        assertThat(ids(index.search(SearchRequest.first(query(""), Order.NEWEST, ARTICLES))))
                .isEqualTo(expected);
    }

    @Test
    void aTitleWithTheWordOutranksAnAbstractWithIt() {
        SearchPage page = index.search(SearchRequest.first(query("phobia[tiab]"), Order.RELEVANCE, 1));
        Article best = library.all().stream()
                .filter(a -> a.id() == page.hits().getFirst().articleId())
                .findFirst()
                .orElseThrow();
        assertThat(best.citation().titleText()).contains("phobia");
        assertThat(page.hits().getFirst().score()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void facetsCountEachValueAsReadingAllWould(Facet facet) {
        Query query = query("ketamine");
        Set<Long> matching = new TreeSet<>(ids(index.search(SearchRequest.first(query, Order.NEWEST, ARTICLES))));
        Map<String, Long> expected = library.all().stream()
                .filter(a -> matching.contains(a.id()))
                .flatMap(a -> ArticleFacets.of(a, facet).stream())
                .collect(Collectors.groupingBy(v -> v, TreeMap::new, Collectors.counting()));
        SearchPage page = index.search(new SearchRequest(query, Order.RELEVANCE, 0, null, Set.of(facet)));
        assertThat(page.facets().get(facet).stream().collect(Collectors.toMap(FacetCount::value, FacetCount::count)))
                .isEqualTo(expected);
        assertThat(page.total()).isEqualTo(matching.size());
        assertThat(page.hits()).isEmpty();
    }

    @Test
    void withdrawnArticlesComeOnlyToThoseWhoAskForAStatus() {
        Set<Long> withdrawn = library.all().stream()
                .filter(a -> a.states().contains(Article.State.WITHDRAWN))
                .map(Article::id)
                .collect(Collectors.toSet());
        assertThat(withdrawn).isNotEmpty();
        assertThat(index.count(query("all[sb]"))).isEqualTo(ARTICLES - withdrawn.size());
        assertThat(ids(index.search(SearchRequest.first(query("status:withdrawn"), Order.OLDEST, ARTICLES))))
                .containsExactlyInAnyOrderElementsOf(withdrawn);
        assertThat(index.size()).isEqualTo(ARTICLES);
    }

    @Test
    void seesWhatWasAppliedOnlyAfterARefresh() {
        long before = index.count(query("all[sb]"));
        Article further = maker.article(9_000, library.last() + 1);
        Article ordinary = new Article(
                9_000,
                1,
                further.citation(),
                null,
                EnumSet.noneOf(Article.State.class),
                Set.of(),
                further.added(),
                501);
        index.apply(List.of(ordinary), 501);
        assertThat(index.count(query("all[sb]"))).isEqualTo(before);
        index.refresh();
        assertThat(index.count(query("all[sb]"))).isEqualTo(before + 1);
        assertThat(index.visibleChange()).isEqualTo(501);
    }

    /** Batches this large are put in by several threads while the next ones come. */
    @Test
    void ofManyStatesInQuickSuccessionTheLastStays() {
        for (int round = 0; round < 6; round++) {
            for (long id = 1; id <= 1_000; id++) {
                library.put(maker.article(id, library.last() + 1));
            }
            index.apply(library.all(), library.last());
        }
        assertHoldsEachOnce(1_000);
    }

    /** They are taken by whichever thread is free, those that revise them by one for each article. */
    @Test
    void whatIsNewMayBeRevisedBeforeItIsIn() {
        long next = ARTICLES;
        for (int round = 0; round < 4; round++) {
            long before = library.last();
            for (int state = 0; state < 2; state++) {
                for (long id = next + 1; id <= next + 1_000; id++) {
                    library.put(maker.article(id, library.last() + 1));
                }
                List<Article> changed = library.changedAfter(before, 10_000);
                // the last come first: they may still be on their way
                index.apply(state == 0 ? changed : changed.reversed(), library.last());
            }
            next += 1_000;
        }
        assertHoldsEachOnce(next);
    }

    /** In the same state as one that was given the last states alone. */
    private void assertHoldsEachOnce(long articles) {
        assertThat(index.appliedChange()).isEqualTo(library.last());
        index.refresh();
        assertThat(index.visibleChange()).isEqualTo(library.last());
        assertThat(index.size()).isEqualTo(articles);
        Map<Order, List<Long>> found = new TreeMap<>();
        Map<Order, List<Long>> expected = new TreeMap<>();
        try (ArticleIndex once = new LuceneFormat(QueryLimits.DEFAULT).create(home.resolve("once"))) {
            once.apply(library.all(), library.last());
            once.refresh();
            for (Order order : Order.values()) {
                SearchRequest request = SearchRequest.first(query("ketamine OR 2010:2020[dp]"), order, 1_000);
                found.put(order, ids(index.search(request)));
                expected.put(order, ids(once.search(request)));
            }
        }
        found.remove(Order.RELEVANCE); // deleted documents still count in a word's frequency
        expected.remove(Order.RELEVANCE);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void givesEveryIdentifierForComparison() {
        Set<Long> ids = new TreeSet<>();
        index.eachId(ids::add);
        assertThat(ids)
                .isEqualTo(library.all().stream().map(Article::id).collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void refusesACursorOfAnotherQueryOrOfNone() {
        String cursor = index.search(SearchRequest.first(query("ketamine"), Order.NEWEST, 5))
                .next();
        assertThatThrownBy(() -> index.search(new SearchRequest(query("anxiety"), Order.NEWEST, 5, cursor, Set.of())))
                .isInstanceOf(BadCursorException.class)
                .hasMessageContaining("another query");
        assertThatThrownBy(() -> index.search(new SearchRequest(query("anxiety"), Order.NEWEST, 5, "?", Set.of())))
                .isInstanceOf(BadCursorException.class)
                .hasMessageContaining("not given out");
    }

    @Test
    void refusesATruncationThatStandsForTooMuch() {
        QueryLimits narrow = new QueryLimits(100, 10, 10, 3, 1, 10, 200, 1, Duration.ofSeconds(10));
        try (ArticleIndex limited = new LuceneFormat(narrow).create(home.resolve("narrow"))) {
            limited.apply(library.all(), library.last());
            limited.refresh();
            assertThatThrownBy(() -> limited.count(query("x OR rapid*")))
                    .isInstanceOfSatisfying(QueryRefusedException.class, refused -> {
                        assertThat(refused.error().column()).isEqualTo(6);
                        assertThat(refused.error().message()).contains("(limit expansions)");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource
    void answersTheLargestQueriesThatTheLimitsAllow(String text) {
        assertThat(index.count(query(text))).isPositive();
    }

    static List<String> answersTheLargestQueriesThatTheLimitsAllow() {
        String words = IntStream.range(0, 4_999).mapToObj(i -> "word" + i).collect(Collectors.joining(" OR "));
        String alternating = IntStream.range(0, 198)
                .mapToObj(i -> i % 2 == 0 ? " OR ketamine" : " AND ketamin*")
                .collect(Collectors.joining());
        return List.of(
                "ketamine OR " + words, "ketamine" + alternating, "(".repeat(198) + "ketamine" + ")".repeat(198));
    }

    @Test
    void aLargeQueryThatIsOutOfTimeIsRefusedAndASmallOneBesideItIsNot() {
        QueryLimits noTime = new QueryLimits(100_000, 5_000, 200, 3, 20_000, 100, 5, 1, Duration.ZERO);
        try (ArticleIndex hurried = new LuceneFormat(noTime).create(home.resolve("hurried"))) {
            hurried.apply(library.all(), library.last());
            hurried.refresh();
            SearchRequest large = new SearchRequest(query("anx*[tiab] OR ket*[tiab]"), Order.NEWEST, 5, null, Set.of());
            assertThatThrownBy(() -> hurried.search(large))
                    .isInstanceOf(QueryRefusedException.class)
                    .hasMessageContaining("takes longer than 0 s (limit time)")
                    .hasMessageContaining("longer truncations");
            SearchRequest small = new SearchRequest(query("anxiety"), Order.NEWEST, 5, null, Set.of());
            assertThat(hurried.search(small).total()).isPositive();
        }
    }
}
