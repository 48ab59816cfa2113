package org.elka.library;

/** Where records come from. */
public enum Source {
    /** PubMed through E-utilities. */
    PUBMED,
    /** A file that a person imported. */
    FILE
}
