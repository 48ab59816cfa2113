package org.elka.formats.reading;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.elka.formats.reading.TaggedReader.Field;

/** RefWorks' tagged format. */
final class Refworks implements TaggedReader.Dialect {
    static final Splitter SPLITTER = new TaggedSplitter(
            Pattern.compile(TaggedSplitter.BEGINNING + "RT .*"),
            TaggedSplitter.NONE,
            Pattern.compile(TaggedSplitter.BEGINNING + "[A-Z][A-Z0-9] .*"),
            Pattern.compile("(?i)refworks export.*|character set=.*"),
            true);

    private static final Pattern LINE = Pattern.compile("(?s)([A-Z][A-Z0-9])(?: (.*))?");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("ID", Meaning.LABEL),
            Map.entry("A1", Meaning.AUTHOR),
            Map.entry("A2", Meaning.EDITOR),
            Map.entry("T1", Meaning.TITLE),
            Map.entry("OT", Meaning.VERNACULAR_TITLE),
            Map.entry("T2", Meaning.CONTAINER),
            Map.entry("JF", Meaning.CONTAINER),
            Map.entry("JO", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("T3", Meaning.COLLECTION_TITLE),
            Map.entry("YR", Meaning.DATE),
            Map.entry("FD", Meaning.MONTH),
            Map.entry("VO", Meaning.VOLUME),
            Map.entry("IS", Meaning.ISSUE),
            Map.entry("SP", Meaning.FIRST_PAGE),
            Map.entry("OP", Meaning.LAST_PAGE),
            Map.entry("K1", Meaning.KEYWORD),
            Map.entry("AB", Meaning.ABSTRACT),
            Map.entry("PB", Meaning.PUBLISHER),
            Map.entry("PP", Meaning.PUBLISHER_PLACE),
            Map.entry("ED", Meaning.EDITION),
            Map.entry("SN", Meaning.STANDARD_NUMBER),
            Map.entry("AN", Meaning.ACCESSION),
            Map.entry("LA", Meaning.LANGUAGE),
            Map.entry("DO", Meaning.DOI),
            Map.entry("UL", Meaning.ADDRESS),
            Map.entry("LK", Meaning.ADDRESS),
            Map.entry("NO", Meaning.NOTE));

    @Override
    public Pattern line() {
        return LINE;
    }

    @Override
    public Reading read(List<Field> fields) throws UnreadableEntryException {
        Draft draft = new Draft("refworks");
        String kind = TaggedReader.first(fields, "RT");
        if (kind.startsWith("Book")) {
            draft.isBook();
        } else if (!kind.startsWith("Journal")) {
            draft.keep("RT", kind);
        }
        TaggedReader.add(
                draft,
                fields.stream().filter(field -> !field.tag().equals("RT")).toList(),
                MEANINGS);
        return draft.finish();
    }
}
