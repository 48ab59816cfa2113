package org.elka.matching;

/** What a title says a publication is, beside the one whose title it repeats. Two of one title but other marks differ. */
enum Mark {
    ERRATUM,
    RETRACTION,
    REPLY,
    COMMENT,
    PROTOCOL,
    BOOK_REVIEW
}
