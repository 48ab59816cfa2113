package org.elka.tagging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.jspecify.annotations.Nullable;

/**
 * Tags texts that come as JSON lines and answers in JSON lines, in the same order and in constant memory: each line
 * {@code {"id", "title", "abstract"}} gives one line with the id, the tags with their evidence, and the values. Uses all
 * cores.
 */
public final class TagLines {
    private static final int BATCH = 512;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectReader LINES =
            JSON.readerFor(Line.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final Tagger tagger;

    public TagLines(Tagger tagger) {
        this.tagger = tagger;
    }

    /** A line of the input is no JSON object with an id, a title and an abstract; the message names the line. */
    public static final class BadLineException extends IOException {
        private static final long serialVersionUID = 1L;

        BadLineException(long line, String reason) {
            super("line " + line + ": " + reason);
        }
    }

    private record Line(
            @Nullable String id,
            @Nullable String title,

            @com.fasterxml.jackson.annotation.JsonProperty("abstract") @Nullable
            String abstractText) {}

    private record Numbered(long number, String text) {}

    /**
     * Reads all of the input and writes an answer a line. Neither stream is closed.
     *
     * @return the number of lines tagged
     * @throws BadLineException if a line is wrong; the lines before it are answered
     */
    public long run(InputStream in, OutputStream out) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        long read = 0;
        long tagged = 0;
        List<Numbered> batch = new ArrayList<>(BATCH);
        String line = reader.readLine();
        while (line != null) {
            read++;
            if (!line.isBlank()) {
                batch.add(new Numbered(read, line));
            }
            line = reader.readLine();
            if (batch.size() == BATCH || line == null) {
                tagged += answer(batch, writer);
                batch.clear();
            }
        }
        writer.flush();
        return tagged;
    }

    private long answer(List<Numbered> batch, BufferedWriter writer) throws IOException {
        Answer[] answers = IntStream.range(0, batch.size())
                .parallel()
                .mapToObj(i -> answer(batch.get(i)))
                .toArray(Answer[]::new);
        for (Answer answer : answers) {
            switch (answer) {
                case Tagged tagged -> writer.append(tagged.json()).append('\n');
                case Refused refused -> {
                    writer.flush();
                    throw new BadLineException(refused.line(), refused.reason());
                }
            }
        }
        return answers.length;
    }

    private sealed interface Answer {}

    private record Tagged(String json) implements Answer {}

    private record Refused(long line, String reason) implements Answer {}

    private Answer answer(Numbered numbered) {
        try {
            Line line = LINES.readValue(numbered.text());
            if (line == null || line.id() == null) {
                return new Refused(numbered.number(), "an object with \"id\", \"title\" and \"abstract\" is expected");
            }
            String title = line.title() == null ? "" : line.title();
            String abstractText = line.abstractText() == null ? "" : line.abstractText();
            return new Tagged(JSON.writeValueAsString(json(line.id(), tagger.tag(title, abstractText))));
        } catch (JsonProcessingException e) {
            return new Refused(numbered.number(), e.getOriginalMessage());
        }
    }

    /** The answer to one text, as {@code ./elka tag} documents it. */
    private static ObjectNode json(String id, Tagging tagging) {
        ObjectNode node = JSON.createObjectNode().put("id", id);
        ArrayNode tags = node.putArray("tags");
        for (Tag tag : tagging.tags()) {
            ObjectNode one = tags.addObject()
                    .put("tag", tag.tag())
                    .put("level", tag.level().name().toLowerCase(Locale.ROOT))
                    .put("confidence", Math.round(tag.confidence() * 1000) / 1000.0);
            tag.evidence().forEach(evidence -> put(one.withArray("evidence").addObject(), evidence));
        }
        if (text(tagging, ForeignText.LANGUAGE) != null) {
            node.put("text_language", text(tagging, ForeignText.LANGUAGE));
        }
        node.put("anxiety_direction", text(tagging, "anxiety-direction"));
        node.put("onset_hours", number(tagging, "onset-hours"));
        node.put("duration_days", number(tagging, "duration-days"));
        Double participants = number(tagging, "n");
        node.put("n", participants == null ? null : (Long) Math.round(participants));
        all(node.putArray("doses"), tagging, "dose");
        all(node.putArray("routes"), tagging, "route");
        all(node.putArray("compounds"), tagging, "compound");
        node.put("design", text(tagging, "design"));
        all(node.putArray("disorders"), tagging, "disorder");
        node.put("in_scope", "true".equals(text(tagging, "in-scope")));
        return node;
    }

    private static void put(ObjectNode node, Evidence evidence) {
        node.put("field", evidence.field().name().toLowerCase(Locale.ROOT))
                .put("start", evidence.start())
                .put("end", evidence.end())
                .put("quote", evidence.quote());
    }

    private static @Nullable String text(Tagging tagging, String name) {
        return tagging.values(name).stream().map(Value::text).findFirst().orElse(null);
    }

    private static @Nullable Double number(Tagging tagging, String name) {
        List<Value> values = tagging.values(name);
        return values.isEmpty() ? null : values.getFirst().number();
    }

    private static void all(ArrayNode array, Tagging tagging, String name) {
        tagging.values(name).forEach(value -> array.add(value.text()));
    }
}
