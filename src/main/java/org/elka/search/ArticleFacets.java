package org.elka.search;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.Journal;
import org.elka.library.Tagging;
import org.elka.search.query.KeyField;
import org.elka.search.query.NumberField;

/** Which values of an article are counted. */
public final class ArticleFacets {
    private ArticleFacets() {}

    /** The different values, as they are shown and, where a field of the query language exists, searched. */
    public static Set<String> of(Article article, Facet facet) {
        Citation citation = article.citation();
        Collection<String> values = switch (facet) {
            case REPORTS -> tags(article, Tagging.Level.REPORTS);
            case MENTIONS -> tags(article, Tagging.Level.MENTIONS);
            case YEAR ->
                ArticleDates.published(article).stream()
                        .map(day -> String.valueOf(day.getYear()))
                        .toList();
            case TYPE ->
                citation.publicationTypes().stream()
                        .map(Citation.PublicationType::name)
                        .toList();
            case LANGUAGE -> citation.languages();
            case JOURNAL -> journal(citation);
            case DESIGN -> ArticleKeys.of(article, KeyField.DESIGN);
            case DISORDER -> ArticleKeys.of(article, KeyField.DISORDER);
            case ROUTE -> ArticleKeys.of(article, KeyField.ROUTE);
            case COMPOUND -> ArticleKeys.of(article, KeyField.COMPOUND);
            case SCALE -> ArticleKeys.of(article, KeyField.SCALE);
            case DIRECTION -> ArticleKeys.of(article, KeyField.DIRECTION);
            case DOSE -> Bands.DOSE.of(ArticleNumbers.of(article, NumberField.DOSE_MG_PER_KG));
            case ONSET -> Bands.ONSET.of(ArticleNumbers.of(article, NumberField.ONSET_HOURS));
            case DURATION -> Bands.DURATION.of(ArticleNumbers.of(article, NumberField.DURATION_DAYS));
            case STATUS -> ArticleKeys.of(article, KeyField.STATUS);
            case TOPIC -> article.topics();
        };
        if (values.isEmpty()) {
            return Set.of();
        }
        Set<String> different = new LinkedHashSet<>(values);
        different.removeIf(String::isBlank);
        return different;
    }

    private static List<String> tags(Article article, Tagging.Level level) {
        Tagging tagging = article.tagging();
        return tagging == null
                ? List.of()
                : tagging.tags().stream()
                        .filter(tag -> tag.level() == level)
                        .map(Tagging.Tag::tag)
                        .toList();
    }

    private static List<String> journal(Citation citation) {
        Journal journal = citation.journal();
        return journal == null
                ? List.of()
                : Stream.concat(Stream.ofNullable(journal.medlineAbbreviation()), Stream.ofNullable(journal.title()))
                        .limit(1)
                        .toList();
    }
}
