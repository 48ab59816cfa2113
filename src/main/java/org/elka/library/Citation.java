package org.elka.library;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bibliographic content of one citation as a source delivered it, free of markup, in the NLM's terms.
 *
 * <p>Every list is non-null and keeps the source's order. Text is Unicode without markup: inline elements of PubMed
 * ({@code <i>}, {@code <sub>}, MathML ...) contribute their text. Absent scalars are null. {@link CitationBuilder} makes one with empty lists.
 *
 * @param kind journal article or book
 * @param pmid PubMed's identifier, digits only; null where the source is not PubMed
 * @param pmidVersion the version of the PMID, 1 for nearly all
 * @param articleIds all identifiers of the publication (doi, pmc, pii, mid, bookaccession ...), PMID not among them
 * @param title ArticleTitle or BookTitle in English, with the brackets that PubMed puts around translated titles
 * @param vernacularTitle the title in the original language
 * @param abstractSections one section without a label, or the labelled sections of a structured abstract
 * @param otherAbstracts abstracts in other languages or of other kinds (plain-language summary, publisher ...)
 * @param status PubMed's citation status ("MEDLINE", "PubMed-not-MEDLINE", "Publisher", "In-Process" ...)
 * @param publicationStatus "ppublish", "epublish", "aheadofprint" ...
 */
