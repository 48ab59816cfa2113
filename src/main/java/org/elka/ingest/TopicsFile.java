package org.elka.ingest;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code config/topics.yaml}. */
public final class TopicsFile {
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int DEFAULT_DAYS = 7;
    private static final String DEFAULT_SCHEDULE = "0 17 5 * * ?";

    private TopicsFile() {}

    /** A file of topics that cannot be used; the message names the file, the place and the remedy. */
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1;

        Invalid(Path file, String problem) {
            super(file + ": " + problem);
        }
    }

    private record Content(@Nullable List<Entry> topics) {}

    private record Entry(
            @Nullable String id,
            @Nullable String title,
            @Nullable String query,
            @Nullable String schedule,
            @Nullable Integer overlap,
            @Nullable Integer sweep) {}

    /**
     * Reads the topics in the order of the file.
     *
     * @throws Invalid if the file cannot be read, holds an unknown key, or a topic lacks an id or a query
     */
    public static List<Topic> read(Path file) {
        Content content;
        try {
            content = YAML.readValue(Files.readAllBytes(file), Content.class);
        } catch (UnrecognizedPropertyException e) {
            throw new Invalid(
                    file,
                    "line %d: unknown key '%s'; known are %s"
                            .formatted(line(e), e.getPropertyName(), e.getKnownPropertyIds()));
        } catch (JsonMappingException e) {
            throw new Invalid(file, "line %d: %s".formatted(line(e), firstLine(e.getOriginalMessage())));
        } catch (JsonProcessingException e) {
            throw new Invalid(
                    file, "line %d: not valid YAML: %s".formatted(line(e), firstLine(e.getOriginalMessage())));
        } catch (IOException e) {
            throw new Invalid(file, "cannot be read: " + e.getMessage());
        }
        if (content == null || content.topics() == null) {
            throw new Invalid(file, "holds no 'topics:' list; start from the file that came with Elka");
        }
        Set<String> ids = new HashSet<>();
        return content.topics().stream().map(entry -> topic(file, entry, ids)).toList();
    }

    private static Topic topic(Path file, Entry entry, Set<String> ids) {
        String id = Objects.requireNonNullElse(entry.id(), "");
        if (!ID.matcher(id).matches()) {
            throw new Invalid(
                    file, "topic id '%s' is not lower-case letters, digits and hyphens (1 to 63)".formatted(id));
        }
        if (!ids.add(id)) {
            throw new Invalid(file, "topic id '%s' stands twice; ids must differ".formatted(id));
        }
        if (entry.query() == null || entry.query().isBlank()) {
            throw new Invalid(file, "topic '%s' has no query; give one in PubMed's language".formatted(id));
        }
        return new Topic(
                id,
                Objects.requireNonNullElse(entry.title(), id),
                entry.query().strip().replaceAll("\\s+", " "),
                schedule(file, id, Objects.requireNonNullElse(entry.schedule(), DEFAULT_SCHEDULE)),
                days(file, id, "overlap", entry.overlap()),
                days(file, id, "sweep", entry.sweep()));
    }

    private static String schedule(Path file, String id, String cron) {
        try {
            new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ)).parse(cron);
            return cron;
        } catch (IllegalArgumentException e) {
            throw new Invalid(
                    file,
                    "topic '%s': schedule '%s' is no cron expression with seconds, such as '%s': %s"
                            .formatted(id, cron, DEFAULT_SCHEDULE, firstLine(e.getMessage())));
        }
    }

    private static Period days(Path file, String id, String key, @Nullable Integer days) {
        int number = Objects.requireNonNullElse(days, DEFAULT_DAYS);
        if (number < 0 || number > 3650) {
            throw new Invalid(file, "topic '%s': %s is %d days; give 0 to 3650".formatted(id, key, number));
        }
        return Period.ofDays(number);
    }

    private static int line(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? 0 : location.getLineNr();
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
