package org.elka.search.query;

import java.util.List;

/** The dates of an article, each with PubMed's tag first and then its other names. */
public enum DateField {
    /** In print or electronic; an absent month or day counts as the first. */
    PUBLICATION("dp", "date - publication", "publication date", "pdat"),
    PRINT("ppdat", "print publication date"),
    ELECTRONIC("epdat", "electronic publication date"),
    /** When PubMed took it in; where no source says, when the library did. */
    ENTRY("edat", "date - entry", "entry date", "entrez date", "entrez"),
    CREATION("crdt", "date - create", "create date"),
    /** When MeSH headings were given. */
    MESH("mhda", "date - mesh", "mesh date"),
    COMPLETION("dcom", "date - completion", "completion date"),
    MODIFICATION("mdat", "date - modification", "modification date", "lr", "date - last revision", "last revised"),
    /** When the library first got it. */
    ADDED("added");

    private final List<String> names;

    DateField(String... names) {
        this.names = List.of(names);
    }

    /** The tag, then its aliases; lower case. */
    public List<String> names() {
        return names;
    }
}
