package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which column of a table holds what, by the names that Zotero, EndNote, Covidence, Rayyan, Scopus and others give them. */
final class TableColumns {
    /** What a column may hold; the names are in lower case without spaces and signs. */
    enum Field {
        ID(
                Meaning.LABEL,
                "recordid",
                "id",
                "refid",
                "recnumber",
                "recordnumber",
                "citationkey",
                "key",
                "covidencenumber",
                "uid"),
        TITLE(Meaning.TITLE, "title", "primarytitle", "articletitle", "ti", "t1", "documenttitle"),
        ORIGINAL_TITLE(Meaning.VERNACULAR_TITLE, "originaltitle", "vernaculartitle"),
        AUTHORS(Meaning.AUTHORS, "authors", "author", "authornames", "authorfullnames", "au", "firstauthors"),
        EDITORS(Meaning.EDITORS, "editors", "editor"),
        YEAR(
                Meaning.DATE,
                "year",
                "publicationyear",
                "pubyear",
                "py",
                "publishedyear",
                "date",
                "publicationdate",
                "publishedin"),
        JOURNAL(
                Meaning.JOURNAL,
                "journal",
                "journaltitle",
                "journalname",
                "publicationtitle",
                "sourcetitle",
                "secondarytitle",
                "periodical",
                "publication",
                "containertitle",
                "so",
                "jo",
                "t2",
                "venue"),
        JOURNAL_ABBREVIATION(Meaning.JOURNAL_ABBREVIATION, "journalabbreviation", "abbreviatedsourcetitle"),
        BOOK(Meaning.BOOK_TITLE, "booktitle", "conferencename", "conference"),
        VOLUME(Meaning.VOLUME, "volume", "vol", "vl"),
        ISSUE(Meaning.ISSUE, "issue", "number", "issuenumber", "is"),
        PAGES(Meaning.PAGES, "pages", "page", "pagenumbers", "pg"),
        FIRST_PAGE(Meaning.FIRST_PAGE, "startpage", "pagestart", "firstpage", "sp", "bp"),
        LAST_PAGE(Meaning.LAST_PAGE, "endpage", "pageend", "lastpage", "ep"),
        ARTICLE_NUMBER(Meaning.ARTICLE_NUMBER, "artno", "articlenumber", "elocator", "elocationid"),
        DOI(Meaning.DOI, "doi", "doilink", "do"),
        PMID(Meaning.PMID, "pmid", "pubmedid", "pubmed", "pm"),
        PMCID(Meaning.PMCID, "pmcid", "pmc"),
        ISSN(Meaning.STANDARD_NUMBER, "issn", "isbn", "issnisbn", "isbnissn", "sn"),
        ABSTRACT(Meaning.ABSTRACT, "abstract", "abstractnote", "ab", "notesabstract"),
        TYPE(
                Meaning.PUBLICATION_TYPE,
                "entrytype",
                "itemtype",
                "documenttype",
                "publicationtype",
                "publicationtypes",
                "reftype",
                "type",
                "ty"),
        KEYWORDS(Meaning.KEYWORDS, "keywords", "keyword", "authorkeywords", "manualtags", "kw"),
        LANGUAGE(Meaning.LANGUAGE, "languages", "language", "languageoforiginaldocument"),
        PUBLISHER(Meaning.PUBLISHER, "publisher", "publishername"),
        PLACE(Meaning.PUBLISHER_PLACE, "placepublished", "publisherlocation"),
        EDITION(Meaning.EDITION, "edition"),
        REGISTRATIONS(Meaning.REGISTRATION, "registrations", "clinicaltrialnumbers"),
        ADDRESS(Meaning.ADDRESS, "url", "link"),
        ACCESSION(Meaning.ACCESSION, "accession", "accessionnumber", "eid"),
        NOTES(Meaning.NOTE, "notes", "note");

        private final Meaning meaning;
        private final List<String> names;

        Field(Meaning meaning, String... names) {
            this.meaning = meaning;
            this.names = List.of(names);
        }

        Meaning meaning() {
            return meaning;
        }

        /** The name by which a mapping of columns calls it: "title", "first-page". */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Field> byId(String id) {
            return Arrays.stream(values())
                    .filter(field -> field.id().equals(id))
                    .findFirst();
        }

        static String ids() {
            return Arrays.stream(values()).map(Field::id).collect(Collectors.joining(", "));
        }
    }

    private final List<String> header;
    private final Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);
    private final Set<Integer> known = new HashSet<>();

    /**
     * Columns in the order of a field's names: where the first is empty in a row, the next is looked at.
     *
     * @param mapping names of columns by the ids of fields, which come before all others
     */
    TableColumns(List<String> header, Map<String, String> mapping) {
        this.header = header.stream().map(String::strip).toList();
        List<String> names = header.stream().map(TableColumns::plain).toList();
        for (Field field : Field.values()) {
            List<Integer> found = new ArrayList<>();
            String mapped = mapping.get(field.id());
            if (mapped != null) {
                int at = this.header.indexOf(mapped);
                found.add(at < 0 ? names.indexOf(plain(mapped)) : at);
            }
            for (String name : field.names) {
                found.add(names.indexOf(name));
            }
            List<Integer> there =
                    found.stream().filter(at -> at >= 0 && known.add(at)).toList();
            columns.put(field, there);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    boolean has(Field field) {
        return !columns.getOrDefault(field, List.of()).isEmpty();
    }

    List<Integer> of(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    String name(int column) {
        return column < header.size() ? header.get(column) : "column " + (column + 1);
    }

    /** Whether nothing is known of a column. */
    boolean isOther(int column) {
        return !known.contains(column);
    }

    /** Whether Elka wrote the table: what it derived is not read back. */
    boolean isOwn() {
        return header.containsAll(List.of("states", "tags reported", "tags mentioned"));
    }
}
