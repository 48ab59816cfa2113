package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.Tagging.Value;
import org.elka.tagging.text.Document;

/** Reads all values by rules over one pass of the vocabulary. Immutable; one instance serves any number of threads. */
public final class StatedValues implements ValueReader {

    private final ValueVocabulary vocabulary;

    public StatedValues(ValueVocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public List<Value> read(Document document) {
        return readAll(document).values();
    }

    @Override
    public Stated readAll(Document document) {
        Reading first = Reading.of(document, vocabulary);
        Design design = DesignRules.read(first);
        Reading reading = design.isReview() ? first.asReview() : first;
        AnxietyOutcome anxiety = AnxietyOutcome.of(reading);
        List<Value> compounds = CompoundRules.read(reading, design);
        List<Value> disorders = DisorderRules.read(reading, design);
        List<Value> values = new ArrayList<>();
        DirectionRules.read(anxiety).ifPresent(values::add);
        values.addAll(compounds);
        values.add(new Value("design", design.name(), null, design.evidence()));
        values.addAll(disorders);
        if (!compounds.isEmpty()) {
            values.addAll(DoseRules.read(reading, design));
        }
        values.add(ScopeRules.read(compounds, disorders, anxiety, design));
        Participants.Count count = Participants.read(reading, design);
        if (count != null) {
            values.add(new Value(
                    "n",
                    String.valueOf((long) count.number()),
                    count.number(),
                    count.passage().evidence()));
        }
        if (!compounds.isEmpty()) {
            values.addAll(RouteRules.read(reading, design));
            OnsetRules.read(reading, design).ifPresent(values::add);
            DurationRules.read(reading, design).ifPresent(values::add);
        }
        return new Stated(List.copyOf(values), List.copyOf(FindingRules.read(reading, design)));
    }
}
