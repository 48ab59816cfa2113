package org.elka.pubmed;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Citation.DatabankAccession;
import org.elka.library.Citation.Grant;
import org.elka.library.Citation.RelatedCitation;

/** Reads what a citation is tied to: other citations, databanks and trial registries, grants. */
final class RelationReader {
    private final XmlCursor cursor;

    RelationReader(XmlCursor cursor) {
        this.cursor = cursor;
    }

    List<RelatedCitation> relatedCitations() throws MalformedXml {
        List<RelatedCitation> related = new ArrayList<>();
        while (cursor.nextChild()) {
            String refType = cursor.attributes().get("RefType", "");
            String source = null;
            String pmid = null;
            String note = null;
            while (cursor.nextChild()) {
                switch (cursor.name()) {
                    case "RefSource" -> source = cursor.textOrNull();
                    case "PMID" -> pmid = cursor.textOrNull();
                    case "Note" -> note = cursor.textOrNull();
                    default -> cursor.skip();
                }
            }
            related.add(new RelatedCitation(refType, source, pmid, note));
        }
        return related;
    }

    /** One entry for each accession number; a databank without one says nothing. */
    List<DatabankAccession> databankAccessions() throws MalformedXml {
        List<DatabankAccession> accessions = new ArrayList<>();
        while (cursor.nextChild()) {
            String databank = "";
            while (cursor.nextChild()) {
                switch (cursor.name()) {
                    case "DataBankName" -> databank = cursor.text();
                    case "AccessionNumberList" -> {
                        while (cursor.nextChild()) {
                            accessions.add(new DatabankAccession(databank, cursor.text()));
                        }
                    }
                    default -> cursor.skip();
                }
            }
        }
        return accessions;
    }

    List<Grant> grants() throws MalformedXml {
        List<Grant> grants = new ArrayList<>();
        while (cursor.nextChild()) {
            String id = null;
            String acronym = null;
            String agency = null;
            String country = null;
            while (cursor.nextChild()) {
                switch (cursor.name()) {
                    case "GrantID" -> id = cursor.textOrNull();
                    case "Acronym" -> acronym = cursor.textOrNull();
                    case "Agency" -> agency = cursor.textOrNull();
                    case "Country" -> country = cursor.textOrNull();
                    default -> cursor.skip();
                }
            }
            grants.add(new Grant(id, acronym, agency, country));
        }
        return grants;
    }
}
