package org.elka.formats.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation.Contributor;
import org.elka.library.Identifiers;

/** Items by the schema of CSL 1.0.2 (csl-data.json), as Zotero, Mendeley, Crossref and citeproc write them. */
final class CslJsonReader implements EntryReader {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern EXTRA = Pattern.compile("(?im)^(PMID|PMCID):\\s*(\\S+)\\s*$");

    private static final Map<String, Meaning> MEANINGS = Map.ofEntries(
            Map.entry("id", Meaning.LABEL),
            Map.entry("citation-label", Meaning.LABEL),
            Map.entry("title", Meaning.TITLE),
            Map.entry("container-title", Meaning.CONTAINER),
            Map.entry("container-title-short", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("journalAbbreviation", Meaning.JOURNAL_ABBREVIATION),
            Map.entry("collection-title", Meaning.COLLECTION_TITLE),
            Map.entry("publisher", Meaning.PUBLISHER),
            Map.entry("publisher-place", Meaning.PUBLISHER_PLACE),
            Map.entry("edition", Meaning.EDITION),
            Map.entry("volume", Meaning.VOLUME),
            Map.entry("issue", Meaning.ISSUE),
            Map.entry("page", Meaning.PAGES),
            Map.entry("number", Meaning.ARTICLE_NUMBER),
            Map.entry("ISSN", Meaning.STANDARD_NUMBER),
            Map.entry("ISBN", Meaning.STANDARD_NUMBER),
            Map.entry("DOI", Meaning.DOI),
            Map.entry("PMID", Meaning.PMID),
            Map.entry("PMCID", Meaning.PMCID),
            Map.entry("URL", Meaning.ADDRESS),
            Map.entry("language", Meaning.LANGUAGE),
            Map.entry("genre", Meaning.PUBLICATION_TYPE),
            Map.entry("abstract", Meaning.ABSTRACT),
            Map.entry("accession", Meaning.ACCESSION));

    @Override
    public Reading read(String text) throws UnreadableEntryException {
        JsonNode item = parse(text);
        Draft draft = new Draft("csl");
        String kind = item.path("type").asText("");
        if (kind.equals("book") || kind.equals("chapter")) {
            draft.isBook();
        } else if (!kind.equals("article-journal")) {
            draft.keep("type", kind);
        }
        for (Map.Entry<String, JsonNode> field : item.properties()) {
            add(draft, item, field.getKey(), field.getValue());
        }
        return draft.finish();
    }

    static JsonNode parse(String text) throws UnreadableEntryException {
        try {
            JsonNode item = MAPPER.readTree(text);
            if (item == null || !item.isObject()) {
                throw new UnreadableEntryException("not an object of JSON");
            }
            return item;
        } catch (JsonProcessingException e) {
            throw new UnreadableEntryException("not well-formed JSON: " + e.getOriginalMessage());
        }
    }

    private static void add(Draft draft, JsonNode item, String name, JsonNode value) {
        switch (name) {
            case "type" -> {}
            case "author", "editor" -> names(draft, name, value);
            case "issued" -> date(draft, value);
            case "keyword" -> keywords(draft, value.asText(""));
            case "note" -> note(draft, value.asText(""));
            case "custom" -> custom(draft, value);
            case "URL" -> {
                if (!isDerived(value.asText(""), item)) {
                    draft.add(Meaning.ADDRESS, name, value.asText(""));
                }
            }
            default -> {
                Meaning meaning = MEANINGS.get(name);
                if (value.isArray() && meaning != null && value.path(0).isTextual()) {
                    value.forEach(each -> draft.add(meaning, name, each.asText("")));
                } else if (meaning == null || value.isContainerNode()) {
                    draft.keep(name, value.isTextual() ? value.asText() : value.toString());
                } else {
                    draft.add(meaning, name, value.asText(""));
                }
            }
        }
    }

    private static boolean isDerived(String address, JsonNode item) {
        return address.equals(Identifiers.pubmedAddress(item.path("PMID").asText("")))
                || address.equalsIgnoreCase(
                        "https://doi.org/" + item.path("DOI").asText(""));
    }

    private static void names(Draft draft, String role, JsonNode names) {
        for (JsonNode name : names) {
            String particle = name.path("non-dropping-particle").asText("");
            String family = (particle + " " + name.path("family").asText("")).strip();
            if (name.hasNonNull("literal")) {
                draft.add(AuthorNames.group(role, name.path("literal").asText()));
            } else if (!family.isEmpty()) {
                String given = (name.path("given").asText("") + " "
                                + name.path("dropping-particle").asText(""))
                        .strip();
                Contributor person = AuthorNames.person(
                        role, family, given, name.path("suffix").asText(""));
                draft.add(person);
            } else {
                draft.keep(role, name.toString());
            }
        }
    }

    private static void date(Draft draft, JsonNode issued) {
        List<String> parts = new ArrayList<>();
        issued.path("date-parts").path(0).forEach(part -> parts.add(part.asText("")));
        if (!parts.isEmpty()) {
            draft.add(Meaning.DATE, "issued", String.join("-", parts));
            if (issued.path("date-parts").size() > 1 || issued.has("season")) {
                draft.keep("issued", issued.toString());
            }
        } else if (issued.hasNonNull("raw") || issued.hasNonNull("literal")) {
            draft.add(
                    Meaning.DATE,
                    "issued",
                    issued.path("raw").asText(issued.path("literal").asText("")));
        } else {
            draft.keep("issued", issued.toString());
        }
    }

    private static void keywords(Draft draft, String text) {
        for (String keyword : text.split(text.indexOf(';') < 0 ? "\\s*,\\s*" : "\\s*;\\s*")) {
            draft.add(Meaning.KEYWORD, "keyword", keyword);
        }
    }

    /** Zotero's "Extra": "PMID: 123" and "PMCID: PMC45" on lines of their own, among whatever else. */
    private static void note(Draft draft, String text) {
        Matcher extra = EXTRA.matcher(text);
        while (extra.find()) {
            draft.add(Meaning.valueOf(extra.group(1).toUpperCase(Locale.ROOT)), "note", extra.group(2));
        }
        extra.replaceAll("").lines().forEach(line -> draft.add(Meaning.NOTE, "note", line));
    }

    private static void custom(Draft draft, JsonNode custom) {
        for (Map.Entry<String, JsonNode> field : custom.properties()) {
            Meaning meaning = MEANINGS.get(field.getKey());
            String text = field.getValue().asText(field.getValue().toString());
            if (meaning == Meaning.ACCESSION || field.getKey().equals("label")) {
                draft.add(meaning == null ? Meaning.LABEL : meaning, field.getKey(), text);
            } else if (field.getKey().equals("genres")) {
                field.getValue().forEach(type -> draft.add(Meaning.PUBLICATION_TYPE, "genres", type.asText("")));
            } else if (!field.getKey().equals(OwnRemarks.FIELD)) {
                draft.keep(field.getKey(), text);
            }
        }
    }
}
