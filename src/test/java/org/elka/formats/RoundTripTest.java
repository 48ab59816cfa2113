package org.elka.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.elka.formats.reading.Detection;
import org.elka.formats.reading.FileReading;
import org.elka.formats.reading.Reading;
import org.elka.formats.reading.UnreadableEntryException;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.CitationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is exported is read back, for citations drawn by chance out of everything that is awkward in some format. */
class RoundTripTest {
    private static final int CITATIONS = 400;
    private static final List<String> WORDS = List.of(
            "Ketamine",
            "anxiety",
            "5-HT2A",
            "γ-aminobutyric",
            "Šimůnek's",
            "naïve",
            "50%",
            "R&D",
            "p<0.05",
            "{braced}",
            "back\\slash",
            "#1",
            "a_b",
            "$5",
            "\"quoted\"",
            "semi;colon",
            "=SUM(A1)",
            "+plus",
            "--",
            "and",
            "~",
            "^2",
            "中文",
            "😌",
            "TY",
            "ER",
            "@article",
            "a,b",
            "it's",
            "%0",
            "[doi]",
            "x=y",
            "|");

    private static final List<String> NAMES =
            List.of("Calmer", "O'Rest", "de la Paix", "Nørgård", "Łukasz", "Ökten", "Smith-Jones", "王");

    private static String words(Random random, int most) {
        List<String> words = new ArrayList<>(List.of("On"));
        for (int i = random.nextInt(most); i >= 0; i--) {
            words.add(WORDS.get(random.nextInt(WORDS.size())));
        }
        return String.join(" ", words);
    }

    private static Contributor author(Random random, String role) {
        if (random.nextInt(6) == 0) {
            return new Contributor(
                    role, null, null, null, null, "Rest " + random.nextInt(9) + " Collaborators", List.of(), List.of());
        }
        String last = NAMES.get(random.nextInt(NAMES.size()));
        String suffix = random.nextInt(8) == 0 ? "Jr" : null;
        return new Contributor(role, last, "Ada B", "AB", suffix, null, List.of(), List.of());
    }

