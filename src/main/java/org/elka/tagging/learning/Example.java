package org.elka.tagging.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.elka.tagging.Tagger;
import org.elka.tagging.evaluation.GoldFile.Labelled;

/**
 * What the rules saw of one tag in one text, and what people say of it.
 *
 * @param id of the text; the examples of one text are never on both sides of a fold
 * @param seen as {@link Tagger#seen} gives it; empty where the rules saw nothing, which no model can change, since there
 *     would be no sentence to prove the tag
 * @param reports whether people say that the text reports the tag
 */
public record Example(String id, String tag, Map<String, Double> seen, boolean reports) {
    private static final double REPORTED = Math.log(2);

    /** Whether the rules alone say that the text reports the tag. */
    boolean rulesReport() {
        return seen.getOrDefault(Tagger.WEIGHT, 0.0) >= REPORTED;
    }

    /** One for each tag of each labelled text. */
    public static List<Example> of(Tagger tagger, List<Labelled> gold) {
        List<Example> examples = new ArrayList<>();
        for (Labelled one : gold) {
            Map<String, Map<String, Double>> seen = tagger.seen(one.title(), one.abstractText());
            one.tags()
                    .forEach((tag, level) ->
                            examples.add(new Example(one.id(), tag, seen.getOrDefault(tag, Map.of()), level == 2)));
        }
        return examples;
    }
}
