package org.elka.web;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Tagging;

/** How templates word what the services give: {@code {status.articles.counted}}, {@code {run.started.moment}}. */
@TemplateExtension
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private static final Set<Article.State> WARNING = EnumSet.of(
            Article.State.RETRACTED,
            Article.State.RETRACTION_NOTICE,
            Article.State.EXPRESSION_OF_CONCERN,
            Article.State.WITHDRAWN);

    private Wording() {}

    /** "12,345". */
    static String counted(Number number) {
        return String.format(Locale.ENGLISH, "%,d", number.longValue());
    }

    static String day(Instant instant) {
        return DAY.format(instant.atZone(ZoneOffset.UTC));
    }

    static String moment(Instant instant) {
        return MOMENT.format(instant.atZone(ZoneOffset.UTC));
    }

    /** A name of ours as words: "expression-of-concern" is "expression of concern". */
    static String words(String name) {
        return name.replace('-', ' ');
    }

    /** "Title and abstract": a stage of screening as it stands above what is of it. */
    static String stage(String name) {
        return switch (name) {
            case "title-abstract" -> "Title and abstract";
            case "full-text" -> "Full text";
            default -> words(name);
        };
    }

    /** "Reports sought for retrieval": a box of the flow, as PRISMA 2020's template words it. */
    static String box(String name) {
        return switch (name) {
            case "identified" -> "Articles identified";
            case "duplicates" -> "Articles for which another stands";
            case "excluded-by-automation" -> "Articles left out by automation tools";
            case "awaiting-screening" -> "Articles awaiting screening";
            case "screened" -> "Articles screened";
            case "excluded" -> "Articles excluded";
            case "sought" -> "Reports sought for retrieval";
            case "not-retrieved" -> "Reports not retrieved";
            case "awaiting-assessment" -> "Reports awaiting assessment";
            case "assessed" -> "Reports assessed for eligibility";
            case "excluded-reports" -> "Reports excluded";
            case "included" -> "Reports of included studies";
            case "previously-included" -> "Reports included in the previous version";
            default -> words(name);
        };
    }

    /** What must not be overlooked of an article: "retracted", "expression of concern", "withdrawn". */
    static List<String> warnings(Article article) {
        return article.states().stream()
                .filter(WARNING::contains)
                .map(Wording::words)
                .sorted()
                .toList();
    }

    static String words(Enum<?> name) {
        return words(name.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Names of a citation's fields as words: "abstractSections,pages" is "abstract sections, pages". */
    static String fieldNames(String names) {
        return names.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace(",", ", ").toLowerCase(Locale.ROOT);
    }

    static boolean reported(Tagging.Tag tag) {
        return tag.level() == Tagging.Level.REPORTS;
    }

    /** For a link's parameter. */
    static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** "one, two". */
    static String listed(List<String> words) {
        return String.join(", ", words);
    }

    /** To hundredths. */
    static String hundredths(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    /** "Smith JA, Jones B, et al." */
    static String shortAuthors(Article article) {
        var names = article.citation().authors().stream()
                .map(Citation.Contributor::indexName)
                .toList();
        return names.size() <= 3 ? String.join(", ", names) : String.join(", ", names.subList(0, 3)) + ", et al.";
    }

    /** "Am J Psychiatry. 2021"; what is not known of it is left out. */
    static String whereAndWhen(Article article) {
        Citation citation = article.citation();
        String where = where(citation);
        String when = citation.published() == null || citation.published().year() == null
                ? ""
                : String.valueOf(citation.published().year());
        return where.isEmpty() ? when : when.isEmpty() ? where : where + ". " + when;
    }

    private static String where(Citation citation) {
        Citation.Journal journal = citation.journal();
        if (journal != null) {
            return Objects.requireNonNullElse(
                    journal.medlineAbbreviation(), Objects.requireNonNullElse(journal.title(), ""));
        }
        return citation.book() == null
                ? ""
                : Objects.requireNonNullElse(citation.book().bookTitle(), "");
    }
}
