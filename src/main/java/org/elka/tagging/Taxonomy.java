package org.elka.tagging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elka.tagging.text.Role;

/**
 * The concepts that articles are tagged with, and the language that signals them. Read from {@code
 * config/taxonomy.yaml}, which says how it is written; checked as a whole, so that an instance is always sound.
 *
 * @param version of the content, raised by the curator with each change; stands on every tag
 * @param lexicons named lists of phrases that rules share; a phrase's notation is that of {@link
 *     org.elka.tagging.text.Phrases}
 * @param groups in the order of the file
 * @param levels what decides the levels of some tags on top of the rules; of none unless it was trained
 */
public record Taxonomy(String version, Map<String, List<String>> lexicons, List<Group> groups, LevelModel levels) {

    /** Names of the values that a rule may ask for. */
    static final List<String> VALUES = List.of(
            "compound",
            "design",
            "disorder",
            "dose",
            "route",
            "onset-hours",
            "duration-days",
            "anxiety-direction",
            "in-scope");

    /** Tags of one kind. */
    public record Group(String id, String title, List<Concept> tags) {}

    /**
     * One tag.
     *
     * @param id as in queries and outputs: "onset-speed"
     * @param definition when the paper reports it
     * @param examples sentences that report it
     * @param counterExamples sentences that do not
     * @param mesh nearest descriptors of the NLM, for the reader; may be empty
     * @param rules the language that signals it
     */
    public record Concept(
            String id,
            String title,
            String definition,
            List<String> examples,
            List<String> counterExamples,
            List<String> mesh,
            List<Rule> rules) {}

    /**
     * One way in which a text signals a concept.
     *
     * @param id unique in its concept; in explanations and in the model's features
     * @param phrases any of these must stand in the sentence
     * @param except phrases in which the others do not count: "fear" is no fear in "fearful faces"
     * @param condition what else must hold
     * @param genres the kinds of papers in which it holds
     * @param in the roles of sentences in which it tells that the paper reports the concept; elsewhere it is a mention
     * @param strength how sure the concept is reported where the rule holds, 0 to 1; 0 for one that only mentions
     */
    public record Rule(
            String id,
            List<String> phrases,
            List<String> except,
            Condition condition,
            Set<Genre> genres,
            Set<Role> in,
            double strength) {}

    /**
     * What else must hold for a rule, by names of lexicons.
     *
     * @param with each must stand in the same sentence
     * @param within at most so many tokens from the phrase, or 0 for anywhere in the sentence
     * @param without none may stand in the same sentence
     * @param apart of those, only the ones at most so many tokens from the phrase count, or 0 for all
     * @param document each must stand somewhere in the title or abstract
     * @param notDocument none may stand anywhere
     * @param values names of values of which each must have been read out of the text, such as "compound"
     */
    public record Condition(
            List<String> with,
            int within,
            List<String> without,
            int apart,
            List<String> document,
            List<String> notDocument,
            List<String> values) {}

    /**
     * Reads a taxonomy.
     *
     * @throws TaxonomyException if the file is not sound; names file, line and reason
     */
    public static Taxonomy read(Path file) {
        return TaxonomyReader.read(file);
    }

    /**
     * Reads a taxonomy out of the text of a file.
     *
     * @param file by which messages name it
     * @throws TaxonomyException if it is not sound; names file, line and reason
     */
    public static Taxonomy parse(Path file, String text) {
        return TaxonomyReader.read(file, text);
    }

    /** All concepts, in the order of the file. */
    public List<Concept> concepts() {
        return groups.stream().flatMap(group -> group.tags().stream()).toList();
    }

    public Optional<Concept> concept(String id) {
        return concepts().stream().filter(concept -> concept.id().equals(id)).findFirst();
    }
}
