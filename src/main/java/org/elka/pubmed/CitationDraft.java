package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation;
import org.elka.library.Citation.ArticleId;
import org.elka.library.CitationBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A citation in the making: scalars go straight into the builder; here is what PubMed spreads over several elements.
 */
final class CitationDraft {
    final CitationBuilder fields = CitationBuilder.builder();
    final List<ArticleId> articleIds = new ArrayList<>();
    final List<Citation.OtherAbstract> otherAbstracts = new ArrayList<>();
    final List<Citation.Contributor> authors = new ArrayList<>();
    final List<Citation.Contributor> investigators = new ArrayList<>();
    final List<Citation.ElectronicLocation> electronicLocations = new ArrayList<>();
    final List<Citation.PublicationDate> electronicDates = new ArrayList<>();
    final List<Citation.HistoryDate> history = new ArrayList<>();
    final List<String> languages = new ArrayList<>();
    final List<Citation.PublicationType> publicationTypes = new ArrayList<>();
    final List<Citation.Keyword> keywords = new ArrayList<>();
    final List<Citation.Reference> references = new ArrayList<>();
    final List<String> citationSubsets = new ArrayList<>();
    final List<String> generalNotes = new ArrayList<>();
    final List<Citation.OtherField> otherFields = new ArrayList<>();

    /** Until 2014 an article had one affiliation, outside the list of authors: that of the first. */
    String firstAffiliation = "";

    private @Nullable String pmid;
    private int pmidVersion;

    CitationDraft(Citation.Kind kind) {
        fields.kind(kind);
        fields.authorsComplete(true);
    }

    /** Of several PMIDs, as some files carry them, the one of the highest version counts. */
    void pmid(String value, int version) {
        if (!value.isEmpty() && (pmid == null || version > pmidVersion)) {
            pmid = value;
            pmidVersion = version;
        }
    }

    /** An identifier of the publication; the PMID itself, repeated among them, is none of these. */
    void articleId(String type, String value) {
        ArticleId id = new ArticleId(type, value);
        if (!value.isEmpty() && !type.equals("pubmed") && !articleIds.contains(id)) {
            articleIds.add(id);
        }
    }

    /** Keeps what the library has no home for. */
    void other(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            otherFields.add(new Citation.OtherField(name, value));
        }
    }

    Citation finished() {
        adoptIdentifiers();
        adoptAffiliation();
        return fields.pmid(pmid)
                .pmidVersion(pmid == null ? 1 : pmidVersion)
                .articleIds(articleIds)
                .otherAbstracts(otherAbstracts)
                .authors(authors)
                .investigators(investigators)
                .electronicLocations(electronicLocations)
                .electronicDates(electronicDates)
                .history(history)
                .languages(languages)
                .publicationTypes(publicationTypes)
                .keywords(keywords)
                .references(references)
                .citationSubsets(citationSubsets)
                .generalNotes(generalNotes)
                .otherFields(otherFields)
                .build();
    }

    /** MedlineCitation alone, without PubmedData, has its DOI and its PMC number only elsewhere. */
    private void adoptIdentifiers() {
        for (Citation.ElectronicLocation location : electronicLocations) {
            if (lacks(location.type())) {
                articleId(location.type(), location.value());
            }
        }
        for (Citation.OtherField field : otherFields) {
            if (field.name().equals("OtherID:NLM") && field.value().startsWith("PMC") && lacks("pmc")) {
                articleId("pmc", field.value().split(" ", 2)[0]);
            }
        }
    }

    private void adoptAffiliation() {
        if (firstAffiliation.isEmpty()) {
            return;
        }
        if (authors.isEmpty() || !authors.getFirst().affiliations().isEmpty()) {
            other("Affiliation", firstAffiliation);
        } else {
            authors.set(0, authors.getFirst().withAffiliations(List.of(firstAffiliation)));
        }
    }

    private boolean lacks(String type) {
        for (ArticleId id : articleIds) {
            if (id.type().equals(type)) {
                return false;
            }
        }
        return true;
    }
}
