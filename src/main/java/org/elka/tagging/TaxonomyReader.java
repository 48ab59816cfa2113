package org.elka.tagging;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.tagging.Taxonomy.Concept;
import org.elka.tagging.Taxonomy.Condition;
import org.elka.tagging.Taxonomy.Group;
import org.elka.tagging.Taxonomy.Rule;
import org.elka.tagging.TaxonomyFile.ConceptText;
import org.elka.tagging.TaxonomyFile.FileText;
import org.elka.tagging.TaxonomyFile.GroupText;
import org.elka.tagging.TaxonomyFile.LevelText;
import org.elka.tagging.TaxonomyFile.Located;
import org.elka.tagging.TaxonomyFile.RuleText;
import org.elka.tagging.text.Role;
import org.jspecify.annotations.Nullable;

/** Reads and checks a taxonomy file, keeping the line of everything that a check may have to complain of. */
final class TaxonomyReader {
    private static final String SCHEMA = "elka-taxonomy/1";
    private static final ObjectMapper YAML = new YAMLMapper()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Set<Role> REPORTING =
            EnumSet.of(Role.TITLE, Role.AIM, Role.METHODS, Role.RESULTS, Role.CONCLUSION);

    private final Path file;
    private final TaxonomyPhrases phrases;

    private TaxonomyReader(Path file) {
        this.file = file;
        this.phrases = new TaxonomyPhrases(file);
    }

    static Taxonomy read(Path file) {
        return read(file, text(file));
    }

    /** @param file by which messages name the text */
    static Taxonomy read(Path file, String text) {
        return new TaxonomyReader(file).taxonomy(parse(file, text));
    }

    private static FileText parse(Path file, String text) {
        try {
            FileText parsed = YAML.readValue(text, FileText.class);
            if (parsed == null) {
                throw new TaxonomyException(file, 0, "the file is empty");
            }
            return parsed;
        } catch (UnrecognizedPropertyException e) {
            String key = e.getPropertyName();
            throw new TaxonomyException(
                    file,
                    lineOfKey(text, key, e.getLocation().getLineNr()),
                    "unknown key \"" + key + "\"; known are " + e.getKnownPropertyIds());
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new TaxonomyException(file, line, inOneLine(e.getOriginalMessage()));
        }
    }

