package org.elka.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
            case PUBLICATION -> days(citation.published(), citation.electronicDates());
            case PRINT -> days(citation.published(), List.of());
            case ELECTRONIC -> days(null, citation.electronicDates());
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

    private static List<LocalDate> days(@Nullable PublicationDate printed, List<PublicationDate> electronic) {
        List<LocalDate> days = new ArrayList<>(2);
        if (printed != null) {
            addDay(printed, days);
        }
        electronic.forEach(date -> addDay(date, days));
        return days;
    }

    private static void addDay(PublicationDate date, List<LocalDate> days) {
        LocalDate day = day(date);
        if (day != null && !days.contains(day)) {
            days.add(day);
        }
    }

    /** An absent month or day counts as the first, a day past its month's end as the last; null without a year. */
    private static @Nullable LocalDate day(PublicationDate date) {
        Integer year = date.year();
        if (year == null) {
            return null;
        }
        try {
            YearMonth month = YearMonth.of(year, Objects.requireNonNullElse(date.month(), 1));
            int day = Objects.requireNonNullElse(date.day(), 1);
            return month.atDay(Math.clamp(day, 1, month.lengthOfMonth()));
        } catch (DateTimeException impossible) {
            return LocalDate.of(year, 1, 1);
        }
    }

    private static List<LocalDate> history(Citation citation, String status, @Nullable String otherwise) {
        List<LocalDate> dates = new ArrayList<>(2);
        for (HistoryDate date : citation.history()) {
            if (date.status().equals(status)) {
                addParsed(date, dates);
            }
        }
        return dates.isEmpty() && otherwise != null ? history(citation, otherwise, null) : dates;
    }

    private static void addParsed(HistoryDate date, List<LocalDate> dates) {
        try {
            dates.add(LocalDate.parse(date.date()));
        } catch (DateTimeParseException impossible) {
            // no day that could be asked for; the record keeps what was delivered
        }
    }

    private static List<LocalDate> orAdded(List<LocalDate> dates, Article article) {
        return dates.isEmpty() ? List.of(added(article)) : dates;
    }

    private static LocalDate added(Article article) {
        return LocalDate.ofInstant(article.added(), ZoneOffset.UTC);
    }
}
