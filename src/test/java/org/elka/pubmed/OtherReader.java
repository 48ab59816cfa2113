package org.elka.pubmed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.elka.library.Citation;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.Value;

/** What Zotero (JSON) and JabRef (BibTeX) read out of a document, brought into one form with what we read. */
final class OtherReader {
    private OtherReader() {}

    /** Title, authors, year, DOI and abstract, each in a form that is the same for the same content. */
    static Map<String, String> fields(Citation citation) {
        Citation.PublicationDate published = citation.published();
        String year = published == null || published.year() == null
                ? ""
                : published.year().toString();
        List<String> authors = new ArrayList<>();
        citation.authors()
                .forEach(author -> authors.add(
                        author.collectiveName() != null
                                ? author.collectiveName()
                                : text(author.foreName()) + " " + text(author.lastName())));
        return fields(citation.titleText(), authors, year, citation.doi().orElse(""), citation.abstractText());
    }

    private static Map<String, String> fields(
            String title, List<String> authors, String year, String doi, String abstractText) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", plain(title).replaceAll("\\.$", ""));
        fields.put(
                "authors", authors.stream().map(a -> plain(a.replace(".", ""))).collect(Collectors.joining("; ")));
        fields.put("year", year);
        fields.put("doi", doi.toLowerCase(Locale.ROOT));
        fields.put("abstract", plain(abstractText));
        return fields;
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    private static String plain(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    static List<Map<String, String>> zotero(Path json) throws IOException {
        List<Map<String, String>> items = new ArrayList<>();
        for (JsonNode item : new ObjectMapper().readTree(json.toFile())) {
            List<String> authors = StreamSupport.stream(item.path("creators").spliterator(), false)
                    .map(c -> c.path("firstName").asText() + " "
                            + c.path("lastName").asText())
                    .toList();
            String date = item.path("date").asText();
            items.add(fields(
                    item.path("title").asText(),
                    authors,
                    date.substring(0, Math.min(4, date.length())),
                    item.path("DOI").asText(),
                    item.path("abstractNote").asText()));
        }
        return items;
    }

    static List<Map<String, String>> jabRef(Path bib) throws IOException, ParseException {
        try (Reader reader = Files.newBufferedReader(bib)) {
            // JabRef leaves the keys empty, which the parser does not take.
            String keyed = reader.readAllAsString().replaceAll("(?i)@article\\{,", "@article{key,");
            List<Map<String, String>> entries = new ArrayList<>();
            for (String entry : keyed.split("(?=@article\\{)")) {
                BibTeXDatabase database = new BibTeXParser().parse(new java.io.StringReader(entry));
                database.getEntries().values().forEach(found -> entries.add(jabRef(found)));
            }
            return entries;
        }
    }

    private static Map<String, String> jabRef(BibTeXEntry entry) {
        List<String> authors = Arrays.stream(
                        value(entry, BibTeXEntry.KEY_AUTHOR).split("\\s+and\\s+"))
                .map(author -> author.replaceAll("^(.*), (.*)$", "$2 $1"))
                .toList();
        return fields(
                value(entry, BibTeXEntry.KEY_TITLE),
                authors,
                value(entry, BibTeXEntry.KEY_YEAR),
                value(entry, BibTeXEntry.KEY_DOI),
                value(entry, new Key("abstract")));
    }

    private static String value(BibTeXEntry entry, Key key) {
        Value value = entry.getField(key);
        return value == null ? "" : value.toUserString();
    }
}
