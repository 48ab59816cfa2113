package org.elka.formats.reading;

/** What a field of an entry holds, whatever its format calls it. */
enum Meaning {
    /** What kind of publication it is, in the format's own words. */
    KIND,
    LABEL,
    TITLE,
    VERNACULAR_TITLE,
    ABSTRACT,
    /** One author. */
    AUTHOR,
    /** Several authors in one field. */
    AUTHORS,
    EDITOR,
    EDITORS,
    COLLECTIVE_AUTHOR,
    JOURNAL,
    JOURNAL_ABBREVIATION,
    BOOK_TITLE,
    COLLECTION_TITLE,
    /** A journal or a book, by the kind. */
    CONTAINER,
    DATE,
    MONTH,
    VOLUME,
    ISSUE,
    PAGES,
    FIRST_PAGE,
    LAST_PAGE,
    ARTICLE_NUMBER,
    /** ISSNs and ISBNs, one or several. */
    STANDARD_NUMBER,
    DOI,
    PMID,
    PMCID,
    PII,
    /** What a database calls it. */
    ACCESSION,
    PUBLISHER,
    PUBLISHER_PLACE,
    EDITION,
    LANGUAGE,
    KEYWORD,
    /** Several keywords, parted by semicolons. */
    KEYWORDS,
    PUBLICATION_TYPE,
    REGISTRATION,
    CONFLICT_OF_INTEREST,
    COPYRIGHT,
    ADDRESS,
    NOTE
}
