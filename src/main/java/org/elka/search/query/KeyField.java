package org.elka.search.query;

import java.util.List;
import java.util.Locale;
import org.elka.library.LanguageCodes;

/**
 * The fields that are compared by whole values, each with PubMed's tag (or Elka's name) first and then its other
 * names. Source: PubMed help, "Search field tags".
 */
public enum KeyField {
    AUTHOR("au", "author", "author name", "auth", "fau", "full author name"),
    FIRST_AUTHOR("1au", "first author", "first author name", "fau1"),
    LAST_AUTHOR("lastau", "last author", "last author name"),
    INVESTIGATOR("ir", "investigator", "fir", "full investigator name"),
    COLLECTIVE("cn", "corporate author"),
    EDITOR("ed", "editor"),
    /** A person whom the article is about. */
    PERSON_SUBJECT("ps", "personal name as subject"),
    AUTHOR_IDENTIFIER("auid", "author - identifier", "author identifier", "orcid"),
    JOURNAL("ta", "journal", "jour", "so", "journal title", "issn"),
    JOURNAL_ID("jid", "nlm unique id"),
    PLACE("pl", "place of publication"),
    BOOK("book", "book title"),
    PUBLISHER("pubn", "publisher"),
    ISBN("isbn", "international standard book number"),
    /** Headings, and headings with a subheading as "heading/subheading". */
    MESH("mh", "mesh terms", "mesh", "mesh term"),
    /** The same, major topics only. */
    MESH_MAJOR("majr", "mesh major topic", "major"),
    PUBLICATION_TYPE("pt", "publication type", "ptyp"),
    LANGUAGE("la", "language", "lang"),
    SUBSTANCE("nm", "substance name", "supplementary concept", "substance", "rn", "ec/rn number", "registry number"),
    SUBHEADING("sh", "mesh subheading", "mesh subheadings", "subheading"),
    SUBSET("sb", "subset", "filter"),
    PMID("pmid", "uid"),
    IDENTIFIER("aid", "article identifier", "doi", "lid", "location id", "pmcid", "pmc", "mid", "pii"),
    ACCESSION("si", "secondary source id", "secondary source", "registration"),
    GRANT("gr", "grant number", "grants and funding", "grant", "funding"),
    VOLUME("vi", "volume"),
    ISSUE("ip", "issue"),
    PAGES("pg", "pagination", "page number"),
    TOPIC("topic"),
    STATUS("status"),
    DESIGN("design"),
    DISORDER("disorder"),
    ROUTE("route"),
    COMPOUND("compound"),
    SCALE("scale"),
    DIRECTION("direction");

    private final List<String> names;

    KeyField(String... names) {
        this.names = List.of(names);
    }

    /** The tag, then its aliases; lower case. */
    public List<String> names() {
        return names;
    }

    /** A value as it is compared: identifiers in lower case and otherwise as they are, all else by its words. */
    public String normalise(String value) {
        return switch (this) {
            case PMID, IDENTIFIER, ACCESSION, GRANT, AUTHOR_IDENTIFIER, JOURNAL_ID ->
                value.strip().toLowerCase(Locale.ROOT);
            case DESIGN, DISORDER, ROUTE, COMPOUND, TOPIC, STATUS, DIRECTION ->
                value.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            case ISBN -> value.toLowerCase(Locale.ROOT).replaceAll("[^0-9x]", "");
            case MESH, MESH_MAJOR -> Headings.normalise(value);
            case LANGUAGE -> languageCode(value);
            case SUBHEADING -> Headings.subheading(value);
            default -> Words.key(value);
        };
    }

    /** Whether values are identifiers without spaces, so that several before one tag are a list. */
    public boolean isIdentifier() {
        return this == PMID || this == IDENTIFIER || this == ACCESSION;
    }

    /** Whether values are names of people, which PubMed matches by last name and first initials. */
    public boolean isName() {
        return switch (this) {
            case AUTHOR, FIRST_AUTHOR, LAST_AUTHOR, INVESTIGATOR, EDITOR, PERSON_SUBJECT -> true;
            default -> false;
        };
    }

    /** The code for a language's name or code; what is unknown is given back as a key. */
    static String languageCode(String language) {
        return LanguageCodes.of(language).orElse(Words.key(language));
    }
}
