package org.elka.formats;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which column of a table holds what, by the names that Zotero, EndNote, Covidence, Rayyan, Scopus and others give them. */
final class CsvColumns {
    /** What a column may hold; the names are in lower case without spaces and signs. */
    enum Field {
        ID("recordid", "id", "refid", "recnumber", "recordnumber", "citationkey", "key", "covidencenumber", "uid"),
        TITLE("title", "primarytitle", "articletitle", "ti", "t1", "documenttitle"),
        AUTHORS("authors", "author", "authornames", "authorfullnames", "au", "firstauthors"),
        YEAR("year", "publicationyear", "pubyear", "py", "publishedyear", "date", "publicationdate", "publishedin"),
        JOURNAL(
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
        BOOK("booktitle", "conferencename", "conference"),
        VOLUME("volume", "vol", "vl"),
        ISSUE("issue", "number", "issuenumber", "is"),
        PAGES("pages", "page", "pagenumbers", "pg"),
        FIRST_PAGE("startpage", "pagestart", "firstpage", "sp", "bp"),
        LAST_PAGE("endpage", "pageend", "lastpage", "ep"),
        ARTICLE_NUMBER("artno", "articlenumber", "elocator", "elocationid"),
        DOI("doi", "doilink", "do"),
        PMID("pmid", "pubmedid", "pubmed", "pm"),
        PMCID("pmcid", "pmc"),
        ISSN("issn", "isbn", "issnisbn", "isbnissn", "sn"),
        ABSTRACT("abstract", "abstractnote", "ab", "notesabstract"),
        TYPE("entrytype", "itemtype", "documenttype", "publicationtype", "publicationtypes", "reftype", "type", "ty");

        private final List<String> names;

        Field(String... names) {
            this.names = List.of(names);
        }
    }

    private final Map<Field, List<Integer>> columns = new EnumMap<>(Field.class);

    /** Columns in the order of a field's names: where the first is empty in a row, the next is looked at. */
    CsvColumns(List<String> header) {
        List<String> names = header.stream().map(CsvColumns::plain).toList();
        for (Field field : Field.values()) {
            List<Integer> found = new ArrayList<>();
            for (String name : field.names) {
                int at = names.indexOf(name);
                if (at >= 0) {
                    found.add(at);
                }
            }
            columns.put(field, found);
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }

    boolean has(Field field) {
        return !columns.getOrDefault(field, List.of()).isEmpty();
    }

    /** What a row holds; empty where it has no such column or nothing in it. */
    Optional<String> value(List<String> row, Field field) {
        return columns.getOrDefault(field, List.of()).stream()
                .filter(at -> at < row.size())
                .map(at -> row.get(at).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
