package org.elka.formats;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.elka.library.Article;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.Citation.Contributor;
import org.elka.library.CitationBuilder;
import org.elka.library.Tagging;

/** Articles of our own for the tests of exports. */
final class Articles {
    private Articles() {}

    /** One with everything that some format has a place for. */
    static Article full() {
        Citation citation = bare("Quiet minds & <calm> nights.")
                .pmid("1234567")
                .articleIds(List.of(new ArticleId("doi", "10.5555/CALM_1"), new ArticleId("pmc", "PMC55")))
                .abstractSections(List.of(
                        new Citation.AbstractSection("AIMS", "OBJECTIVE", "To rest."),
                        new Citation.AbstractSection("RESULTS", "RESULTS", "Anxiety fell by 50%.")))
                .abstractCopyright("Copyright 2024 the authors.")
                .authors(List.of(
                        person("author", "Calmer", "Ada B", "AB", "Jr"),
                        new Contributor("author", null, null, null, null, "Calm and Rest Group", List.of(), List.of()),
                        person("author", "Nørgård", "Bo", "B", null)))
                .journal(new Citation.Journal(
                        "Journal of calm", "J. Calm", "J Calm", "1234-5678", "1234-0000", "9999", "England", "12", "3"))
                .pages("764-9")
                .electronicLocations(List.of(new Citation.ElectronicLocation("doi", "10.5555/CALM_1")))
                .published(new Citation.PublicationDate(2024, 1, 15, "2024 Jan 15"))
                .history(List.of(
                        new Citation.HistoryDate("completed", "2024-02-03"),
                        new Citation.HistoryDate("entrez", "2023-12-21")))
                .languages(List.of("eng"))
                .publicationTypes(List.of(new Citation.PublicationType("D016428", "Journal Article")))
                .meshHeadings(List.of(new Citation.MeshHeading(
                        "D001007",
                        "Anxiety",
                        true,
                        null,
                        List.of(
                                new Citation.Qualifier("Q000188", "drug therapy", true),
                                new Citation.Qualifier("Q000523", "psychology", false)))))
                .chemicals(List.of(new Citation.Chemical("690G0D6V8H", "D007649", "Ketamine")))
                .keywords(List.of(new Citation.Keyword("NOTNLM", true, "rest")))
                .databankAccessions(List.of(new Citation.DatabankAccession("ClinicalTrials.gov", "NCT00000001")))
                .grants(List.of(new Citation.Grant("G1", "GG", "Giver", "Nowhere")))
                .relatedCitations(List.of(
                        new Citation.RelatedCitation("RetractionIn", "J Calm. 2025;1:2", "7654321", null),
                        new Citation.RelatedCitation("Cites", "J Rest. 2000;1:1", "1", null)))
                .citationSubsets(List.of("IM"))
                .conflictOfInterest("None.")
                .status("MEDLINE")
                .publicationStatus("ppublish")
                .build();
        Tagging.Evidence evidence = new Tagging.Evidence(Tagging.Field.ABSTRACT, 6, 14, "To rest.");
        Tagging tagging = new Tagging(
                "1",
                "1",
                List.of(
                        new Tagging.Tag("onset-speed", Tagging.Level.REPORTS, 0.9, List.of(evidence)),
                        new Tagging.Tag("safety", Tagging.Level.MENTIONS, 0.6, List.of(evidence))),
                List.of(
                        new Tagging.Value("dose", "0.5 mg/kg", 0.5, List.of(evidence)),
                        new Tagging.Value("onset-hours", "2", 2.0, List.of(evidence))),
                List.of());
        return new Article(
                12, 2, citation, tagging, Set.of(Article.State.RETRACTED), Set.of("calm"), Instant.EPOCH, 34);
    }

    static Article chapter() {
        return article(
                13,
                bare("On Resting")
                        .kind(Citation.Kind.BOOK)
                        .authors(List.of(
                                person("author", "Chapter", null, "C", null),
                                person("editor", "Editing", "Eve", "E", null)))
                        .book(new Citation.Book(
                                "The Calm Book",
                                "Quiet Press",
                                "Hush",
                                "3rd",
                                "Calm Collection",
                                "2",
                                List.of("978-1"),
                                List.of()))
                        .published(new Citation.PublicationDate(null, null, null, "in press"))
                        .build());
    }

    static Article titled(String title) {
        return article(1, bare(title).build());
    }

    static Article article(long id, Citation citation) {
        return new Article(id, 1, citation, null, Set.of(), Set.of(), Instant.EPOCH, id);
    }

    static CitationBuilder bare(String title) {
        return CitationBuilder.builder()
                .kind(Citation.Kind.ARTICLE)
                .pmidVersion(1)
                .title(title);
    }

    static Contributor person(String role, String last, String fore, String initials, String suffix) {
        return new Contributor(role, last, fore, initials, suffix, null, List.of(), List.of());
    }

    static String exported(ExportFormat format, boolean tags, Article... articles) {
        return exported(format, tags ? Extras.TAGS : Extras.NONE, articles);
    }

    static String exported(ExportFormat format, Extras extras, Article... articles) {
        StringWriter out = new StringWriter();
        try {
            Export export = format.open(out, extras);
            for (Article article : articles) {
                export.add(article, screened(extras));
            }
            export.end();
            return out.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Out of the first of the reviews, in to the others. */
    static List<Screened> screened(Extras extras) {
        return extras.reviews().stream()
                .map(review -> review.equals(extras.reviews().getFirst())
                        ? new Screened(review, "excluded", "full-text", "animals")
                        : new Screened(review, "included", "title-abstract", null))
                .toList();
    }
}
