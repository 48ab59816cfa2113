package org.elka.formats;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.elka.formats.reading.KeptFields;
import org.elka.formats.reading.OwnRemarks;
import org.elka.library.Citation;
import org.elka.library.Citation.Contributor;
import org.elka.library.Citation.MeshHeading;
import org.elka.library.Citation.PublicationDate;
import org.elka.library.Citation.RelatedCitation;
import org.jspecify.annotations.Nullable;

/**
 * PubMed's own format (PubMed User Guide, "PubMed format"): a tag of four characters, a hyphen and a space before each
 * value, long values wrapped with six spaces before each further line.
 */
final class NbibExport extends Export {
    /** The widest line, as PubMed wraps them. */
    private static final int WIDTH = 87;

    /** PubMed's tags for RefType; of the others (Cites, datasets) the format knows nothing. */
    private static final Map<String, String> RELATED = Map.ofEntries(
            Map.entry("CommentIn", "CIN"),
            Map.entry("CommentOn", "CON"),
            Map.entry("ErratumIn", "EIN"),
            Map.entry("ErratumFor", "EFR"),
            Map.entry("CorrectedandRepublishedIn", "CRI"),
            Map.entry("CorrectedandRepublishedFrom", "CRF"),
            Map.entry("ExpressionOfConcernIn", "ECI"),
            Map.entry("ExpressionOfConcernFor", "ECF"),
            Map.entry("RetractionIn", "RIN"),
            Map.entry("RetractionOf", "ROF"),
            Map.entry("PartialRetractionIn", "PRIN"),
            Map.entry("PartialRetractionOf", "PROF"),
            Map.entry("RetractedandRepublishedIn", "RRI"),
            Map.entry("RetractedandRepublishedFrom", "RRF"),
            Map.entry("RepublishedIn", "RPI"),
            Map.entry("RepublishedFrom", "RPF"),
            Map.entry("UpdateIn", "UIN"),
            Map.entry("UpdateOf", "UOF"),
            Map.entry("SummaryForPatientsIn", "SPIN"),
            Map.entry("OriginalReportIn", "ORI"));

    NbibExport(Writer out, Extras extras) {
        super(out, extras);
    }

    @Override
    void write(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        field("PMID", article.pmid().orElse(""));
        field("STAT", citation.status());
        historyDate(citation, "completed", "DCOM");
        historyDate(citation, "revised", "LR");
        field("IS", article.journal(Citation.Journal::issn));
        field("IS", article.journal(Citation.Journal::issnLinking).map(issn -> issn + " (Linking)"));
        field("VI", article.volume());
        field("IP", article.journal(Citation.Journal::issue));
        field("DP", article.published().map(PublicationDate::raw));
        field("TI", citation.title());
        field("BTI", article.book(Citation.Book::bookTitle));
        field("PG", citation.pages());
        for (Citation.ElectronicLocation location : citation.electronicLocations()) {
            field("LID", location.value() + " [" + location.type() + "]");
        }
        field("AB", article.abstractText());
        field("CI", citation.abstractCopyright());
        people(article);
        for (String language : citation.languages()) {
            field("LA", language);
        }
        indexing(article);
        publication(article);
        out().write("\n");
    }

    private void people(ExportedArticle article) throws IOException {
        for (Contributor author : article.authors()) {
            name(author, "FAU", "AU");
        }
        for (Contributor editor : article.editors()) {
            name(editor, "FED", "ED");
        }
        for (Contributor investigator : article.citation().investigators()) {
            name(investigator, "FIR", "IR");
        }
    }

    private void name(Contributor name, String fullTag, String tag) throws IOException {
        if (name.collectiveName() != null) {
            boolean author = fullTag.equals("FAU");
            field(author ? "CN" : fullTag, author ? name.collectiveName() : ExportedArticle.nameOfOne(name));
        } else {
            field(fullTag, ExportedArticle.lastNameFirst(name));
            field(tag, name.indexName());
        }
        for (Citation.ArticleId identifier : name.identifiers()) {
            if (!identifier.type().startsWith("affiliation-")) {
                field("AUID", identifier.type().toUpperCase(Locale.ROOT) + ": " + identifier.value());
            }
        }
        for (String affiliation : name.affiliations()) {
            field("AD", affiliation);
        }
    }

