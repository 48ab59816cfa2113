package org.elka.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.PublicationDate;
import org.elka.library.CitationBuilder;
import org.elka.library.Tagging;
import org.elka.search.ArticleIndex;
import org.elka.search.ArticleMeaning;
import org.elka.search.RankingRequest;
import org.elka.search.Reason;
import org.elka.search.Reason.Signal;
import org.elka.search.SearchPage;
import org.elka.search.SearchPage.Hit;
import org.elka.search.SearchRequest;
import org.elka.search.SearchRequest.Order;
import org.elka.search.Subject;
import org.elka.search.query.Parse;
import org.elka.search.query.Query;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryParser;
import org.elka.search.query.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingTest {
    @TempDir
    Path home;

    private final List<Article> articles = new ArrayList<>();
    private @Nullable ArticleIndex index;

    /** A model small enough for a test: a text means its consonants. */
    private static final class Consonants implements ArticleMeaning {
        @Override
        public byte @Nullable [] known(Article article) {
            return question(article.citation().titleText());
        }

        @Override
        public byte @Nullable [] question(String text) {
            byte[] vector = new byte[32];
            for (byte letter : text.toLowerCase(java.util.Locale.ROOT).getBytes(StandardCharsets.US_ASCII)) {
                if ("bcdfghjklmnpqrstvwxz".indexOf(letter) >= 0) {
                    vector[letter % 32]++;
                }
            }
            return vector;
        }

        @Override
        public double cosine(long product) {
            return product / 1_000.0;
        }
    }

    private long put(String title, String text) {
        return put(CitationBuilder.builder()
                .title(title)
                .abstractSections(List.of(new AbstractSection(null, null, text))));
    }

    private long put(CitationBuilder citation) {
        return put(citation, null);
    }

    private long put(CitationBuilder citation, @Nullable Tagging tagging) {
        long id = articles.size() + 1L;
        articles.add(new Article(
                id,
                1,
                citation.kind(Citation.Kind.ARTICLE).pmidVersion(1).build(),
                tagging,
                Set.of(),
                Set.of(),
                Instant.EPOCH,
                id));
        return id;
    }

    private ArticleIndex index(ArticleMeaning meaning) {
        ArticleIndex made = new LuceneFormat(QueryLimits.DEFAULT, meaning).create(home.resolve("index"));
        made.apply(articles, articles.size());
        made.refresh();
        index = made;
        return made;
    }

    @AfterEach
    void close() {
        if (index != null) {
            index.close();
        }
    }

    private static Query query(String text) {
        QueryParser parser =
                new QueryParser(QueryLimits.DEFAULT, Vocabulary.OPEN, () -> Instant.parse("2026-11-23T12:00:00Z"));
        return ((Parse.Parsed) parser.parse(text)).query();
    }

    private SearchPage search(String query, @Nullable Subject subject, Set<Signal> signals) {
        if (index == null) {
            throw new IllegalStateException("no index");
        }
        RankingRequest ranking = new RankingRequest(subject, signals, true);
        return index.search(new SearchRequest(query(query), Order.RELEVANCE, 100, null, Set.of(), ranking));
    }

    private static List<Long> ids(SearchPage page) {
        return page.hits().stream().map(Hit::articleId).toList();
    }

    @Test
    void aQuestionFindsWhatHasSomeOfItsWordsAndMostOfThemComesFirst() {
        long some = put("Ketamine for pain", "No more.");
        long most = put("Ketamine for social anxiety", "It acts fast.");
        put("Soil", "Moisture of soil.");
        index(ArticleMeaning.NONE);
        Subject question = new Subject.Question("How fast does ketamine reduce social anxiety?");
        assertThat(ids(search("", question, RankingRequest.ALL_SIGNALS))).containsExactly(most, some);
        assertThat(ids(search("pain[ti]", question, RankingRequest.ALL_SIGNALS)))
                .containsExactly(some);
        assertThat(search("", question, RankingRequest.ALL_SIGNALS).total()).isEqualTo(2);
    }

    @Test
    void stemsRankWithoutAddingToWhatABooleanQueryFinds() {
        long exact = put("Infusions", "Of ketamine.");
        put("Infusion", "Infused.");
        index(ArticleMeaning.NONE);
        assertThat(ids(search("infusions", null, RankingRequest.ALL_SIGNALS))).containsExactly(exact);
    }

    @Test
    void wordsSideBySideOutrankWordsFarApart() {
        String far = "Social matters were asked for. Then many other things were done. At the end came some anxiety.";
        long apart = put("One", far);
        long together = put("Two", "Then many other things were done. At the end came some social anxiety. Asked for.");
        index(ArticleMeaning.NONE);
        assertThat(ids(search("social anxiety", null, Set.of(Signal.WORDS, Signal.PHRASES)))
                        .getFirst())
                .isEqualTo(together)
                .isNotEqualTo(apart);
    }

    @Test
    void alternativesCountOnceHoweverManyThereAre() {
        long both = put("Ketamine, esketamine, arketamine", "Pain pain pain and more of it.");
        long asked = put("Ketamine", "Anxiety anxiety.");
        index(ArticleMeaning.NONE);
        assertThat(ids(search("(ketamine OR esketamine OR arketamine) AND (anxiety OR pain)", null, Set.of())))
                .containsExactlyInAnyOrder(both, asked);
        double pair = search("(ketamine OR esketamine) AND pain", null, Set.of())
                .hits()
                .getFirst()
                .score();
        assertThat(pair).isCloseTo(1, within(1e-5));
    }

    @Test
    void meaningFindsWhatHasNoneOfTheWordsAndObeysTheQuery() {
        long like = put("Ktmn txtr", "A");
        long word = put("Zz", "ketamine");
        put("Bbbbbb", "B");
        index(new Consonants());
        Subject question = new Subject.Question("ketamine texture");
        assertThat(ids(search("", question, RankingRequest.ALL_SIGNALS))).contains(like, word);
        assertThat(ids(search("", question, Set.of(Signal.WORDS)))).containsExactly(word);
        assertThat(ids(search("ketamine", null, RankingRequest.ALL_SIGNALS)))
                .as("a query decides alone what matches")
                .containsExactly(word);
    }

    @Test
    void reasonsAddUpToTheScore() {
        for (int i = 0; i < 40; i++) {
            put(CitationBuilder.builder()
                    .title(i % 3 == 0 ? "Ketamine for social anxiety" : "Ketamine and pain no. " + i)
                    .abstractSections(List.of(new AbstractSection(null, null, "Social phobia. Anxiety. " + i)))
                    .published(new PublicationDate(1990 + i, 1, 1, String.valueOf(1990 + i)))
                    .meshHeadings(List.of(new MeshHeading(null, "Ketamine", i % 2 == 0, null, List.of()))));
        }
        index(new Consonants());
        SearchPage page = search("ketamine[mh] AND social anxiety", null, RankingRequest.ALL_SIGNALS);
        assertThat(page.hits()).hasSize(40).allSatisfy(hit -> {
            assertThat(hit.reasons().stream().mapToDouble(Reason::points).sum()).isCloseTo(hit.score(), within(1e-4));
            assertThat(hit.reasons()).extracting(Reason::says).noneMatch(String::isBlank);
        });
        assertThat(page.hits().getFirst().reasons())
                .extracting(Reason::signal)
                .contains(Signal.WORDS, Signal.PHRASES, Signal.MEANING, Signal.HEADINGS, Signal.RECENCY);
    }

    @Test
    void noSignalChangesWhatMatches() {
        for (int i = 0; i < 50; i++) {
            put("Ketamine " + "trial ".repeat(i % 4), i % 2 == 0 ? "anxiety" : "pain");
        }
        index(new Consonants());
        Set<Long> expected = Set.copyOf(ids(search("ketamine AND anxiety", null, Set.of(Signal.WORDS))));
        for (Signal signal : Signal.values()) {
            assertThat(ids(search("ketamine AND anxiety", null, EnumSet.of(Signal.WORDS, signal))))
                    .as(signal.name())
                    .hasSize(25)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void similarArticlesObeyTheQueryAndLeaveOutTheArticleItself() {
        long first = put("Ketamine for social anxiety disorder", "Infusions reduced fear of others.");
        long second = put("Social anxiety disorder and ketamine", "Fear of others fell.");
        long third = put("Ketamine for pain", "Infusions.");
        put("Soil", "Moisture.");
        index(ArticleMeaning.NONE);
        Subject like = new Subject.Like(articles.getFirst());
        assertThat(ids(search("", like, RankingRequest.ALL_SIGNALS)))
                .containsExactly(second, third)
                .doesNotContain(first);
        assertThat(ids(search("pain", like, RankingRequest.ALL_SIGNALS))).containsExactly(third);
    }

    @Test
    void mostParticipantsComeFirstAndThoseThatStateNoneLast() {
        long none = put("None", "ketamine");
        long few = put(CitationBuilder.builder().title("Few ketamine"), participants(12));
        long many = put(CitationBuilder.builder().title("Many ketamine"), participants(300, 20));
        SearchPage page = index(ArticleMeaning.NONE).search(SearchRequest.first(query("ketamine"), Order.N, 10));
        assertThat(ids(page)).containsExactly(many, few, none);
    }

    private static Tagging participants(int... numbers) {
        List<Tagging.Value> values = Stream.of(numbers)
                .flatMap(all -> java.util.Arrays.stream(all).boxed())
                .map(number -> new Tagging.Value("n", number.toString(), (double) number, List.of()))
                .toList();
        return new Tagging("1", "1", List.of(), values, List.of());
    }

    @Test
    void aTextsOwnWordsAreCountedOnceForAllFieldsEvenWhenOneArticleFollowsAnother() {
        put("Ketamine", "Anxiety.");
        long second = put("Pain", "Pain pain.");
        index(ArticleMeaning.NONE);
        Map<Long, Float> scores =
                Map.of(second, search("pain", null, Set.of()).hits().getFirst().score());
        assertThat(scores.get(second)).isCloseTo(1f, within(1e-5f));
        assertThat(ids(search("", new Subject.Question("ketamine"), Set.of()))).hasSize(1);
    }
}
