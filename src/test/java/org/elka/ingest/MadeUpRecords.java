package org.elka.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.elka.library.Citation;
import org.elka.library.Citation.AbstractSection;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.Journal;
import org.elka.library.Citation.PublicationDate;
import org.elka.library.CitationBuilder;
import org.elka.library.Delivery;
import org.elka.library.Source;
import org.elka.library.Tagging;
import org.jspecify.annotations.Nullable;

/** Publications that no other test has, as several databases describe them. */
final class MadeUpRecords {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private MadeUpRecords() {}

    /** A publication; {@code word} is in its title alone. @param number for its pages, PMID and DOI */
    record Publication(String word, int number) {
        String title() {
            return "Quiet %s infusions against %s of lifts among %s signalmen"
                    .formatted(word, pseudoword(-number), pseudoword(1000L + number));
        }

        String pmid() {
            return String.valueOf(71_000_000 + number);
        }

        String doi() {
            return "10.5555/made-up." + number;
        }
    }

    /** Words far from each other: a slip in a long word makes no other title. */
    static Publication publication() {
        int number = NEXT.incrementAndGet();
        return new Publication(pseudoword(number), number);
    }

    private static String pseudoword(long seed) {
        Random random = new Random(seed * 7919);
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 6; syllable++) {
            word.append("bdfgklmnprtvz".charAt(random.nextInt(13))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    /** As PubMed describes it: with PMID and DOI, and everything else. */
    static Citation pubmeds(Publication of) {
        return described(of).pmid(of.pmid()).build();
    }

    /** As a database without PMIDs describes it: DOI, initials, a short page range. */
    static Citation withDoi(Publication of) {
        return described(of)
                .authors(List.of(person("Marsh", "I"), person("Orlov", "P")))
                .pages(100 + of.number() + "-" + (9 + of.number()) % 10)
                .build();
    }

    /** As a database without identifiers describes it: shouting, with an abbreviated journal. */
    static Citation bare(Publication of) {
        return described(of)
                .title(of.title().toUpperCase(Locale.ROOT) + ".")
                .articleIds(List.of())
                .journal(journal("J Made Up Med", String.valueOf(of.number()), "3"))
                .abstractSections(List.of())
                .build();
    }

    /** As somebody cites it who knows neither volume nor pages nor journal. */
    static Citation doubtful(Publication of) {
        return described(of)
                .articleIds(List.of())
                .authors(List.of(person("Marsh", "I")))
                .journal(null)
                .pages(null)
                .abstractSections(List.of())
                .build();
    }

    /** The erratum of it. */
    static Citation erratum(Publication of) {
        return described(of)
                .title("Erratum: " + of.title())
                .articleIds(List.of())
                .journal(journal("Journal of Made Up Medicine", String.valueOf(of.number()), "9"))
                .pages(String.valueOf(900 + of.number()))
                .abstractSections(List.of())
                .build();
    }

    static CitationBuilder described(Publication of) {
        int first = 100 + of.number();
        return CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmidVersion(1)
                .title(of.title())
                .articleIds(List.of(new ArticleId("doi", of.doi())))
                .authors(List.of(person("Marsh", "Ida"), person("Orlov", "Petr")))
                .authorsComplete(true)
                .published(new PublicationDate(2019, null, null, "2019"))
                .journal(journal("Journal of Made Up Medicine", String.valueOf(of.number()), "3"))
                .pages(first + "-" + (first + 8))
                .abstractSections(List.of(new AbstractSection(
                        null, null, "Fear of lifts fell within one hour after %s infusions.".formatted(of.word()))));
    }

    private static Contributor person(String last, String fore) {
        return new Contributor("author", last, fore, fore.substring(0, 1), null, null, List.of(), List.of());
    }

    private static Journal journal(@Nullable String title, String volume, String issue) {
        return new Journal(title, null, null, null, null, null, null, volume, issue);
    }

    /** The citation as a file of that source delivers it, under its number there. */
    static Delivery from(String source, Citation citation) {
        String identifier = citation.pmid() != null && source.equals("pubmed")
                ? citation.pmid()
                : source + ":" + Integer.toHexString(citation.hashCode());
        return Delivery.of(
                Source.FILE,
                identifier,
                (source + " " + citation).getBytes(UTF_8),
                citation,
                () -> new Tagging("test", "test", List.of(), List.of(), List.of()));
    }
}
