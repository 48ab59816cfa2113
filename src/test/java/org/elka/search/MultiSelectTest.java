package org.elka.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Article;
import org.elka.search.SearchPage.FacetCount;
import org.elka.search.lucene.LuceneFormat;
import org.elka.search.query.ArticleSet;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultiSelectTest {
    private static final int ARTICLES = 400;
    private static final int ROUNDS = 60;
    private static final Query ALL = new Query.Everything(new Span(0, 0));

    @TempDir
    Path folder;

    @Test
    void countsUnderAnyFiltersAreThoseOfGoingThroughAllArticles() {
        ArticleList library = new ArticleList().fill(new ArticleMaker(5), ARTICLES);
        List<Article> shown = library.all().stream()
                .filter(article -> !article.states().contains(Article.State.WITHDRAWN))
                .toList();
        Random random = new Random(6);
        try (ArticleIndex index = new LuceneFormat(QueryLimits.DEFAULT).create(folder.resolve("index"))) {
            index.apply(library.all(), library.last());
            index.refresh();
            for (int round = 0; round < ROUNDS; round++) {
                Filters filters = filters(random, shown);
                SearchPage page = index.search(new SearchRequest(
                        ALL, filters, SearchRequest.Order.NEWEST, 5, null, EnumSet.allOf(Facet.class)));

                assertThat(page.total())
                        .as("%s", filters)
                        .isEqualTo(
                                shown.stream().filter(a -> passes(a, filters)).count());
                for (Facet facet : Facet.values()) {
                    assertThat(counted(page, facet))
                            .as("%s under %s", facet, filters)
                            .isEqualTo(naive(shown, filters, facet));
                }
            }
        }
    }

    @Test
    void everyCombinationOfValuesIsCountedAsByGoingThroughAllArticles() {
        ArticleList library = new ArticleList().fill(new ArticleMaker(7), ARTICLES);
        List<Article> shown = library.all().stream()
                .filter(article -> !article.states().contains(Article.State.WITHDRAWN))
                .toList();
        Random random = new Random(8);
        List<Facet> all = new ArrayList<>(List.of(Facet.values()));
        try (ArticleIndex index = new LuceneFormat(QueryLimits.DEFAULT).create(folder.resolve("index"))) {
            index.apply(library.all(), library.last());
            index.refresh();
            for (int round = 0; round < ROUNDS; round++) {
                Filters filters = filters(random, shown);
                Collections.shuffle(all, random);
                List<Facet> facets = all.subList(0, 1 + random.nextInt(3));
                Map<List<String>, Long> naive = shown.stream()
                        .filter(article -> passes(article, filters))
                        .flatMap(article -> combinations(article, facets).stream())
                        .collect(Collectors.groupingBy(values -> values, Collectors.counting()));

                assertThat(index.crossTabulated(ALL, filters, facets).cells())
                        .as("%s under %s", facets, filters)
                        .isEqualTo(naive);
            }
        }
    }

    @Test
    void countsInSetsOfArticlesAreThoseOfGoingThroughAllArticles() {
        ArticleList library = new ArticleList().fill(new ArticleMaker(9), ARTICLES);
        List<Article> shown = library.all().stream()
                .filter(article -> !article.states().contains(Article.State.WITHDRAWN))
                .toList();
        Random random = new Random(10);
        try (ArticleIndex index = new LuceneFormat(QueryLimits.DEFAULT).create(folder.resolve("index"))) {
            index.apply(library.all(), library.last());
            index.refresh();
            for (int round = 0; round < ROUNDS; round++) {
                Filters filters = filters(random, shown);
                List<ArticleSet> sets = List.of(some(random, 0), some(random, 1), some(random, 5), some(random, 300));
                SearchRequest request = new SearchRequest(
                        ALL, filters, SearchRequest.Order.NEWEST, 5, null, EnumSet.noneOf(Facet.class));

                assertThat(index.countsIn(sets, request))
                        .as("%s", filters)
                        .isEqualTo(sets.stream()
                                .map(set -> shown.stream()
                                        .filter(article -> passes(article, filters) && set.has(article.id()))
                                        .count())
                                .toList());
            }
        }
    }

    /** So many articles, a few of which there are not. */
    private static ArticleSet some(Random random, int number) {
        return ArticleSet.of(
                random.longs(1, ARTICLES * 5 / 4).limit(number).boxed().toList());
    }

    private static List<List<String>> combinations(Article article, List<Facet> facets) {
        if (facets.isEmpty()) {
            return List.of(List.of());
        }
        Set<String> values = new LinkedHashSet<>(ArticleFacets.of(article, facets.getFirst()));
        if (values.isEmpty()) {
            values.add(CrossTabulation.NONE);
        }
        List<List<String>> all = new ArrayList<>();
        for (String value : values) {
            for (List<String> rest : combinations(article, facets.subList(1, facets.size()))) {
                List<String> one = new ArrayList<>(List.of(value));
                one.addAll(rest);
                all.add(one);
            }
        }
        return all;
    }

    /** Up to three facets, of each up to three values of which the articles have some. */
    private static Filters filters(Random random, List<Article> articles) {
        Map<Facet, Set<String>> picked = new EnumMap<>(Facet.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            Facet facet = Facet.values()[random.nextInt(Facet.values().length)];
            Set<String> values = new LinkedHashSet<>();
            for (int j = 1 + random.nextInt(3); j > 0; j--) {
                values.addAll(ArticleFacets.of(articles.get(random.nextInt(articles.size())), facet));
            }
            picked.put(facet, values.isEmpty() ? Set.of("nothing has this") : values);
        }
        return new Filters(picked);
    }

    private static boolean passes(Article article, Filters filters) {
        return filters.picked().entrySet().stream()
                .allMatch(entry ->
                        ArticleFacets.of(article, entry.getKey()).stream().anyMatch(entry.getValue()::contains));
    }

    private static Map<String, Long> naive(List<Article> articles, Filters filters, Facet facet) {
        Map<Facet, Set<String>> others = new HashMap<>(filters.picked());
        others.remove(facet);
        return articles.stream()
                .filter(article -> passes(article, new Filters(others)))
                .flatMap(article -> ArticleFacets.of(article, facet).stream())
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    }

    private static Map<String, Long> counted(SearchPage page, Facet facet) {
        return page.facets().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    @Test
    void filtersReadAsTheyAreWritten() {
        Filters filters = Filters.parse(List.of("design:rct, observational", "journal:\"Anxiety, Stress\",Lancet"));
        assertThat(filters.picked())
                .containsEntry(Facet.DESIGN, Set.of("rct", "observational"))
                .containsEntry(Facet.JOURNAL, Set.of("Anxiety, Stress", "Lancet"));
        assertThat(Filters.parse(filters.texts())).isEqualTo(filters);
    }

    @Test
    void aFilterThatCannotBeReadSaysWhatThereIs() {
        assertThatThrownBy(() -> Filters.parse(List.of("shape:round"))).hasMessageContaining("design, disorder");
        assertThatThrownBy(() -> Filters.parse(List.of("rct"))).hasMessageContaining("no colon");
        assertThatThrownBy(() -> Filters.parse(List.of("design:"))).hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> Filters.parse(List.of("design:rct,\"half"))).hasMessageContaining("cannot be read");
    }
}
