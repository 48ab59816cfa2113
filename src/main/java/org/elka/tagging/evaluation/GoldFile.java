package org.elka.tagging.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads labels in the codebook's format: JSON lines with id, title, abstract, tags at 0, 1 or 2, and values. */
public final class GoldFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private GoldFile() {}

    /**
     * One labelled abstract.
     *
     * @param tags level by tag: 2 reports, 1 mentions, 0 absent
     * @param evidence by tag a sentence that shows it, where the readers named one
     * @param line the whole line, for its values
     */
    public record Labelled(
            String id,
            String title,
            String abstractText,
            Map<String, Integer> tags,
            Map<String, String> evidence,
            JsonNode line) {}

    /** A line is not what it should be; the message names file, line and reason. */
    public static final class BadLabelsException extends IOException {
        private static final long serialVersionUID = 1L;

        BadLabelsException(Path file, long line, String reason) {
            super(file + ", line " + line + ": " + reason);
        }
    }

    /** All labelled abstracts of the file, in its order. */
    public static List<Labelled> read(Path file) throws IOException {
        List<Labelled> all = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    all.add(labelled(file, number, line));
                }
            }
        }
        if (all.isEmpty()) {
            throw new BadLabelsException(file, 1, "there are no labels");
        }
        return all;
    }

    private static Labelled labelled(Path file, long number, String line) throws BadLabelsException {
        JsonNode node;
        try {
            node = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new BadLabelsException(file, number, e.getOriginalMessage());
        }
        if (!node.path("id").isTextual() || !node.path("tags").isObject()) {
            throw new BadLabelsException(
                    file, number, "an object with \"id\", \"title\", \"abstract\" and \"tags\" is expected");
        }
        Map<String, Integer> tags = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> tag : node.path("tags").properties()) {
            int level = tag.getValue().asInt(-1);
            if (level < 0 || level > 2) {
                throw new BadLabelsException(
                        file, number, "tag \"" + tag.getKey() + "\" must be 0, 1 or 2, and is " + tag.getValue());
            }
            tags.put(tag.getKey(), level);
        }
        Map<String, String> evidence = new LinkedHashMap<>();
        node.path("evidence").properties().forEach(quoted -> {
            if (!quoted.getValue().asText("").isBlank()) {
                evidence.put(quoted.getKey(), quoted.getValue().asText());
            }
        });
        return new Labelled(
                node.path("id").asText(),
                node.path("title").asText(""),
                node.path("abstract").asText(""),
                tags,
                evidence,
                node);
    }
}
