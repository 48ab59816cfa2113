package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.formats.reading.TaggedReader.Field;

/** Ovid's own export: entries headed by their number in angle brackets, with short tags or with names of fields. */
final class Ovid implements TaggedReader.Dialect {
    static final Splitter SPLITTER = new TaggedSplitter(
            Pattern.compile(TaggedSplitter.BEGINNING + "<\\d{1,7}\\.?\\s?>"),
            TaggedSplitter.NONE,
            TaggedSplitter.NONE,
            TaggedSplitter.NONE,
            false);

    /** "TI  - ..." or a name that stands alone at the beginning of its line. */
    private static final Pattern LINE =
            Pattern.compile("(?s)([A-Z]{2}(?= {1,2}-)|[A-Z][A-Za-z /-]{2,60}?(?=\\s*$))(?: {1,2}- ?)?(.*)");

    /** "[Review]" behind a title, "[Author, Reprint Author]" behind a name. */
    private static final Pattern ROLES = Pattern.compile("(?<=\\S)\\s*\\[[^\\]]{1,60}\\]\\.?$");

    private static final Pattern DEGREES =
            Pattern.compile("(?:[,;]?\\s*\\b(?:MD|PhD|RN|FAAN|MSc|BSc|MPH|DO|DDS|PharmD)\\b)+|\\s+(?:\\d+|[*+])$");

    private static final Pattern VOLUME_PAGES = Pattern.compile(
            "^(?<journal>.+?)[.,]?\\s+(?:Vol\\.?\\s+)?(?<volume>\\d+)\\s?(?:\\((?<issue>[^)]{1,20})\\))?(?:\\s?:\\s?(?<pages>[\\w-]+))?[,.].*$");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?!\\d)");
    private static final Pattern YEAR_VOLUME = Pattern.compile(
            "^(?<journal>.+?),? (?<date>(?:[A-Z][a-z]+(?:/[A-Z][a-z]+)? )?(?:19|20)\\d\\d);\\s?(?<volume>\\d+)(?:\\((?<issue>[^)]{1,20})\\))?:\\s?(?<pages>[\\w-]+).*$");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("TI", Meaning.TITLE),
            Map.entry("Title", Meaning.TITLE),
            Map.entry("OT", Meaning.VERNACULAR_TITLE),
            Map.entry("AB", Meaning.ABSTRACT),
            Map.entry("Abstract", Meaning.ABSTRACT),
            Map.entry("AU", Meaning.AUTHOR),
            Map.entry("Author", Meaning.AUTHOR),
            Map.entry("ED", Meaning.EDITOR),
            Map.entry("BT", Meaning.BOOK_TITLE),
            Map.entry("journal", Meaning.JOURNAL),
            Map.entry("volume", Meaning.VOLUME),
            Map.entry("issue", Meaning.ISSUE),
            Map.entry("pages", Meaning.PAGES),
            Map.entry("date", Meaning.DATE),
            Map.entry("YR", Meaning.DATE),
            Map.entry("IS", Meaning.STANDARD_NUMBER),
            Map.entry("ISSN", Meaning.STANDARD_NUMBER),
            Map.entry("IB", Meaning.STANDARD_NUMBER),
            Map.entry("PT", Meaning.PUBLICATION_TYPE),
            Map.entry("DT", Meaning.PUBLICATION_TYPE),
            Map.entry("Publication Type", Meaning.PUBLICATION_TYPE),
            Map.entry("Document Type", Meaning.PUBLICATION_TYPE),
            Map.entry("LG", Meaning.LANGUAGE),
            Map.entry("LA", Meaning.LANGUAGE),
            Map.entry("Language", Meaning.LANGUAGE),
            Map.entry("DE", Meaning.KEYWORD),
            Map.entry("KW", Meaning.KEYWORDS),
            Map.entry("Author Keywords", Meaning.KEYWORDS),
            Map.entry("DI", Meaning.DOI),
            Map.entry("DO", Meaning.DOI),
            Map.entry("DOI Number", Meaning.DOI),
            Map.entry("AN", Meaning.ACCESSION),
            Map.entry("Accession Number", Meaning.ACCESSION),
            Map.entry("UI", Meaning.ACCESSION),
            Map.entry("PB", Meaning.PUBLISHER),
            Map.entry("PU", Meaning.PUBLISHER),
            Map.entry("XL", Meaning.ADDRESS));

    @Override
    public Pattern line() {
        return LINE;
    }

    @Override
    public Reading read(List<Field> fields) throws UnreadableEntryException {
        Draft draft = new Draft("ovid");
        List<Field> prepared = new ArrayList<>();
        for (Field field : fields) {
            switch (field.tag()) {
                case "TI", "Title" ->
                    prepared.add(new Field("TI", ROLES.matcher(field.value()).replaceFirst("")));
                case "AU", "Author", "ED" -> names(field, prepared);
                case "SO", "Source" -> source(field, prepared);
                case "Chapter Title" -> {
                    draft.isBook();
                    prepared.add(field);
                }
                case "Language" -> prepared.add(new Field("LG", field.value().replaceFirst("\\.$", "")));
                default -> prepared.add(field);
            }
        }
        TaggedReader.add(draft, prepared, MEANINGS);
        return draft.finish();
    }

    private static void names(Field field, List<Field> prepared) {
        String bare = field.value().replaceAll("\\[(?!Ed)[^\\]]{1,200}\\]", "");
        for (String name : bare.split(";\\s|\\n")) {
            String tag = name.contains("[Ed") ? "ED" : field.tag();
            String plain = DEGREES.matcher(
                            ROLES.matcher(name.strip()).replaceFirst("").replaceFirst("(?<=\\p{Ll})\\.$", ""))
                    .replaceAll("");
            prepared.add(new Field(tag, plain));
        }
    }

    /** What the source says is read where it has the form of one; as a whole it is kept. */
    private static void source(Field field, List<Field> prepared) {
        prepared.add(field);
        String source = PlainText.of(field.value());
        Matcher form = YEAR_VOLUME.matcher(source);
        if (!form.matches()) {
            form = VOLUME_PAGES.matcher(source);
        }
        if (form.matches()) {
            for (String part : List.of("journal", "volume", "issue", "pages")) {
                if (form.group(part) != null) {
                    prepared.add(new Field(part, form.group(part).replaceFirst("\\.$", "")));
                }
            }
        } else {
            int end = source.indexOf(". ");
            prepared.add(new Field("journal", (end < 0 ? source : source.substring(0, end)).replaceFirst("\\.$", "")));
        }
        Matcher year = YEAR.matcher(source);
        if (year.find()) {
            prepared.add(new Field("date", year.group()));
        }
    }
}