    private void indexing(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        for (String accession : article.accessions()) {
            field("SI", accession);
        }
        for (Citation.Grant grant : citation.grants()) {
            field("GR", slashed(grant.id(), grant.acronym(), grant.agency(), grant.country()));
        }
        for (Citation.PublicationType type : citation.publicationTypes()) {
            field("PT", type.name());
        }
        field("TT", citation.vernacularTitle());
        for (Citation.Chemical chemical : citation.chemicals()) {
            String number = chemical.registryNumber() == null ? "0" : chemical.registryNumber();
            field("RN", number + " (" + chemical.name() + ")");
        }
        for (String subset : citation.citationSubsets()) {
            field("SB", subset);
        }
        for (RelatedCitation related : citation.relatedCitations()) {
            related(related);
        }
        for (MeshHeading heading : citation.meshHeadings()) {
            field("MH", mesh(heading));
        }
        for (Citation.Keyword keyword : citation.keywords()) {
            field("OT", (keyword.major() ? "*" : "") + keyword.text());
        }
        for (var tag : article.tags()) {
            field("OT", "tag:" + tag.tag() + " (" + ExportedArticle.level(tag) + ")");
        }
        field("COIS", citation.conflictOfInterest());
        for (String note : article.notes("nbib", List.of())) {
            if (!note.startsWith("Registered: ")) {
                field("GN", note);
            }
        }
        if (article.pmid().isEmpty()) { // by a PMID it is known again
            field("GN", OwnRemarks.ARTICLE + " " + article.id());
        }
        for (String remark : article.remarks()) {
            field("GN", remark);
        }
        for (Citation.OtherField kept : KeptFields.of(citation, "nbib")) {
            field(kept.name().matches("[A-Z][A-Z0-9]{1,3}") ? kept.name() : "GN", kept.value());
        }
    }

    private void related(RelatedCitation related) throws IOException {
        String tag = RELATED.get(related.refType());
        if (tag != null) {
            String source = related.source() == null ? "" : related.source();
            field(tag, source + (related.pmid() == null ? "" : " PMID: " + related.pmid()));
        }
    }

    /** "Anxiety/*drug therapy/psychology": the star stands at what is a major topic. */
    private static String mesh(MeshHeading heading) {
        StringBuilder term = new StringBuilder(heading.major() ? "*" : "").append(heading.descriptor());
        for (Citation.Qualifier qualifier : heading.qualifiers()) {
            term.append('/').append(qualifier.major() ? "*" : "").append(qualifier.name());
        }
        return term.toString();
    }

    private void publication(ExportedArticle article) throws IOException {
        Citation citation = article.citation();
        field(
                "PL",
                article.journal(Citation.Journal::country).or(() -> article.book(Citation.Book::publisherLocation)));
        field("PB", article.book(Citation.Book::publisher));
        field("TA", article.journal(Citation.Journal::medlineAbbreviation));
        field("JT", article.journal(Citation.Journal::title));
        field("JID", article.journal(Citation.Journal::nlmId));
        historyDate(citation, "entrez", "EDAT");
        for (Citation.HistoryDate date : citation.history()) {
            field("PHST", date.date().replace('-', '/') + " [" + date.status() + "]");
        }
        for (Citation.ArticleId id : citation.articleIds()) {
            field(id.type().equals("pmc") ? "PMC" : "AID", aid(id));
        }
        field("PST", citation.publicationStatus());
        field("SO", source(article));
    }

    private static String aid(Citation.ArticleId id) {
        return id.type().equals("pmc") ? id.value() : id.value() + " [" + id.type() + "]";
    }

    /** "J Calm. 2024 Jan 15;12(3):11-9. doi: 10.5555/calm.1." */
    private static String source(ExportedArticle article) {
        StringBuilder source = new StringBuilder();
        article.journal(Citation.Journal::medlineAbbreviation)
                .or(article::container)
                .ifPresent(name -> source.append(name).append(". "));
        article.published().ifPresent(date -> source.append(date.raw()));
        article.volume().ifPresent(volume -> source.append(';').append(volume));
        article.journal(Citation.Journal::issue)
                .ifPresent(issue -> source.append('(').append(issue).append(')'));
        Optional.ofNullable(article.citation().pages())
                .ifPresent(pages -> source.append(':').append(pages));
        source.append('.');
        article.doi().ifPresent(doi -> source.append(" doi: ").append(doi).append('.'));
        return source.length() == 1 ? "" : source.toString();
    }

    private static String slashed(@Nullable String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (part != null) {
                text.append(text.isEmpty() ? "" : "/").append(part);
            }
        }
        return text.toString();
    }

    private void historyDate(Citation citation, String status, String tag) throws IOException {
        for (Citation.HistoryDate date : citation.history()) {
            if (date.status().equals(status)) {
                field(tag, date.date().replace("-", ""));
            }
        }
    }

    private void field(String tag, Optional<String> value) throws IOException {
        field(tag, value.orElse(null));
    }

    private void field(String tag, @Nullable String value) throws IOException {
        String text = value == null ? "" : ExportedArticle.oneLine(value);
        if (text.isEmpty()) {
            return;
        }
        StringBuilder line = new StringBuilder(tag);
        line.repeat(' ', 4 - tag.length()).append('-');
        for (String word : text.split(" +")) {
            if (line.length() > 6 && line.length() + 1 + word.length() > WIDTH) {
                out().write(line.append('\n').toString());
                line.setLength(0);
                line.append("     ");
            }
            line.append(' ').append(word);
        }
        out().write(line.append('\n').toString());
    }

    @Override
    void finish(long articles) {
        // The format has no place for a count.
    }
}
