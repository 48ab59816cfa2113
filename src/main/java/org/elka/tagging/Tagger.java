package org.elka.tagging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Level;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.tagging.Taxonomy.Concept;
import org.elka.tagging.text.Document;
import org.elka.tagging.values.ValueReader;

/**
 * Tags a title and an abstract. A pure function of the two texts and the taxonomy; safe for use by several threads, and
 * meant to be made once, since compiling a taxonomy takes far longer than tagging an article.
 */
public final class Tagger {
    /** Version of the code and its weights; to be raised with whatever changes the tags of some text. */
    public static final String VERSION = "9";

    /** Feature: how sure the rules together are, from 0 to 4; they report from ln 2 on. */
    public static final String WEIGHT = "weight";

    /** Feature: logarithm of the number of sentences with a sign of the concept. */
    public static final String SENTENCES = "sentences";

    private static final int MOST_EVIDENCE = 4;

    private final Taxonomy taxonomy;
    private final List<Concept> concepts;
    private final RuleBook rules;
    private final ValueReader values;

    public Tagger(Taxonomy taxonomy, ValueReader values) {
        this.taxonomy = taxonomy;
        this.concepts = taxonomy.concepts();
        this.rules = RuleBook.of(taxonomy);
        this.values = values;
    }

    /** By which it tags. */
    public Taxonomy taxonomy() {
        return taxonomy;
    }

    /** Tags and values of any two texts, in time linear in their length; texts without words have none. */
    public Tagging tag(String title, String abstractText) {
        Document text = Document.of(title, abstractText);
        ValueReader.Stated stated = values.readAll(text);
        List<Value> found = stated.values();
        Genre genre = genre(text, found);
        Signals signals = Signals.in(text, genre, names(found), rules, concepts.size());
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            Signals.Weighed weighed = signals.of(i);
            if (weighed.evidence().isEmpty()) {
                continue;
            }
            Optional<LevelModel.Weights> learned =
                    taxonomy.levels().of(concepts.get(i).id());
            tags.add(
                    learned.isPresent()
                            ? byModel(
                                    concepts.get(i).id(),
                                    learned.get().probability(signals.features(i, weighed, genre)),
                                    weighed)
                            : byRules(concepts.get(i).id(), weighed));
        }
        Tagging tagging = new Tagging(taxonomy.version(), VERSION, List.copyOf(tags), found, stated.findings());
        return ForeignText.certain(text, tagging);
    }

    private static Tag byRules(String tag, Signals.Weighed weighed) {
        Level level = weighed.reports() >= 0.5 ? Level.REPORTS : Level.MENTIONS;
        double confidence = level == Level.REPORTS
                ? Calibration.reports(weighed.reports(), weighed.evidence().size())
                : Calibration.mentions(weighed.reports());
        return new Tag(tag, level, confidence, evidence(weighed));
    }

    private static Tag byModel(String tag, double reports, Signals.Weighed weighed) {
        return reports >= 0.5
                ? new Tag(tag, Level.REPORTS, reports, evidence(weighed))
                : new Tag(tag, Level.MENTIONS, 1 - reports, evidence(weighed));
    }

    /**
     * What the rules see of each concept in a text, by the names of features: {@link #WEIGHT} and {@link #SENTENCES}; the
     * strongest sign by rule ({@code "rule ID"}) and by role of its sentence ({@code "role RESULTS"}), where background,
     * negation and outlook count little; {@code "standing"}, how far the best of them is the paper's own; and the kind of
     * paper ({@code "genre STUDY"}). Concepts of which they see nothing are left out.
     */
    public Map<String, Map<String, Double>> seen(String title, String abstractText) {
        Document text = Document.of(title, abstractText);
        List<Value> found = values.readAll(text).values();
        Genre genre = genre(text, found);
        Signals signals = Signals.in(text, genre, names(found), rules, concepts.size());
        Map<String, Map<String, Double>> seen = new LinkedHashMap<>();
        for (int i = 0; i < concepts.size(); i++) {
            Signals.Weighed weighed = signals.of(i);
            if (!weighed.evidence().isEmpty()) {
                seen.put(concepts.get(i).id(), signals.features(i, weighed, genre));
            }
        }
        return seen;
    }

    private static Set<String> names(List<Value> values) {
        Set<String> names = new HashSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }

    /** The design says how a paper speaks; where none was read, the words that papers of a genre use. */
    private static Genre genre(Document text, List<Value> values) {
        return values.stream()
                .filter(value -> value.name().equals("design"))
                .findFirst()
                .map(value -> Genre.ofDesign(value.text()))
                .orElseGet(() -> Genre.of(text));
    }

    private static List<Evidence> evidence(Signals.Weighed weighed) {
        return weighed.evidence().stream()
                .limit(MOST_EVIDENCE)
                .map(signal -> signal.sentence().evidence())
                .toList();
    }
}
