package org.elka.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/**
 * A meta element by which Zotero, Mendeley and the like take an article from its page: Highwire Press's names, as <a
 * href="https://scholar.google.com/intl/en/scholar/inclusion.html#indexing">Google Scholar describes them</a>.
 */
record CitationMeta(String name, String content) {
    private static final Pattern PAGES = Pattern.compile("([^-,;\\s]+)-([^-,;\\s]+)");

    static List<CitationMeta> of(Citation citation) {
        List<CitationMeta> all = new ArrayList<>();
        add(all, "citation_title", citation.titleText());
        citation.authors().forEach(author -> add(all, "citation_author", name(author)));
        Citation.Journal journal = citation.journal();
        if (journal != null) {
            add(all, "citation_journal_title", journal.title());
            add(all, "citation_journal_abbrev", journal.medlineAbbreviation());
            add(all, "citation_issn", journal.issn());
            add(all, "citation_volume", journal.volume());
            add(all, "citation_issue", journal.issue());
        }
        pages(all, citation.pages());
        add(all, "citation_publication_date", date(citation.published()));
        citation.doi().ifPresent(doi -> add(all, "citation_doi", doi));
        add(all, "citation_pmid", citation.pmid());
        return List.copyOf(all);
    }

    /** "Taylor, Jerome H": without a comma such programs take the last word for the family's name. */
    static String name(Citation.Contributor author) {
        if (author.collectiveName() != null || author.lastName() == null) {
            return author.indexName();
        }
        String given = author.foreName() == null ? author.initials() : author.foreName();
        String name = given == null ? author.lastName() : author.lastName() + ", " + given;
        return author.suffix() == null ? name : name + ", " + author.suffix();
    }

    /** "2020/07/03", or as much of it as is known. */
    private static @Nullable String date(Citation.@Nullable PublicationDate date) {
        if (date == null || date.year() == null) {
            return null;
        }
        String year = String.valueOf(date.year());
        if (date.month() == null) {
            return year;
        }
        String month = String.format(Locale.ROOT, "%s/%02d", year, date.month());
        return date.day() == null ? month : String.format(Locale.ROOT, "%s/%02d", month, date.day());
    }

    /** PubMed shortens the last page: "1123-9" is 1123 to 1129. */
    private static void pages(List<CitationMeta> all, @Nullable String pages) {
        Matcher range = PAGES.matcher(pages == null ? "" : pages);
        if (!range.matches()) {
            add(all, "citation_firstpage", pages);
            return;
        }
        String first = range.group(1);
        String last = range.group(2);
        boolean shortened = last.length() < first.length() && last.chars().allMatch(Character::isDigit);
        add(all, "citation_firstpage", first);
        add(all, "citation_lastpage", shortened ? first.substring(0, first.length() - last.length()) + last : last);
    }

    private static void add(List<CitationMeta> all, String name, @Nullable String content) {
        if (content != null && !content.isBlank()) {
            all.add(new CitationMeta(name, content));
        }
    }
}
