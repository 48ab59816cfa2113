package org.elka.library;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.Tagging.Tag;
import org.elka.library.Tagging.Value;
import org.elka.library.Verdict.Subject.Of;
import org.jspecify.annotations.Nullable;

/** What holds of an article when the machine and people have spoken: a person's word outranks the machine's. */
public final class TaggingInForce {
    private static final double CERTAIN = 1;
    private static final Tagging NOTHING = new Tagging("", "", List.of(), List.of(), List.of());

    private TaggingInForce() {}

    /**
     * The machine's tagging with verdicts applied. Rejected tags and values are gone; those confirmed, corrected or
     * added are as the person said, with confidence 1, in the machine's place or after the machine's.
     *
     * <p>Evidence stays verbatim: where the text was revised since the verdict, a quote is looked for in the new text
     * and dropped if it is no longer there.
     *
     * @param machine null where nothing was tagged
     * @param verdicts at most one a subject
     */
    public static Tagging of(@Nullable Tagging machine, Collection<Verdict> verdicts, Citation text) {
        Tagging base = machine == null ? NOTHING : machine;
        Map<String, Tag> tags = new LinkedHashMap<>();
        base.tags().forEach(tag -> tags.put(tag.tag(), tag));
        List<Value> values = new ArrayList<>(base.values());
        for (Verdict verdict : verdicts) {
            if (verdict.subject().of() == Of.TAG) {
                apply(verdict, tags, text);
            } else {
                apply(verdict, values, text);
            }
        }
        return new Tagging(
                base.taxonomyVersion(),
                base.taggerVersion(),
                List.copyOf(tags.values()),
                List.copyOf(values),
                base.findings());
    }

    private static void apply(Verdict verdict, Map<String, Tag> tags, Citation text) {
        String name = verdict.subject().name();
        Verdict.Said said = verdict.said();
        if (!verdict.holds() || said.level() == null) {
            tags.remove(name);
            return;
        }
        List<Evidence> evidence = verbatim(said.evidence(), text);
        if (evidence.isEmpty() && tags.containsKey(name)) {
            evidence = tags.get(name).evidence();
        }
        tags.put(name, new Tag(name, said.level(), CERTAIN, evidence));
    }

    private static void apply(Verdict verdict, List<Value> values, Citation text) {
        String name = verdict.subject().name();
        values.removeIf(value -> value.name().equals(name));
        for (Value value : verdict.said().values()) {
            values.add(new Value(name, value.text(), value.number(), verbatim(value.evidence(), text)));
        }
    }

    private static List<Evidence> verbatim(List<Evidence> evidence, Citation text) {
        return evidence.stream()
                .map(quoted -> find(quoted, field(text, quoted.field())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Evidence> find(Evidence evidence, String text) {
        if (text.startsWith(evidence.quote(), evidence.start())) {
            return Optional.of(evidence);
        }
        int at = text.indexOf(evidence.quote());
        return at < 0
                ? Optional.empty()
                : Optional.of(
                        new Evidence(evidence.field(), at, at + evidence.quote().length(), evidence.quote()));
    }

    /** The text in which evidence of that field is counted. */
    public static String field(Citation text, Field field) {
        return field == Field.TITLE ? text.titleText() : text.abstractText();
    }
}
