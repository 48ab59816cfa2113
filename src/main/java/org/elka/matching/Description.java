package org.elka.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/**
 * What is compared of a citation. Absent scalars are null.
 *
 * @param doi in lower case; of Cochrane reviews with their version ({@code .pub3})
 * @param year of publication
 */
public record Description(
        @Nullable String pmid,
        @Nullable String doi,
        @Nullable String pmcid,
        Title title,
        Authors authors,
        @Nullable Integer year,
        Venue venue,
        Place place,
        AbstractSketch abstractSketch) {

    private static final Pattern COCHRANE_VERSION =
            Pattern.compile("(10\\.1002/14651858\\.[a-z]{2}\\d+)(?:\\.pub\\d+)?");
    private static final Pattern ISSN = Pattern.compile("\\b\\d{4}-?\\d{3}[\\dxX]\\b");
    private static final Pattern DEGREE = Pattern.compile(
            "(?i)^\\s*(?:ph\\.?\\s?d|m\\.?\\s?(?:s|a|sc)|ed\\.?\\s?d|psy\\.?\\s?d|d\\.?\\s?phil)\\.?\\s*$");

    /** All of it, for comparing. */
    public static Description of(Citation citation) {
        return of(citation, AbstractSketch.of(citation.abstractText()));
    }

    /** Without the abstract, which takes most of the time and which no key of {@link Blocking} depends on. */
    public static Description ofKeys(Citation citation) {
        return of(citation, AbstractSketch.MISSING);
    }

    private static Description of(Citation citation, AbstractSketch sketch) {
        Citation.Journal journal = citation.journal();
        Citation.PublicationDate published = citation.published();
        Integer year = published == null ? null : published.year();
        String volume = journal == null ? null : journal.volume();
        Venue venue = venue(citation, volume);
        return new Description(
                citation.pmid(),
                citation.doi().orElse(null),
                identifier(citation, "pmc").orElse(null),
                TitleReader.read(citation.titleText(), new HashSet<>(venue.words())),
                Authors.of(citation.authors()),
                year,
                venue,
                Place.of(volume, journal == null ? null : journal.issue(), pages(citation), year),
                sketch);
    }

    private static Optional<String> identifier(Citation citation, String type) {
        return citation.articleIds().stream()
                .filter(id -> id.type().equals(type))
                .map(id -> id.value().strip().toLowerCase(Locale.ROOT))
                .findFirst();
    }

    private static @Nullable String pages(Citation citation) {
        if (citation.pages() != null && !citation.pages().isBlank()) {
            return citation.pages();
        }
        return citation.electronicLocations().stream()
                .filter(location -> location.type().equals("pii"))
                .map(Citation.ElectronicLocation::value)
                .findFirst()
                .orElse(null);
    }

    private static Venue venue(Citation citation, @Nullable String volume) {
        Citation.Journal journal = citation.journal();
        Citation.Book book = citation.book();
        String name = book == null ? null : book.bookTitle();
        Set<String> issns = new TreeSet<>();
        if (journal != null) {
            for (String issn : new String[] {journal.issn(), journal.issnLinking()}) {
                if (issn != null) {
                    ISSN.matcher(issn)
                            .results()
                            .forEach(found ->
                                    issns.add(found.group().replace("-", "").toLowerCase(Locale.ROOT)));
                }
            }
            name = firstOf(journal.title(), journal.isoAbbreviation(), journal.medlineAbbreviation(), name);
        }
        return Venue.of(name == null ? "" : name, issns, kind(citation, volume));
    }

    private static @Nullable String firstOf(@Nullable String... names) {
        for (String name : names) {
            if (name != null && !name.isBlank()) {
                return name;
            }
        }
        return null;
    }

    private static Venue.Kind kind(Citation citation, @Nullable String volume) {
        if (volume != null && DEGREE.matcher(volume).matches()) {
            return Venue.Kind.DISSERTATION;
        }
        List<String> types = citation.publicationTypes().stream()
                .map(type -> type.name().toLowerCase(Locale.ROOT))
                .toList();
        if (types.stream().anyMatch(type -> type.contains("thesis") || type.contains("dissertation"))) {
            return Venue.Kind.DISSERTATION;
        }
        if (types.contains("preprint")) {
            return Venue.Kind.PREPRINT;
        }
        boolean conference = types.stream()
                .anyMatch(type ->
                        type.contains("proceedings") || type.startsWith("conference") || type.contains("meeting"));
        if (conference) {
            return Venue.Kind.PROCEEDINGS;
        }
        return types.contains("article") || types.contains("journal article") ? Venue.Kind.JOURNAL : Venue.Kind.OTHER;
    }

    /** The DOI without the version of a Cochrane review. */
    @Nullable
    String doiOfWork() {
        return doi == null ? null : COCHRANE_VERSION.matcher(doi).replaceFirst("$1");
    }
}