@RecordBuilder
@RecordBuilder.Options(useImmutableCollections = true, addClassRetainedGenerated = true)
public record Citation(
        Kind kind,
        @Nullable String pmid,
        int pmidVersion,
        List<ArticleId> articleIds,
        @Nullable String title,
        @Nullable String vernacularTitle,
        List<AbstractSection> abstractSections,
        @Nullable String abstractCopyright,
        List<OtherAbstract> otherAbstracts,
        List<Contributor> authors,
        boolean authorsComplete,
        List<Contributor> investigators,
        @Nullable Journal journal,
        @Nullable Book book,
        @Nullable String pages,
        List<ElectronicLocation> electronicLocations,
        @Nullable PublicationDate published,
        List<PublicationDate> electronicDates,
        List<HistoryDate> history,
        List<String> languages,
        List<PublicationType> publicationTypes,
        List<MeshHeading> meshHeadings,
        List<SupplementaryConcept> supplementaryConcepts,
        List<Chemical> chemicals,
        List<Keyword> keywords,
        List<DatabankAccession> databankAccessions,
        List<Grant> grants,
        List<RelatedCitation> relatedCitations,
        List<Reference> references,
        List<String> citationSubsets,
        List<String> geneSymbols,
        List<Contributor> personalNameSubjects,
        List<String> generalNotes,
        @Nullable String conflictOfInterest,
        @Nullable String status,
        @Nullable String publicationStatus,
        List<OtherField> otherFields) {

    public enum Kind {
        ARTICLE,
        BOOK
    }

    /** An identifier with its type in lower case ("doi", "pmc", "pii", "mid"). */
    public record ArticleId(String type, String value) {}

    /** One section: the label as printed ("RESULTS"), the NLM category ("RESULTS", "UNASSIGNED"), the text. */
    public record AbstractSection(
            @Nullable String label, @Nullable String category, String text) {}

    public record OtherAbstract(
            @Nullable String type, @Nullable String language, List<AbstractSection> sections) {}

    /**
     * A person ({@code lastName} set) or a group ({@code collectiveName} set) with a role.
     *
     * @param role "author", "editor", "investigator", "subject" ...
     * @param identifiers of the person: ("orcid", "0000-0002-1825-0097") ...
     */
    public record Contributor(
            String role,
            @Nullable String lastName,
            @Nullable String foreName,
            @Nullable String initials,
            @Nullable String suffix,
            @Nullable String collectiveName,
            List<ArticleId> identifiers,
            List<String> affiliations) {

        /** The name as PubMed indexes it: "Taylor JH", "Smith J Jr", or the name of the group. */
        public String indexName() {
            if (collectiveName != null) {
                return collectiveName;
            }
            StringBuilder name = new StringBuilder(lastName == null ? "" : lastName);
            if (initials != null) {
                name.append(' ').append(initials);
            }
            if (suffix != null) {
                name.append(' ').append(suffix);
            }
            return name.toString().strip();
        }

        public Contributor withRole(String other) {
            return new Contributor(
                    other, lastName, foreName, initials, suffix, collectiveName, identifiers, affiliations);
        }

        public Contributor withAffiliations(List<String> others) {
            return new Contributor(role, lastName, foreName, initials, suffix, collectiveName, identifiers, others);
        }
    }

    /** The journal and the issue; {@code medlineAbbreviation} is PubMed's [ta]. */
    public record Journal(
            @Nullable String title,
            @Nullable String isoAbbreviation,
            @Nullable String medlineAbbreviation,
            @Nullable String issn,
            @Nullable String issnLinking,
            @Nullable String nlmId,
            @Nullable String country,
            @Nullable String volume,
            @Nullable String issue) {}

    /** What only a book or a chapter has. */
    public record Book(
            @Nullable String bookTitle,
            @Nullable String publisher,
            @Nullable String publisherLocation,
            @Nullable String edition,
            @Nullable String collectionTitle,
            @Nullable String volume,
            List<String> isbns,
            List<String> sections) {}

    /** An ELocationID: type "doi" or "pii". */
    public record ElectronicLocation(String type, String value) {}

    /**
     * A date as precise as it was given. {@code raw} is the source's own words ("2020 Jan-Feb", "Winter 1998").
     *
     * @param month 1-12 or null; of a range or season, the first month
     */
    public record PublicationDate(
            @Nullable Integer year,
            @Nullable Integer month,
            @Nullable Integer day,
            String raw) {}

    /**
     * A date in the life of the citation: "pubmed", "medline", "entrez", "received", "accepted" ...; and, from the
     * MedlineCitation itself, "completed", "revised", "created". {@code date} is ISO 8601 (yyyy-MM-dd).
     */
    public record HistoryDate(String status, String date) {}

    public record PublicationType(@Nullable String ui, String name) {}

    public record MeshHeading(
            @Nullable String ui,
            String descriptor,
            boolean major,
            @Nullable String type,
            List<Qualifier> qualifiers) {}

    public record Qualifier(@Nullable String ui, String name, boolean major) {}

    /** A SupplMeshName: type "Disease", "Protocol", "Organism" ... */
    public record SupplementaryConcept(
            @Nullable String type, @Nullable String ui, String name) {}

    public record Chemical(
            @Nullable String registryNumber, @Nullable String ui, String name) {}

    public record Keyword(@Nullable String owner, boolean major, String text) {}

    /** A DataBank accession: ("ClinicalTrials.gov", "NCT01234567"). */
    public record DatabankAccession(String databank, String accession) {}

    public record Grant(
            @Nullable String id,
            @Nullable String acronym,
            @Nullable String agency,
            @Nullable String country) {}

    /** A CommentsCorrections entry; {@code refType} is PubMed's ("RetractionIn", "ErratumFor", "UpdateOf" ...). */
    public record RelatedCitation(
            String refType,
            @Nullable String source,
            @Nullable String pmid,
            @Nullable String note) {}

    public record Reference(String citation, List<ArticleId> articleIds) {}

    /** A field of a file for which the library has no home of its own, kept so that it can be exported again. */
    public record OtherField(String name, String value) {}

    /** The DOI in lower case without a resolver's prefix, from the article's identifiers. */
    public Optional<String> doi() {
        return articleIds.stream()
                .filter(id -> id.type().equals("doi"))
                .map(id -> Identifiers.doi(id.value()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * The abstract as one text: the sections in order, each with its label and a colon where it has one, separated by
     * a line feed. This is the text that is tagged, searched and shown, and in which evidence is counted.
     */
    public String abstractText() {
        if (abstractSections.size() == 1 && !isLabelled(abstractSections.getFirst())) {
            return abstractSections.getFirst().text();
        }
        StringBuilder text = new StringBuilder(1_000);
        for (AbstractSection section : abstractSections) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            if (isLabelled(section)) {
                text.append(section.label()).append(": ");
            }
            text.append(section.text());
        }
        return text.toString();
    }

    private static boolean isLabelled(AbstractSection section) {
        return section.label() != null && !section.label().isBlank();
    }

    /** SHA-256, in hexadecimal, of {@link #titleText} and {@link #abstractText}: the same as long as both read the same. */
    public String textDigest() {
        return Digests.sha256((titleText() + '\n' + abstractText()).getBytes(StandardCharsets.UTF_8));
    }

    /** The title to show: the English one, else the vernacular, else an empty text. */
    public String titleText() {
        if (title != null && !title.isBlank()) {
            return title;
        }
        return vernacularTitle == null ? "" : vernacularTitle;
    }
}