    /** The parser's message without the pieces of the file that it quotes, each on indented lines. */
    private static String inOneLine(String message) {
        return message.lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .collect(Collectors.joining(", "));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new TaxonomyException(file, 0, "cannot be read: " + e.getMessage());
        }
    }

    /** The mapper tells of an unknown key only at the end of its block; the key itself stands somewhere above. */
    private static int lineOfKey(String text, String key, int blockEnd) {
        List<String> lines = text.lines().toList();
        for (int i = Math.min(blockEnd, lines.size()) - 1; i >= 0; i--) {
            if (lines.get(i).strip().replaceFirst("^- ", "").startsWith(key + ":")) {
                return i + 1;
            }
        }
        return blockEnd;
    }

    private Taxonomy taxonomy(FileText text) {
        Located schema = required(text.schema(), "schema", 1);
        if (!schema.text().equals(SCHEMA)) {
            throw new TaxonomyException(file, schema.line(), "schema must be " + SCHEMA);
        }
        Located version = required(text.version(), "version", schema.line());
        if (text.lexicons() != null) {
            text.lexicons().forEach(phrases::define);
        }
        Set<String> ids = new HashSet<>();
        List<Group> groups = new ArrayList<>();
        for (GroupText group : orEmpty(text.groups())) {
            groups.add(group(group, version.line(), ids));
        }
        if (groups.isEmpty()) {
            throw new TaxonomyException(file, version.line(), "there are no groups");
        }
        return new Taxonomy(
                version.text(),
                phrases.lexicons(),
                List.copyOf(groups),
                levels(orEmpty(text.levels()), version.line(), ids));
    }

    private LevelModel levels(List<LevelText> levels, int line, Set<String> ids) {
        Map<String, LevelModel.Weights> weights = new LinkedHashMap<>();
        for (LevelText level : levels) {
            Located tag = required(level.tag(), "the tag of a level", line);
            Double bias = level.bias();
            Map<String, Double> ofFeatures = level.weights();
            if (bias == null || ofFeatures == null || !ids.contains(tag.text())) {
                throw new TaxonomyException(
                        file,
                        tag.line(),
                        "levels of \"" + tag.text() + "\": a known tag, bias and weights are expected");
            }
            weights.put(tag.text(), new LevelModel.Weights(bias, Map.copyOf(ofFeatures)));
        }
        return new LevelModel(Collections.unmodifiableMap(weights));
    }

    private Group group(GroupText group, int line, Set<String> ids) {
        Located id = required(group.id(), "a group's id", line);
        List<Concept> tags = new ArrayList<>();
        for (ConceptText tag : orEmpty(group.tags())) {
            tags.add(concept(tag, id.line(), ids));
        }
        return new Group(
                id.text(), required(group.title(), "a group's title", id.line()).text(), List.copyOf(tags));
    }

    private Concept concept(ConceptText tag, int line, Set<String> ids) {
        Located id = required(tag.id(), "a tag's id", line);
        if (!id.text().matches("[a-z][a-z0-9-]{0,63}")) {
            throw new TaxonomyException(
                    file, id.line(), "tag \"" + id.text() + "\": lower-case words and hyphens only");
        }
        if (!ids.add(id.text())) {
            throw new TaxonomyException(file, id.line(), "tag \"" + id.text() + "\" stands twice");
        }
        List<Rule> rules = new ArrayList<>();
        for (RuleText rule : orEmpty(tag.rules())) {
            rules.add(rule(rule, id));
        }
        if (rules.isEmpty()) {
            throw new TaxonomyException(file, id.line(), "tag \"" + id.text() + "\" has no rules");
        }
        return new Concept(
                id.text(),
                required(tag.title(), "the title of tag \"" + id.text() + "\"", id.line())
                        .text(),
                required(tag.definition(), "the definition of tag \"" + id.text() + "\"", id.line())
                        .text(),
                texts(tag.examples()),
                texts(tag.counterExamples()),
                texts(tag.mesh()),
                List.copyOf(rules));
    }

    private Rule rule(RuleText rule, Located tag) {
        Located id = required(rule.id(), "the id of a rule of tag \"" + tag.text() + "\"", tag.line());
        List<String> own = phrases.of(orEmpty(rule.phrases()));
        double strength = rule.strength() == null ? 0 : rule.strength();
        int within = rule.within() == null ? 0 : rule.within();
        int apart = rule.apart() == null ? 0 : rule.apart();
        if (own.isEmpty()) {
            throw new TaxonomyException(file, id.line(), "rule \"" + id.text() + "\" has no phrases");
        }
        if (!(strength >= 0 && strength <= 1) || within < 0 || apart < 0) {
            throw new TaxonomyException(
                    file, id.line(), "rule \"" + id.text() + "\": strength is 0 to 1, within and apart not below 0");
        }
        Condition condition = new Condition(
                phrases.names(orEmpty(rule.with())),
                within,
                phrases.names(orEmpty(rule.without())),
                apart,
                phrases.names(orEmpty(rule.document())),
                phrases.names(orEmpty(rule.notDocument())),
                values(rule.value()));
        return new Rule(
                id.text(),
                own,
                phrases.of(orEmpty(rule.except())),
                condition,
                named(rule.genre(), Genre.class, EnumSet.allOf(Genre.class)),
                named(rule.in(), Role.class, REPORTING),
                strength);
    }

    private List<String> values(@Nullable List<Located> names) {
        for (Located name : orEmpty(names)) {
            if (!Taxonomy.VALUES.contains(name.text())) {
                throw new TaxonomyException(
                        file, name.line(), "there is no value \"" + name.text() + "\"; there are " + Taxonomy.VALUES);
            }
        }
        return texts(names);
    }

    /** The values of that type with these names, or those to take where the file names none. */
    private <E extends Enum<E>> Set<E> named(@Nullable List<Located> names, Class<E> type, Set<E> otherwise) {
        if (names == null) {
            return otherwise;
        }
        Set<E> values = EnumSet.noneOf(type);
        for (Located name : names) {
            E value = Arrays.stream(type.getEnumConstants())
                    .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(name.text()))
                    .findFirst()
                    .orElseThrow(() -> new TaxonomyException(
                            file,
                            name.line(),
                            "there is no " + type.getSimpleName().toLowerCase(Locale.ROOT) + " \"" + name.text()
                                    + "\"; there are " + List.of(type.getEnumConstants())));
            values.add(value);
        }
        return values;
    }

    private Located required(@Nullable Located text, String what, int line) {
        if (text == null || text.text().isBlank()) {
            throw new TaxonomyException(file, line, what + " is missing");
        }
        return text;
    }

    private static List<String> texts(@Nullable List<Located> texts) {
        return orEmpty(texts).stream().map(Located::text).toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
