package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.elka.formats.reading.TaggedReader.Field;
import org.elka.library.Identifiers;

/**
 * RIS as Reference Manager specified it in 2001 and 2011, and as Ovid, Embase, PsycINFO, ProQuest, Scopus, Web of
 * Science, Zotero, EndNote, Citavi and Rayyan write it.
 */
final class Ris implements TaggedReader.Dialect {
    private static final String TAG = TaggedSplitter.BEGINNING + "[A-Z][A-Z0-9] {1,3}-(?: .*)?";

    static final Splitter SPLITTER = new TaggedSplitter(
            Pattern.compile(TaggedSplitter.BEGINNING + "TY {1,3}-.*"),
            Pattern.compile("\\s{0,3}ER {1,3}-\\s*"),
            Pattern.compile(TAG),
            // Ovid numbers its entries, Cochrane and ProQuest head them
            Pattern.compile(
                    "(?i)" + TaggedSplitter.BEGINNING + "(?:\\d{1,7}\\.|Record #\\d+ of \\d+|Provider:.*|Database:.*"
                            + "|Content: ?text/plain.*|Link to the (?:Ovid|External).*|<\\d+\\.? ?>)"),
            false);

    private static final Pattern LINE = Pattern.compile("(?s)\\s{0,3}([A-Z][A-Z0-9]) {1,3}-(?: (.*))?");
    private static final Set<String> BOOKS = Set.of("BOOK", "EBOOK", "EDBOOK", "WHOLE", "SER");
    private static final Set<String> CHAPTERS = Set.of("CHAP", "ECHAP");
    private static final Pattern PUBMED = Pattern.compile("(?i).*\\b(?:pubmed|medline|nlm)\\b.*", Pattern.DOTALL);

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("ID", Meaning.LABEL),
            Map.entry("LB", Meaning.LABEL),
            Map.entry("AU", Meaning.AUTHOR),
            Map.entry("A1", Meaning.AUTHOR),
            Map.entry("A2", Meaning.EDITOR),
            Map.entry("ED", Meaning.EDITOR),
            Map.entry("TI", Meaning.TITLE),
            Map.entry("T1", Meaning.TITLE),
            Map.entry("TT", Meaning.VERNACULAR_TITLE),
            Map.entry("CT", Meaning.TITLE),
            Map.entry("BT", Meaning.BOOK_TITLE),
            Map.entry("T2", Meaning.CONTAINER),
            Map.entry("JF", Meaning.CONTAINER),
            Map.entry("J2", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("JO", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("JA", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("J1", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("NL", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("T3", Meaning.COLLECTION_TITLE),
            Map.entry("PY", Meaning.DATE),
            Map.entry("Y1", Meaning.DATE),
            Map.entry("DA", Meaning.DATE),
            Map.entry("VL", Meaning.VOLUME),
            Map.entry("IS", Meaning.ISSUE),
            Map.entry("SP", Meaning.FIRST_PAGE),
            Map.entry("EP", Meaning.LAST_PAGE),
            Map.entry("C7", Meaning.ARTICLE_NUMBER),
            Map.entry("SN", Meaning.STANDARD_NUMBER),
            Map.entry("PB", Meaning.PUBLISHER),
            Map.entry("CY", Meaning.PUBLISHER_PLACE),
            Map.entry("PP", Meaning.PUBLISHER_PLACE),
            Map.entry("ET", Meaning.EDITION),
            Map.entry("LA", Meaning.LANGUAGE),
            Map.entry("AB", Meaning.ABSTRACT),
            Map.entry("N2", Meaning.ABSTRACT),
            Map.entry("KW", Meaning.KEYWORD),
            Map.entry("DO", Meaning.DOI),
            Map.entry("AN", Meaning.ACCESSION),
            Map.entry("PMID", Meaning.PMID),
            Map.entry("PMCID", Meaning.PMCID),
            Map.entry("UR", Meaning.ADDRESS),
            Map.entry("M3", Meaning.PUBLICATION_TYPE),
            Map.entry("N1", Meaning.NOTE),
            Map.entry("RN", Meaning.NOTE));

    @Override
    public Pattern line() {
        return LINE;
    }

    @Override
    public Reading read(List<Field> fields) throws UnreadableEntryException {
        Draft draft = new Draft("ris");
        String kind = TaggedReader.first(fields, "TY").strip();
        boolean book = BOOKS.contains(kind);
        boolean chapter = CHAPTERS.contains(kind);
        if (book || chapter) {
            draft.isBook();
        } else if (!kind.equals("JOUR")) {
            draft.keep("TY", kind);
        }
        if (kind.equals("THES")) {
            draft.add(Meaning.PUBLICATION_TYPE, "TY", "Thesis");
        } else if (kind.equals("CONF") || kind.equals("CPAPER")) {
            draft.add(Meaning.PUBLICATION_TYPE, "TY", "Conference Paper");
        }
        Map<String, Meaning> meanings = new HashMap<>(MEANINGS);
        if (book) {
            meanings.put("A3", Meaning.EDITOR);
            meanings.put("T2", Meaning.COLLECTION_TITLE); // the series that a book is in
            meanings.put("BT", Meaning.TITLE);
        }
        TaggedReader.add(draft, prepared(fields, kind), meanings);
        return draft.finish();
    }

    private static List<Field> prepared(List<Field> fields, String kind) {
        String pmid = pmid(fields);
        List<Field> prepared = new ArrayList<>();
        // the newer tag of the two that a date may have comes first
        fields.stream().filter(field -> field.tag().equals("DA")).forEach(prepared::add);
        for (Field field : fields) {
            switch (field.tag()) {
                case "DA" -> {}
                case "TY" -> {
                    if (!field.value().strip().equals(kind)) {
                        prepared.add(field);
                    }
                }
                case "ER" -> {}
                case "KW" -> field.value().lines().forEach(word -> prepared.add(new Field("KW", word)));
                case "AU", "A1" -> field.value().lines().forEach(name -> prepared.add(new Field("AU", name)));
                case "AN" -> prepared.add(field.value().equals(pmid) ? new Field("PMID", pmid) : field);
                case "C2" ->
                    prepared.add(field.value().matches("(?i)PMC\\d+") ? new Field("PMCID", field.value()) : field);
                case "UR" -> {
                    if (!isDerived(field.value(), fields, pmid)) {
                        prepared.add(field);
                    }
                }
                default -> prepared.add(field);
            }
        }
        return prepared;
    }

    /** An accession number is a PMID only where something else in the entry says that it is PubMed's. */
    private static String pmid(List<Field> fields) {
        String number = TaggedReader.first(fields, "AN");
        if (!number.matches("[1-9]\\d{0,8}")) {
            return "";
        }
        boolean pubmeds = fields.stream()
                .anyMatch(field -> Set.of("DB", "DP").contains(field.tag())
                                && PUBMED.matcher(field.value()).matches()
                        || field.tag().equals("UR") && field.value().equals(Identifiers.pubmedAddress(number)));
        return pubmeds ? number : "";
    }

    /** An address that says no more than the PMID or the DOI beside it. */
    private static boolean isDerived(String address, List<Field> fields, String pmid) {
        String doi = TaggedReader.first(fields, "DO");
        return address.equals(Identifiers.pubmedAddress(pmid))
                || !doi.isEmpty() && address.equals("https://doi.org/" + doi);
    }
}
