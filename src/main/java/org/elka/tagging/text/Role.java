package org.elka.tagging.text;

/** What a sentence does in an abstract, as the labels of structured abstracts name it. */
public enum Role {
    TITLE,
    BACKGROUND,
    AIM,
    METHODS,
    RESULTS,
    CONCLUSION,
    /** Registration numbers, funding, limitations and whatever fits nowhere else. */
    OTHER
}
