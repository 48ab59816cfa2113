package org.elka.tagging.learning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.elka.tagging.LevelModel;

/** Writes a model into a taxonomy's file, under a version of its own. */
public final class LearnedTaxonomy {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MARK = "-levels-";
    private static final String HEADING = """

            # Learned: on these tags a linear model decides the level, by what the rules saw (elka tagger train). To take
            # it back, activate the version before.
            levels:
            """;

    private LearnedTaxonomy() {}

    /**
     * The file with the model in the place of any that it held. The version is the file's own with a checksum of the
     * model behind it, so that equal models have equal versions.
     *
     * @param text a sound taxonomy file, whose levels, if any, stand last
     */
    public static String of(String text, LevelModel model) {
        String levels = levels(model);
        String rules = text.indexOf(HEADING) < 0 ? text : text.substring(0, text.indexOf(HEADING));
        CRC32 checksum = new CRC32();
        checksum.update(levels.getBytes(StandardCharsets.UTF_8));
        String mark = MARK + String.format(Locale.ROOT, "%08x", checksum.getValue());
        String named = rules.replaceFirst(
                "(?m)^(version: *\"?)([^\"\\s]*?)(" + MARK + "[0-9a-f]{8})?(\"?) *$", "$1$2" + mark + "$4");
        return named.stripTrailing() + "\n" + HEADING + levels;
    }

    /** By name, since equal models are equal in every order of their maps and must be written alike. */
    private static String levels(LevelModel model) {
        StringBuilder levels = new StringBuilder();
        for (Map.Entry<String, LevelModel.Weights> tag : new TreeMap<>(model.tags()).entrySet()) {
            levels.append("  - tag: ").append(tag.getKey()).append('\n');
            levels.append("    bias: ").append(tag.getValue().bias()).append('\n');
            levels.append("    weights: ")
                    .append(json(new TreeMap<>(tag.getValue().weights())))
                    .append('\n');
        }
        return levels.toString();
    }

    /** In the flow style of YAML, which is JSON. */
    private static String json(Map<String, Double> weights) {
        try {
            return JSON.writeValueAsString(weights);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("names and numbers can always be written", e);
        }
    }
}
