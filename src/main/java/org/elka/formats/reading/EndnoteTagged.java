package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.elka.formats.reading.TaggedReader.Field;

/** EndNote's tagged format (.enw), which goes back to refer and BibIX. */
final class EndnoteTagged implements TaggedReader.Dialect {
    static final Splitter SPLITTER = new TaggedSplitter(
            Pattern.compile(TaggedSplitter.BEGINNING + "%0.*"),
            TaggedSplitter.NONE,
            Pattern.compile(TaggedSplitter.BEGINNING + "%\\S(?: .*)?"),
            TaggedSplitter.NONE,
            true);

    private static final Pattern LINE = Pattern.compile("(?s)\\s{0,3}%(\\S)(?: (.*))?");
    private static final Set<String> BOOKS =
            Set.of("book", "edited book", "electronic book", "classical work", "whole book");
    private static final Set<String> CHAPTERS = Set.of("book section", "electronic book section", "book chapter");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("A", Meaning.AUTHOR),
            Map.entry("E", Meaning.EDITOR),
            Map.entry("T", Meaning.TITLE),
            Map.entry("Q", Meaning.VERNACULAR_TITLE),
            Map.entry("J", Meaning.JOURNAL),
            Map.entry("B", Meaning.CONTAINER),
            Map.entry("S", Meaning.COLLECTION_TITLE),
            Map.entry("D", Meaning.DATE),
            Map.entry("8", Meaning.DATE),
            Map.entry("V", Meaning.VOLUME),
            Map.entry("N", Meaning.ISSUE),
            Map.entry("P", Meaning.PAGES),
            Map.entry("I", Meaning.PUBLISHER),
            Map.entry("C", Meaning.PUBLISHER_PLACE),
            Map.entry("K", Meaning.KEYWORD),
            Map.entry("X", Meaning.ABSTRACT),
            Map.entry("U", Meaning.ADDRESS),
            Map.entry("R", Meaning.DOI),
            Map.entry("M", Meaning.ACCESSION),
            Map.entry("@", Meaning.STANDARD_NUMBER),
            Map.entry("G", Meaning.LANGUAGE),
            Map.entry("7", Meaning.EDITION),
            Map.entry("9", Meaning.PUBLICATION_TYPE),
            Map.entry("F", Meaning.LABEL),
            Map.entry("Z", Meaning.NOTE),
            Map.entry("O", Meaning.NOTE),
            Map.entry("2", Meaning.PMCID));

    @Override
    public Pattern line() {
        return LINE;
    }

    @Override
    public Reading read(List<Field> fields) throws UnreadableEntryException {
        Draft draft = new Draft("enw");
        String kind = TaggedReader.first(fields, "0").strip();
        String plain = kind.toLowerCase(java.util.Locale.ROOT);
        if (BOOKS.contains(plain) || CHAPTERS.contains(plain)) {
            draft.isBook();
        } else if (!plain.equals("journal article")) {
            draft.keep("0", kind);
        }
        List<Field> prepared = new ArrayList<>();
        for (Field field : fields) {
            switch (field.tag()) {
                case "0" -> {}
                case "K", "A", "E" -> field.value().lines().forEach(one -> prepared.add(new Field(field.tag(), one)));
                default -> prepared.add(field);
            }
        }
        TaggedReader.add(draft, prepared, MEANINGS);
        return draft.finish();
    }
}
