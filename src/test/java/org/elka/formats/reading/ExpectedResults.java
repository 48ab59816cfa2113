package org.elka.formats.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation;

/** What other programs read out of a file, field by field, and what Elka reads, both brought to one form. */
final class ExpectedResults {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");

    private ExpectedResults() {}

    /** The fields by which two programs' readings of one entry are compared; a field that is absent is not in it. */
    static Map<String, String> fields(Citation citation) {
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "title", citation.titleText());
        put(fields, "authors", String.join("|", names(citation)));
        put(fields, "year", year(citation));
        Citation.Journal journal = citation.journal();
        Citation.Book book = citation.book();
        put(
                fields,
                "container",
                book != null && book.bookTitle() != null ? book.bookTitle() : journal == null ? null : journal.title());
        put(
                fields,
                "volume",
                journal != null && journal.volume() != null ? journal.volume() : book == null ? null : book.volume());
        put(fields, "issue", journal == null ? null : journal.issue());
        put(fields, "pages", pages(citation.pages()));
        put(fields, "doi", citation.doi().orElse(null));
        put(fields, "abstract", citation.abstractText());
        put(fields, "publisher", book == null ? null : book.publisher());
        return fields;
    }

    private static List<String> names(Citation citation) {
        return citation.authors().stream()
                .filter(name -> name.role().equals("author"))
                .map(name ->
                        plain(name.collectiveName() == null ? String.valueOf(name.lastName()) : name.collectiveName()))
                .toList();
    }

    private static String year(Citation citation) {
        return citation.published() == null || citation.published().year() == null
                ? ""
                : String.valueOf(citation.published().year());
    }

    /** "454-81" is 454 to 481. */
    private static String pages(String pages) {
        if (pages == null) {
            return "";
        }
        Matcher range = Pattern.compile("(\\d+)-(\\d+)").matcher(pages);
        if (range.matches() && range.group(2).length() < range.group(1).length()) {
            int kept = range.group(1).length() - range.group(2).length();
            return range.group(1) + "-" + range.group(1).substring(0, kept) + range.group(2);
        }
        return pages;
    }

    static void put(Map<String, String> fields, String name, String value) {
        String plain = value == null ? "" : plain(value);
        if (!plain.isEmpty()) {
            fields.put(name, plain);
        }
    }

    /** Letters and digits alone, in lower case. */
    static String plain(String text) {
        return Normalizer.normalize(PlainText.of(text), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}|]+", "");
    }

    /** What Zotero's translators are expected to read: the file beside it, "….expected.json". */
    static List<Map<String, String>> zotero(Path expected) {
        try {
            List<Map<String, String>> items = new ArrayList<>();
            for (JsonNode item : new ObjectMapper().readTree(expected.toFile())) {
                Map<String, String> fields = new LinkedHashMap<>();
                put(
                        fields,
                        "title",
                        item.path("title").asText(item.path("caseName").asText("")));
                List<String> names = new ArrayList<>();
                for (JsonNode creator : item.path("creators")) {
                    String role = creator.path("creatorType").asText();
                    if (!role.equals("editor")
                            && !role.equals("translator")
                            && !role.equals("seriesEditor")
                            && !role.equals("bookAuthor")) {
                        names.add(plain(creator.path("lastName")
                                .asText(creator.path("name").asText())));
                    }
                }
                put(fields, "authors", String.join("|", names));
                Matcher year = YEAR.matcher(item.path("date").asText(""));
                put(fields, "year", year.find() ? year.group() : "");
                put(
                        fields,
                        "container",
                        Optional.of(item.path("publicationTitle").asText(""))
                                .filter(text -> !text.isEmpty())
                                .or(() -> Optional.of(item.path("bookTitle").asText("")))
                                .orElse(""));
                put(fields, "volume", item.path("volume").asText(""));
                put(fields, "issue", item.path("issue").asText(""));
                put(fields, "pages", pages(item.path("pages").asText("")));
                put(fields, "doi", item.path("DOI").asText("").toLowerCase(Locale.ROOT));
                put(fields, "abstract", item.path("abstractNote").asText(""));
                put(fields, "publisher", item.path("publisher").asText(""));
                items.add(fields);
            }
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What Elka reads out of a file; entries that cannot be read are left out. */
    static List<Citation> read(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            Detection detection = Detection.of(bytes, Map.of());
            List<Citation> read = new ArrayList<>();
            if (detection instanceof Detection.Found(FileFormat format)) {
                FileReading reading = FileReading.of(format);
                reading.split(new ByteArrayInputStream(bytes), raw -> {
                    if (raw.flaw() == null) {
                        try {
                            read.add(reading.read(raw.raw()).citation());
                        } catch (UnreadableEntryException e) {
                            return;
                        }
                    }
                });
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
