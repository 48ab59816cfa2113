package org.elka.web;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.elka.api.ArticleMatchesResource;
import org.elka.api.MatchJson;
import org.elka.api.Queries;
import org.elka.api.RevisionsResource;
import org.elka.api.StudiesResource;
import org.elka.api.VerdictsResource;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.store.Catalogue;
import org.elka.library.store.Matches;
import org.elka.search.LibraryIndex;
import org.elka.search.RankingRequest;
import org.elka.search.SearchPage;
import org.elka.search.SearchRequest;
import org.elka.search.Subject;
import org.jspecify.annotations.Nullable;

/** Gathers what stands around an article, and what it was before. */
@Singleton
class ArticleSurroundings {
    private static final int SIMILAR = 6;

    private final Catalogue catalogue;
    private final Matches matches;
    private final ArticleMatchesResource pairs;
    private final RevisionsResource revisions;
    private final StudiesResource studies;
    private final VerdictsResource verdicts;
    private final Queries queries;
    private final LibraryIndex index;

    ArticleSurroundings(
            Catalogue catalogue,
            Matches matches,
            ArticleMatchesResource pairs,
            RevisionsResource revisions,
            StudiesResource studies,
            VerdictsResource verdicts,
            Queries queries,
            LibraryIndex index) {
        this.catalogue = catalogue;
        this.matches = matches;
        this.pairs = pairs;
        this.revisions = revisions;
        this.studies = studies;
        this.verdicts = verdicts;
        this.queries = queries;
        this.index = index;
    }

    /**
     * What stands around an article.
     *
     * @param mergedInto the article that stands for it; null where none does
     * @param related publications that PubMed ties to it
     * @param studies that it reports and another article reports too
     * @param pairs of it and another that are, may be or were one publication
     */
    record Around(
            @Nullable Long mergedInto,
            List<RevisionsResource.RelationJson> related,
            List<StudiesResource.StudyJson> studies,
            List<Pair> pairs,
            List<Article> similar) {
        /** What says that it is retracted, of concern or corrected. */
        public List<RevisionsResource.RelationJson> notices() {
            return related.stream()
                    .filter(one -> one.relation().matches("(retraction|partial-retraction|expression-of-concern)-in"))
                    .toList();
        }
    }

    /** @param state merged, uncertain ... @param says why, in the rule's or a person's words */
    record Pair(MatchJson.Side other, String state, String says) {}

    /**
     * What an article was before.
     *
     * @param versions the latest first
     * @param changes the latest first
     * @param said of its tags and values, the latest first
     */
    record Past(List<VersionView> versions, List<Change> changes, List<VerdictsResource.HistoryEntry> said) {}

    /**
     * A version of the text against the one before.
     *
     * @param revised the fields that differ
     * @param text the first version's differs from nothing
     */
    record VersionView(int number, int record, Instant made, List<String> revised, TextDifference text) {}

    Around around(Article article) {
        String name = "E" + article.id();
        return new Around(
                matches.mergedInto(List.of(article.id())).get(article.id()),
                revisions.relations(name),
                studies.reportedBy(article.id()).stream()
                        .filter(study -> study.articles().size() > 1)
                        .toList(),
                pairs.of(article.id()).stream()
                        .flatMap(match -> match.articles().stream()
                                .filter(side -> !side.id().equals(name))
                                .map(side -> new Pair(side, match.state(), match.says())))
                        .toList(),
                similar(article));
    }

    Past past(Article article) {
        return new Past(
                versions(article.id()),
                catalogue.changes(article.id()).reversed(),
                verdicts.history("E" + article.id()).reversed());
    }

    private List<VersionView> versions(long article) {
        List<VersionView> views = new ArrayList<>();
        String before = "";
        for (Catalogue.Version version : catalogue.versions(article)) {
            String text =
                    version.citation().titleText() + "\n" + version.citation().abstractText();
            views.add(new VersionView(
                    version.number(),
                    version.record(),
                    version.made(),
                    version.revised() == null
                            ? List.of()
                            : List.of(version.revised().split(",")),
                    TextDifference.between(views.isEmpty() ? text : before, text)));
            before = text;
        }
        return views.reversed();
    }

    private List<Article> similar(Article article) {
        SearchPage page = index.search(new SearchRequest(
                queries.read("").query(),
                SearchRequest.Order.RELEVANCE,
                SIMILAR,
                null,
                Set.of(),
                new RankingRequest(new Subject.Like(article), RankingRequest.ALL_SIGNALS, false)));
        List<Long> ids = page.hits().stream().map(SearchPage.Hit::articleId).toList();
        return catalogue.byIds(ids, page.visibleChange()).stream()
                .sorted(Comparator.comparingInt(one -> ids.indexOf(one.id())))
                .toList();
    }
}
