package org.elka.search.query;

import java.util.List;
import java.util.Locale;

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
    AUTHOR_IDENTIFIER("auid", "author - identifier", "orcid"),
    JOURNAL("ta", "journal", "jour", "so"),
    /** Headings, and headings with a subheading as "heading/subheading". */
    MESH("mh", "mesh", "mesh terms", "mesh term"),
    /** The same, major topics only. */
    MESH_MAJOR("majr", "mesh major topic", "major"),
    PUBLICATION_TYPE("pt", "publication type", "ptyp"),
    LANGUAGE("la", "language", "lang"),
    SUBSTANCE("nm", "substance name", "supplementary concept", "substance", "rn", "ec/rn number"),
    SUBHEADING("sh", "mesh subheading", "subheading"),
    SUBSET("sb", "subset", "filter"),
    PMID("pmid", "uid"),
    IDENTIFIER("aid", "article identifier", "doi", "lid", "location id", "pmcid"),
    ACCESSION("si", "secondary source id", "secondary source", "registration"),
    GRANT("gr", "grant number", "grant"),
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
            case PMID, IDENTIFIER, ACCESSION, GRANT, AUTHOR_IDENTIFIER ->
                value.strip().toLowerCase(Locale.ROOT);
            case DESIGN, DISORDER, ROUTE, COMPOUND, TOPIC, STATUS, DIRECTION ->
                value.strip().toLowerCase(Locale.ROOT).replace('_', '-');
            case MESH, MESH_MAJOR -> Headings.normalise(value);
            case LANGUAGE -> Languages.code(value);
            case SUBHEADING -> Headings.subheading(value);
            default -> Words.key(value);
        };
    }

    /** Whether values are names of people, which PubMed matches by last name and first initials. */
    public boolean isName() {
        return switch (this) {
            case AUTHOR, FIRST_AUTHOR, LAST_AUTHOR, INVESTIGATOR -> true;
            default -> false;
        };
    }
}