    static Article article(long seed) {
        Random random = new Random(seed);
        boolean book = random.nextInt(5) == 0;
        boolean pubmeds = random.nextInt(3) > 0;
        List<Contributor> people = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            people.add(author(random, "author"));
        }
        if (book) {
            people.add(author(random, "editor"));
        }
        Integer month = random.nextBoolean() ? 1 + random.nextInt(12) : null;
        int year = 1950 + random.nextInt(70);
        CitationBuilder citation = CitationBuilder.builder()
                .kind(book ? Citation.Kind.BOOK : Citation.Kind.ARTICLE)
                .pmid(pubmeds ? String.valueOf(1 + random.nextInt(40_000_000)) : null)
                .pmidVersion(1)
                .articleIds(
                        random.nextBoolean()
                                ? List.of(
                                        new ArticleId("doi", "10.5555/calm_" + random.nextInt(1000) + "(a)"),
                                        new ArticleId("pmc", "PMC" + (1000 + random.nextInt(1000))))
                                : List.of())
                .title(words(random, 8))
                .abstractSections(
                        random.nextInt(4) == 0
                                ? List.of()
                                : List.of(new Citation.AbstractSection(null, null, words(random, 60))))
                .authors(people)
                .authorsComplete(true)
                .pages(random.nextBoolean() ? "764-769" : "e" + random.nextInt(9999))
                .published(new Citation.PublicationDate(
                        year, month, null, month == null ? "" + year : year + " " + MONTHS.get(month - 1)))
                .languages(List.of(random.nextBoolean() ? "eng" : "ger"))
                .publicationTypes(List.of(new Citation.PublicationType(null, "Journal Article")))
                .keywords(
                        random.nextBoolean()
                                ? List.of(
                                        new Citation.Keyword(null, false, "rest"),
                                        new Citation.Keyword(null, false, "sleep, deep"))
                                : List.of())
                .databankAccessions(
                        random.nextInt(3) == 0
                                ? List.of(new Citation.DatabankAccession(
                                        "ClinicalTrials.gov", "NCT0000" + (1000 + random.nextInt(9000))))
                                : List.of())
                .generalNotes(random.nextInt(3) == 0 ? List.of("Presented in Calm City", "2 tables") : List.of())
                .otherFields(others(random));
        if (book) {
            citation.book(new Citation.Book(
                    random.nextBoolean() ? "The Calm Book" : null,
                    "Quiet Press",
                    "Hush",
                    "3rd",
                    null,
                    "2",
                    List.of("9781482253269"),
                    List.of()));
        } else {
            citation.journal(new Citation.Journal(
                    "Journal of calm",
                    random.nextBoolean() ? "J. Calm" : null,
                    null,
                    "1234-5678",
                    null,
                    null,
                    null,
                    "12",
                    "3 Suppl"));
        }
        return new Article(7, 1, citation.build(), Articles.full().tagging(), Set.of(), Set.of(), Instant.EPOCH, 9);
    }

    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private static List<Citation.OtherField> others(Random random) {
        List<Citation.OtherField> all = List.of(
                new Citation.OtherField("ris:M1", "1008150341"),
                new Citation.OtherField("ris:TY", "CONF"),
                new Citation.OtherField("bibtex:howpublished", "By letter, 50% & more"),
                new Citation.OtherField("csv:Reviewer's choice", "yes; no"),
                new Citation.OtherField("endnote:custom1", "a b"),
                new Citation.OtherField("csl:event-place", "Hush"),
                new Citation.OtherField("nbib:OWN", "NLM"),
                new Citation.OtherField("wos:C1", "[Calmer] Univ Rest"),
                new Citation.OtherField("url", "https://calm.example/a_b?c=1&d=2"),
                new Citation.OtherField("accession", "L2001"),
                new Citation.OtherField("label", "calmer99"));
        return all.stream().filter(field -> random.nextInt(4) == 0).toList();
    }

    private static String write(ExportFormat format, Article article) {
        return write(format, article, Extras.NONE);
    }

    private static String write(ExportFormat format, Article article, Extras extras) {
        try {
            StringWriter out = new StringWriter();
            Export export = format.open(out, extras);
            export.add(article, Articles.screened(extras));
            export.end();
            return out.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading read(String file) {
        List<Reading> read = new ArrayList<>();
        byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
        Detection detection = Detection.of(bytes, java.util.Map.of());
        assertThat(detection).as(file).isInstanceOf(Detection.Found.class);
        FileReading reading = FileReading.of(((Detection.Found) detection).format());
        try {
            reading.split(new ByteArrayInputStream(bytes), entry -> {
                assertThat(entry.flaw()).as(file).isNull();
                try {
                    read.add(reading.read(entry.raw()));
                } catch (UnreadableEntryException e) {
                    throw new AssertionError(file, e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(read).as(file).hasSize(1);
        return read.getFirst();
    }

    private static Article with(Citation citation) {
        return new Article(7, 1, citation, Articles.full().tagging(), Set.of(), Set.of(), Instant.EPOCH, 9);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsExportedReadsBackAsWhatWasExported(ExportFormat format) {
        IntStream.range(0, CITATIONS).forEach(seed -> {
            Article article = article(seed);
            String file = write(format, article);
            Citation read = read(file).citation();
            agree(format, article.citation(), read, file);
        });
    }

    @ParameterizedTest
    @EnumSource
    void exportingAgainChangesNothing(ExportFormat format) {
        IntStream.range(0, CITATIONS).forEach(seed -> {
            Citation once = read(write(format, article(seed))).citation();
            Citation twice = read(write(format, with(once))).citation();
            assertThat(twice)
                    .as("%s of citation %d: %s", format, seed, write(format, article(seed)))
                    .isEqualTo(once);
        });
    }

    @ParameterizedTest
    @EnumSource
    void tagsValuesAndScreeningDoNotComeBack(ExportFormat format) {
        Extras all = new Extras(true, true, List.of(3L, 14L));
        IntStream.range(0, CITATIONS / 10).forEach(seed -> {
            String file = write(format, article(seed), all);
            assertThat(file).contains("onset-speed", "onset-hours", "animals");
            assertThat(read(file)).as(file).isEqualTo(read(write(format, article(seed))));
        });
    }

    @Test
    void theLibrarysNumberComesBackSoThatAnExportIsKnownAgain() {
        Article unknown = with(CitationBuilder.builder(article(1).citation())
                .pmid(null)
                .articleIds(List.of())
                .build());
        Stream.of(ExportFormat.values())
                .forEach(format -> assertThat(read(write(format, unknown)).label())
                        .as("%s", format)
                        .isEqualTo("E7"));
    }

    /** What every format holds must come back; where formats are known to hold less, so it says here. */
    private static void agree(ExportFormat format, Citation was, Citation is, String file) {
        assertThat(is.titleText()).as(file).isEqualTo(was.titleText());
        assertThat(is.pmid()).as(file).isEqualTo(was.pmid());
        assertThat(is.doi()).as(file).isEqualTo(was.doi());
        assertThat(ids(is, "pmc")).as(file).isEqualTo(ids(was, "pmc"));
        assertThat(is.abstractText()).as(file).isEqualTo(was.abstractText());
        assertThat(names(is, "author")).as(file).isEqualTo(names(was, "author"));
        assertThat(Objects.requireNonNull(is.published()).year())
                .as(file)
                .isEqualTo(Objects.requireNonNull(was.published()).year());
        assertThat(is.published().month()).as(file).isEqualTo(was.published().month());
        assertThat(is.pages()).as(file).isEqualTo(was.pages());
        assertThat(is.languages()).as(file).isEqualTo(was.languages());
        assertThat(is.keywords().stream().map(Citation.Keyword::text))
                .as(file)
                .containsAll(was.keywords().stream().map(Citation.Keyword::text).toList());
        assertThat(is.databankAccessions()).as(file).isEqualTo(was.databankAccessions());
        assertThat(is.generalNotes()).as(file).containsAll(was.generalNotes());
        assertThat(is.otherFields())
                .as(file)
                .containsAll(was.otherFields().stream()
                        .filter(field -> !isOverruled(field, was))
                        .toList());
        if (was.journal() != null) {
            assertThat(Objects.requireNonNull(is.journal()).title())
                    .as(file)
                    .isEqualTo(was.journal().title());
            assertThat(is.journal().volume()).as(file).isEqualTo(was.journal().volume());
            assertThat(is.journal().issue()).as(file).isEqualTo(was.journal().issue());
            assertThat(is.journal().issn()).as(file).isEqualTo(was.journal().issn());
        }
        if (format != ExportFormat.CSV) { // a table has no columns for editors and what is a book's
            assertThat(names(is, "editor")).as(file).isEqualTo(names(was, "editor"));
            if (was.book() != null && format != ExportFormat.NBIB) {
                assertThat(Objects.requireNonNull(is.book()).bookTitle())
                        .as(file)
                        .isEqualTo(was.book().bookTitle());
                assertThat(is.book().publisher()).as(file).isEqualTo(was.book().publisher());
                assertThat(is.book().isbns()).as(file).isEqualTo(was.book().isbns());
            }
        }
    }

    /** A kind that a file gave is not written of what is a book. */
    private static boolean isOverruled(Citation.OtherField field, Citation was) {
        return field.name().equals("ris:TY") && was.book() != null;
    }

    private static List<String> ids(Citation citation, String type) {
        return citation.articleIds().stream()
                .filter(id -> id.type().equals(type))
                .map(ArticleId::value)
                .toList();
    }

    private static List<String> names(Citation citation, String role) {
        return citation.authors().stream()
                .filter(name -> name.role().equals(role))
                .map(ExportedArticle::lastNameFirst)
                .toList();
    }
}
