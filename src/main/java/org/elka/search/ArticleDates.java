package org.elka.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.HistoryDate;
import org.elka.library.Citation.PublicationDate;
import org.elka.search.query.DateField;
import org.jspecify.annotations.Nullable;

/** Which dates of an article are searched. */
public final class ArticleDates {
    private ArticleDates() {}

    /**
     * The dates in that field. PubMed's history says "pubmed" for its entry date and "entrez" for its creation date;
     * the two differ for what was taken in long after it was published.
     */
    public static List<LocalDate> of(Article article, DateField field) {
        Citation citation = article.citation();
        return switch (field) {
            case PUBLICATION ->
                days(Stream.concat(Stream.ofNullable(citation.published()), citation.electronicDates().stream()));
            case PRINT -> days(Stream.ofNullable(citation.published()));
            case ELECTRONIC -> days(citation.electronicDates().stream());
            case ENTRY -> orAdded(history(citation, "pubmed", "entrez"), article);
            case CREATION -> orAdded(history(citation, "entrez", "pubmed"), article);
            case MESH -> history(citation, "medline", null);
            case COMPLETION -> history(citation, "completed", null);
            case MODIFICATION -> orAdded(history(citation, "revised", null), article);
            case ADDED -> List.of(added(article));
        };
    }

    /** The day by which articles are put in order: publication as printed, else electronically. */
    public static Optional<LocalDate> published(Article article) {
        return of(article, DateField.PUBLICATION).stream().findFirst();
    }

    private static List<LocalDate> days(Stream<PublicationDate> dates) {
        return dates.map(ArticleDates::day).flatMap(Optional::stream).distinct().toList();
    }

    /** An absent month or day counts as the first, a day past its month's end as the last; empty without a year. */
    private static Optional<LocalDate> day(PublicationDate date) {
        Integer year = date.year();
        if (year == null) {
            return Optional.empty();
        }
        try {
            YearMonth month = YearMonth.of(year, Objects.requireNonNullElse(date.month(), 1));
            int day = Objects.requireNonNullElse(date.day(), 1);
            return Optional.of(month.atDay(Math.clamp(day, 1, month.lengthOfMonth())));
        } catch (DateTimeException impossible) {
            return Optional.of(LocalDate.of(year, 1, 1));
        }
    }

    private static List<LocalDate> history(Citation citation, String status, @Nullable String otherwise) {
        List<LocalDate> dates = citation.history().stream()
                .filter(date -> date.status().equals(status))
                .map(ArticleDates::parsed)
                .flatMap(Optional::stream)
                .toList();
        return dates.isEmpty() && otherwise != null ? history(citation, otherwise, null) : dates;
    }

    private static Optional<LocalDate> parsed(HistoryDate date) {
        try {
            return Optional.of(LocalDate.parse(date.date()));
        } catch (DateTimeParseException impossible) {
            return Optional.empty();
        }
    }

    private static List<LocalDate> orAdded(List<LocalDate> dates, Article article) {
        return dates.isEmpty() ? List.of(added(article)) : dates;
    }

    private static LocalDate added(Article article) {
        return LocalDate.ofInstant(article.added(), ZoneOffset.UTC);
    }
}
