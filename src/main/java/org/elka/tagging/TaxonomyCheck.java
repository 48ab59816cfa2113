package org.elka.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.tagging.Taxonomy.Concept;
import org.elka.tagging.values.StatedValues;
import org.elka.tagging.values.ValueVocabulary;

/** Whether a sound taxonomy does what it says of itself. */
public final class TaxonomyCheck {
    private TaxonomyCheck() {}

    /** An example that is not tagged as the file says. @param how in words */
    public record Wrong(String tag, String example, String how) {}

    /** Examples that are not tagged so, and counter-examples that are. Empty where the file keeps its word. */
    public static List<Wrong> examples(Taxonomy taxonomy) {
        Tagger tagger = new Tagger(taxonomy, new StatedValues(ValueVocabulary.standard()));
        List<Wrong> wrong = new ArrayList<>();
        for (Concept concept : taxonomy.concepts()) {
            for (String example : concept.examples()) {
                if (!reports(tagger, "RESULTS: " + example, concept.id())) {
                    wrong.add(new Wrong(concept.id(), example, "an example that is not tagged"));
                }
            }
            for (String example : concept.counterExamples()) {
                if (reports(tagger, example, concept.id())) {
                    wrong.add(new Wrong(concept.id(), example, "a counter-example that is tagged"));
                }
            }
        }
        return wrong;
    }

    private static boolean reports(Tagger tagger, String text, String tag) {
        Optional<Tag> found = tagger.tag("Ketamine", text).tag(tag);
        return found.filter(one -> one.level() == Level.REPORTS).isPresent();
    }
}
