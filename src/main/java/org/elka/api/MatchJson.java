package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Match;
import org.elka.matching.Registrations;
import org.jspecify.annotations.Nullable;

/**
 * A pair of articles that may be one publication, or were found to be, side by side.
 *
 * @param state uncertain, merged, undone, settled or related
 * @param same whether the two are one publication as it stands
 * @param says the rule that held, what is doubtful, how the two are related, or a person's answer
 * @param bits the sum of the machine's evidence
 * @param evidence field by field: what both say, how far it agrees, and how much that weighs
 * @param revision to be named as If-Match in an answer
 * @param history all that was said, the oldest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MatchJson(
        long id,
        String state,
        boolean same,
        String says,
        double bits,
        List<Side> articles,
        List<MatchEvidenceJson> evidence,
        String by,
        Instant at,
        String revision,
        List<EventJson> history) {

    /**
     * One of the two.
     *
     * @param mergedInto the article that stands for it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Side(
            String id,
            @Nullable String mergedInto,
            @Nullable String pmid,
            @Nullable String doi,
            String title,
            List<String> authors,
            @Nullable String journal,
            @Nullable Integer year,
            @Nullable String volume,
            @Nullable String issue,
            @Nullable String pages,
            List<String> registrations) {

        static Side of(Article article, @Nullable Long into) {
            Citation citation = article.citation();
            Optional<Citation.Journal> journal = Optional.ofNullable(citation.journal());
            return new Side(
                    "E" + article.id(),
                    into == null ? null : "E" + into,
                    citation.pmid(),
                    citation.doi().orElse(null),
                    citation.titleText(),
                    citation.authors().stream()
                            .map(Citation.Contributor::indexName)
                            .toList(),
                    journal.map(Citation.Journal::title)
                            .or(() -> journal.map(Citation.Journal::medlineAbbreviation))
                            .orElse(null),
                    citation.published() == null ? null : citation.published().year(),
                    journal.map(Citation.Journal::volume).orElse(null),
                    journal.map(Citation.Journal::issue).orElse(null),
                    citation.pages(),
                    List.copyOf(Registrations.of(citation)));
        }
    }

    public record MatchEvidenceJson(String field, String agreement, double bits) {}

    /** @param person whether a person said it; else {@code by} is the judge's version */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EventJson(
            int number,
            String state,
            boolean same,
            String says,
            String by,
            boolean person,
            @Nullable String why,
            @Nullable Long run,
            Instant at) {}

    static MatchJson of(Match match, Map<Long, Article> articles, Map<Long, Long> merged) {
        Match.Event last = match.last();
        List<Match.Agreement> evidence =
                match.machine().map(Match.Event::evidence).orElse(List.of());
        return new MatchJson(
                match.id(),
                ArticleJson.lower(last.state()),
                last.joins(),
                last.says(),
                match.machine().map(Match.Event::bits).orElse(0.0),
                List.of(match.article(), match.other()).stream()
                        .map(articles::get)
                        .map(article -> Side.of(article, merged.get(article.id())))
                        .toList(),
                evidence.stream()
                        .map(one -> new MatchEvidenceJson(one.field(), one.agreement(), one.bits()))
                        .toList(),
                last.by(),
                last.at(),
                String.valueOf(last.number()),
                match.events().stream()
                        .map(event -> new EventJson(
                                event.number(),
                                ArticleJson.lower(event.state()),
                                event.joins(),
                                event.says(),
                                event.by(),
                                event.person(),
                                event.why(),
                                event.run(),
                                event.at()))
                        .toList());
    }
}
