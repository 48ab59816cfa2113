package org.elka.pubmed;

import org.elka.library.Citation;

/** Reads PubmedArticle and MedlineCitation; the elements are those of NLM's DTDs from 2009 to 2025. */
final class ArticleReader {
    private final XmlCursor cursor;
    private final CitationDraft draft = new CitationDraft(Citation.Kind.ARTICLE);
    private final CommonReader common;
    private final NameReader names;
    private final DateReader dates;
    private final SubjectReader subjects;
    private final RelationReader relations;
    private final JournalReader journal;

    ArticleReader(XmlCursor cursor) {
        this.cursor = cursor;
        this.common = new CommonReader(cursor, draft);
        this.names = new NameReader(cursor, draft);
        this.dates = new DateReader(cursor);
        this.subjects = new SubjectReader(cursor);
        this.relations = new RelationReader(cursor);
        this.journal = new JournalReader(cursor);
    }

    Citation pubmedArticle() throws MalformedXml {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "MedlineCitation" -> citationElement();
                case "PubmedData" -> new PublicationDataReader(cursor, draft).read();
                default -> cursor.skip();
            }
        }
        return finished();
    }

    Citation medlineCitation() throws MalformedXml {
        citationElement();
        return finished();
    }

    private Citation finished() {
        draft.fields.journal(journal.finished());
        return draft.finished();
    }

    private void citationElement() throws MalformedXml {
        draft.fields.status(cursor.attributes().get("Status"));
        draft.other("Owner", cursor.attributes().get("Owner"));
        draft.other("IndexingMethod", cursor.attributes().get("IndexingMethod"));
        draft.other("VersionID", cursor.attributes().get("VersionID"));
        draft.other("VersionDate", cursor.attributes().get("VersionDate"));
        while (cursor.nextChild()) {
            String name = cursor.name();
            switch (name) {
                case "PMID" -> common.pmid();
                case "DateCreated" -> draft.history.addAll(dates.historyDate("created"));
                case "DateCompleted" -> draft.history.addAll(dates.historyDate("completed"));
                case "DateRevised" -> draft.history.addAll(dates.historyDate("revised"));
                case "Article" -> article();
                case "MedlineJournalInfo" -> journal.info();
                case "OtherAbstract" -> otherAbstract();
                case "InvestigatorList" -> names.list("investigator", draft.investigators);
                case "PersonalNameSubjectList" -> draft.fields.personalNameSubjects(names.list("subject"));
                case "KeywordList" -> subjects.keywords(draft.keywords);
                case "CitationSubset" -> common.text(draft.citationSubsets);
                case "GeneralNote" -> common.text(draft.generalNotes);
                case "CoiStatement" -> draft.fields.conflictOfInterest(cursor.textOrNull());
                case "OtherID" -> common.other("OtherID:" + cursor.attributes().get("Source", "NLM"));
                case "SpaceFlightMission", "NumberOfReferences" -> common.other(name);
                default -> indexing(name);
            }
        }
    }

    private void indexing(String name) throws MalformedXml {
        switch (name) {
            case "MeshHeadingList" -> draft.fields.meshHeadings(subjects.meshHeadings());
            case "SupplMeshList" -> draft.fields.supplementaryConcepts(subjects.supplementaryConcepts());
            case "ChemicalList" -> draft.fields.chemicals(subjects.chemicals());
            case "GeneSymbolList" -> draft.fields.geneSymbols(subjects.texts());
            case "CommentsCorrectionsList" -> draft.fields.relatedCitations(relations.relatedCitations());
            default -> cursor.skip();
        }
    }

    private void article() throws MalformedXml {
        draft.other("PubModel", cursor.attributes().get("PubModel"));
        while (cursor.nextChild()) {
            String name = cursor.name();
            switch (name) {
                case "Journal" -> draft.fields.published(journal.read(dates));
                case "ArticleTitle" -> draft.fields.title(cursor.textOrNull());
                case "VernacularTitle" -> draft.fields.vernacularTitle(cursor.textOrNull());
                case "Pagination" -> common.pagination();
                case "ELocationID" -> common.electronicLocation();
                case "Abstract" -> common.articleAbstract();
                case "AuthorList" -> authors();
                case "Affiliation" -> draft.firstAffiliation = cursor.text();
                case "Language" -> common.text(draft.languages);
                case "DataBankList" -> draft.fields.databankAccessions(relations.databankAccessions());
                case "GrantList" -> draft.fields.grants(relations.grants());
                case "PublicationTypeList" -> publicationTypes();
                case "ArticleDate" -> draft.electronicDates.add(dates.publicationDate());
                default -> cursor.skip();
            }
        }
    }

    private void authors() throws MalformedXml {
        draft.fields.authorsComplete(!cursor.attributes().is("CompleteYN", "N"));
        names.list("author", draft.authors);
    }

    private void publicationTypes() throws MalformedXml {
        while (cursor.nextChild()) {
            common.publicationType();
        }
    }

    private void otherAbstract() throws MalformedXml {
        String type = cursor.attributes().get("Type");
        String language = cursor.attributes().get("Language");
        AbstractReader text = new AbstractReader(cursor);
        text.read();
        draft.otherAbstracts.add(new Citation.OtherAbstract(type, language, text.sections()));
        draft.other("OtherAbstract:CopyrightInformation", text.copyright());
    }
}
