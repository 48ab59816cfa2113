package org.elka.tagging;

import java.util.ArrayList;
import java.util.List;
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
    public static final String VERSION = "3";

    private static final int MOST_EVIDENCE = 4;

    private final Taxonomy taxonomy;
    private final RuleBook rules;
    private final ValueReader values;

    public Tagger(Taxonomy taxonomy, ValueReader values) {
        this.taxonomy = taxonomy;
        this.rules = RuleBook.of(taxonomy);
        this.values = values;
    }

    /** Tags and values of any two texts, in time linear in their length; texts without words have none. */
    public Tagging tag(String title, String abstractText) {
        Document text = Document.of(title, abstractText);
        List<Concept> concepts = taxonomy.concepts();
        ValueReader.Stated stated = values.readAll(text);
        List<Value> found = stated.values();
        Signals signals = Signals.in(text, genre(text, found), rules, concepts.size());
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < concepts.size(); i++) {
            Signals.Weighed weighed = signals.of(i);
            if (weighed.evidence().isEmpty()) {
                continue;
            }
            Level level = weighed.reports() >= 0.5 ? Level.REPORTS : Level.MENTIONS;
            double confidence = level == Level.REPORTS
                    ? Calibration.reports(weighed.reports(), weighed.evidence().size())
                    : Calibration.mentions(weighed.reports());
            tags.add(new Tag(concepts.get(i).id(), level, confidence, evidence(weighed)));
        }
        Tagging tagging = new Tagging(taxonomy.version(), VERSION, List.copyOf(tags), found, stated.findings());
        return ForeignText.certain(text, tagging);
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
