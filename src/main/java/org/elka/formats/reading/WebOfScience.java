package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.elka.formats.reading.TaggedReader.Field;

/** The plain text of Web of Science (ISI export format), and of programs that follow it. */
final class WebOfScience implements TaggedReader.Dialect {
    private static final Pattern TAG = Pattern.compile(TaggedSplitter.BEGINNING + "[A-Z][A-Z0-9](?: .*)?");

    static final Splitter SPLITTER = new TaggedSplitter(
            Pattern.compile(TaggedSplitter.BEGINNING + "PT [A-Z]?.*"),
            Pattern.compile("ER"),
            TAG,
            Pattern.compile(TaggedSplitter.BEGINNING + "(?:FN .*|VR .*|EF)"),
            false);

    private static final Pattern LINE = Pattern.compile("(?s)([A-Z][A-Z0-9])(?: (.*))?");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("AU", Meaning.AUTHOR),
            Map.entry("CA", Meaning.COLLECTIVE_AUTHOR),
            Map.entry("GP", Meaning.COLLECTIVE_AUTHOR),
            Map.entry("BE", Meaning.EDITOR),
            Map.entry("ED", Meaning.EDITOR),
            Map.entry("TI", Meaning.TITLE),
            Map.entry("FT", Meaning.VERNACULAR_TITLE),
            Map.entry("SO", Meaning.CONTAINER),
            Map.entry("SE", Meaning.COLLECTION_TITLE),
            Map.entry("JI", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("DT", Meaning.PUBLICATION_TYPE),
            Map.entry("DE", Meaning.KEYWORDS),
            Map.entry("ID", Meaning.KEYWORDS),
            Map.entry("AB", Meaning.ABSTRACT),
            Map.entry("LA", Meaning.LANGUAGE),
            Map.entry("SN", Meaning.STANDARD_NUMBER),
            Map.entry("EI", Meaning.STANDARD_NUMBER),
            Map.entry("BN", Meaning.STANDARD_NUMBER),
            Map.entry("PY", Meaning.DATE),
            Map.entry("PD", Meaning.MONTH),
            Map.entry("VL", Meaning.VOLUME),
            Map.entry("IS", Meaning.ISSUE),
            Map.entry("BP", Meaning.FIRST_PAGE),
            Map.entry("EP", Meaning.LAST_PAGE),
            Map.entry("PS", Meaning.PAGES),
            Map.entry("AR", Meaning.ARTICLE_NUMBER),
            Map.entry("DI", Meaning.DOI),
            Map.entry("PM", Meaning.PMID),
            Map.entry("UT", Meaning.ACCESSION),
            Map.entry("PU", Meaning.PUBLISHER),
            Map.entry("PI", Meaning.PUBLISHER_PLACE));

    @Override
    public Pattern line() {
        return LINE;
    }

    @Override
    public Reading read(List<Field> fields) throws UnreadableEntryException {
        Draft draft = new Draft("wos");
        String kind = TaggedReader.first(fields, "PT");
        if (kind.equals("B")) {
            draft.isBook();
        } else if (!kind.equals("J")) {
            draft.keep("PT", kind);
        }
        List<Field> prepared = new ArrayList<>();
        boolean fullNames = lines(fields, "AF") > 0 && lines(fields, "AF") == lines(fields, "AU");
        for (Field field : fields) {
            switch (field.tag()) {
                case "PT", "ER", "FN", "VR" -> {}
                case "AU" -> {
                    if (!fullNames) {
                        names(field, "AU", prepared);
                    }
                }
                case "AF" -> {
                    if (fullNames) {
                        names(field, "AU", prepared);
                    } else {
                        prepared.add(field);
                    }
                }
                case "BE", "ED", "CA", "GP" -> names(field, field.tag(), prepared);
                case "PD" ->
                    prepared.add(new Field(
                            "PD", field.value().replaceAll("\\b\\d{4}\\b", "").strip()));
                case "JI" -> prepared.add(field);
                case "UT" -> accession(field, prepared);
                default -> prepared.add(field);
            }
        }
        TaggedReader.add(draft, prepared, MEANINGS);
        return draft.finish();
    }

    /** Records of MEDLINE in Web of Science are numbered by their PMIDs. */
    private static void accession(Field field, List<Field> prepared) {
        String number = field.value().replaceFirst("^MEDLINE:", "");
        prepared.add(new Field(number.equals(field.value()) ? "UT" : "PM", number));
    }

    private static int lines(List<Field> fields, String tag) {
        return (int) TaggedReader.first(fields, tag)
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    private static void names(Field field, String tag, List<Field> prepared) {
        for (String name : field.value().split("\\n|;")) {
            prepared.add(new Field(tag, name));
        }
    }
}
