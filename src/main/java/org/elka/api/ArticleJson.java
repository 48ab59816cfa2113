package org.elka.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Finding;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.library.Verdict.Subject;
import org.elka.search.Highlights.Mark;
import org.elka.search.SearchPage;
import org.elka.search.Snippets.Snippet;
import org.jspecify.annotations.Nullable;

/**
 * An article as the API shows it.
 *
 * @param id "E" and the library's number; stable
 * @param states "retracted", "expression-of-concern", "withdrawn" ...; empty for an ordinary article
 * @param change the number of the last change that touched the article
 * @param tags in force, people's verdicts applied: with level, confidence and the sentences that show it
 * @param values by name, each with its evidence
 * @param highlights where the query's words stand, offsets in UTF-16 code units; only in search results
 * @param snippets passages that show why it was found; only in search results that were asked for them
 * @param mergedInto the article that stands for it, being of the same publication; only where one article is asked for
 * @param citation everything that its source says of it; only where one article is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ArticleJson(
        String id,
        @Nullable String pmid,
        @Nullable String doi,
        String title,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String abstractText,
        List<String> authors,
        @Nullable String journal,
        @Nullable Integer year,
        List<String> publicationTypes,
        List<String> states,
        List<String> topics,
        int version,
        Instant added,
        long change,
        @Nullable MadeBy taggedBy,
        List<TagJson> tags,
        Map<String, List<ValueJson>> values,
        List<FindingJson> findings,
        @Nullable List<MarkJson> highlights,
        @Nullable List<SnippetJson> snippets,
        @Nullable Float score,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ReasonJson> reasons,
        @Nullable String mergedInto,
        @Nullable Citation citation) {

    /** What gave a hit its place: the points of its reasons add up to its score. @param signal "words", "meaning" ... */
    public record ReasonJson(String signal, double points, String says) {}

    /** What made the tags and values. */
    public record MadeBy(String taxonomy, String tagger) {}

    /** A verbatim piece of "title" or "abstract", from {@code start} to {@code end} in UTF-16 code units. */
    public record EvidenceJson(String field, int start, int end, String quote) {}

    /**
     * A tag in force.
     *
     * @param verdict what a person said of it; absent where it is the machine's alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TagJson(
            String tag,
            String level,
            double confidence,
            List<EvidenceJson> evidence,
            @Nullable String verdict) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueJson(String text, @Nullable Double number, List<EvidenceJson> evidence) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FindingJson(
            String outcome,
            @Nullable String scale,
            @Nullable Double hours,
            @Nullable String comparator,
            @Nullable String direction,
            @Nullable String effect,
            List<EvidenceJson> evidence) {}

    public record MarkJson(String field, int start, int end) {}

    /**
     * A passage of "title" or "abstract".
     *
     * @param highlights where the query's words stand in it, offsets into the field's text
     * @param shows what it is evidence of among what was asked for; empty for a passage that has the words
     */
    public record SnippetJson(
            String field, int start, int end, String text, List<MarkJson> highlights, List<String> shows) {
        static SnippetJson of(Snippet snippet) {
            return new SnippetJson(
                    lower(snippet.field()),
                    snippet.start(),
                    snippet.end(),
                    snippet.text(),
                    marks(snippet.marks()),
                    snippet.shows());
        }
    }

    static List<MarkJson> marks(List<Mark> marks) {
        return marks.stream()
                .map(mark -> new MarkJson(lower(mark.field()), mark.start(), mark.end()))
                .toList();
    }

    /** An article of its own, with its whole citation. @param into the article that stands for it, if another does */
    static ArticleJson whole(Article article, @Nullable Long into) {
        return of(article, into == null ? null : "E" + into, article.citation());
    }

    /** What all hits say of an article, whatever was asked. */
    public static ArticleJson unmarked(Article article) {
        return of(article, null, null);
    }

    static List<ReasonJson> reasons(SearchPage.Hit hit) {
        return hit.reasons().stream()
                .map(reason -> new ReasonJson(lower(reason.signal()), rounded(reason.points()), reason.says()))
                .toList();
    }

    private static ArticleJson of(Article article, @Nullable String mergedInto, @Nullable Citation whole) {
        Citation citation = article.citation();
        Tagging tagging = article.tagging();
        return new ArticleJson(
                "E" + article.id(),
                citation.pmid(),
                citation.doi().orElse(null),
                citation.titleText(),
                citation.abstractText(),
                citation.authors().stream().map(Citation.Contributor::indexName).toList(),
                journal(citation),
                citation.published() == null ? null : citation.published().year(),
                citation.publicationTypes().stream()
                        .map(Citation.PublicationType::name)
                        .toList(),
                article.states().stream().map(ArticleJson::lower).sorted().toList(),
                article.topics().stream().sorted().toList(),
                article.version(),
                article.added(),
                article.change(),
                tagging == null ? null : new MadeBy(tagging.taxonomyVersion(), tagging.taggerVersion()),
                tagging == null ? List.of() : tags(article, tagging),
                tagging == null ? Map.of() : values(tagging),
                tagging == null ? List.of() : findings(tagging),
                null,
                null,
                null,
                List.of(),
                mergedInto,
                whole);
    }

    private static @Nullable String journal(Citation citation) {
        if (citation.journal() == null) {
            return citation.book() == null ? null : citation.book().bookTitle();
        }
        return Objects.requireNonNullElse(
                citation.journal().medlineAbbreviation(),
                Objects.requireNonNullElse(citation.journal().title(), ""));
    }

    private static List<TagJson> tags(Article article, Tagging tagging) {
        List<TagJson> tags = new ArrayList<>();
        for (Tag tag : tagging.tags()) {
            tags.add(new TagJson(
                    tag.tag(),
                    lower(tag.level()),
                    rounded(tag.confidence()),
                    evidence(tag.evidence()),
                    verdict(article, Subject.tag(tag.tag()))));
        }
        return tags;
    }

    private static @Nullable String verdict(Article article, Subject subject) {
        return article.verdict(subject)
                .map(verdict -> lower(verdict.said().kind()))
                .orElse(null);
    }

    private static Map<String, List<ValueJson>> values(Tagging tagging) {
        Map<String, List<ValueJson>> values = new LinkedHashMap<>();
        for (Value value : tagging.values()) {
            values.computeIfAbsent(value.name(), name -> new ArrayList<>())
                    .add(new ValueJson(value.text(), value.number(), evidence(value.evidence())));
        }
        return values;
    }

    private static List<FindingJson> findings(Tagging tagging) {
        List<FindingJson> findings = new ArrayList<>();
        for (Finding finding : tagging.findings()) {
            findings.add(new FindingJson(
                    finding.outcome(),
                    finding.scale(),
                    finding.hours(),
                    finding.comparator(),
                    finding.direction(),
                    finding.effect(),
                    evidence(finding.evidence())));
        }
        return findings;
    }

    /** To thousandths: no calibration knows more. */
    static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }

    static List<EvidenceJson> evidence(List<Evidence> evidence) {
        return evidence.stream()
                .map(e -> new EvidenceJson(lower(e.field()), e.start(), e.end(), e.quote()))
                .toList();
    }

    /** A name of ours as the API spells it: "expression-of-concern". */
    static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
