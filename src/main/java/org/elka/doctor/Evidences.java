package org.elka.doctor;

import java.util.Optional;
import java.util.stream.Stream;
import org.elka.library.Citation;
import org.elka.library.Tagging;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;

/** Holds quoted evidence against the text that it is quoted from. */
final class Evidences {
    private Evidences() {}

    /** The first piece of evidence that is not the text between its offsets, in words; empty if all are. */
    static Optional<String> firstWrong(Tagging tagging, Citation citation) {
        String title = citation.titleText();
        String text = citation.abstractText();
        return all(tagging)
                .filter(evidence -> !isVerbatim(evidence, evidence.field() == Field.TITLE ? title : text))
                .findFirst()
                .map(evidence -> "\"%s\" does not stand at %d to %d of the %s"
                        .formatted(evidence.quote(), evidence.start(), evidence.end(), evidence.field()));
    }

    private static Stream<Evidence> all(Tagging tagging) {
        return Stream.of(
                        tagging.tags().stream().map(Tagging.Tag::evidence),
                        tagging.values().stream().map(Tagging.Value::evidence),
                        tagging.findings().stream().map(Tagging.Finding::evidence))
                .flatMap(lists -> lists)
                .flatMap(list -> list.stream());
    }

    private static boolean isVerbatim(Evidence evidence, String text) {
        return evidence.start() >= 0
                && evidence.end() <= text.length()
                && evidence.start() <= evidence.end()
                && text.substring(evidence.start(), evidence.end()).equals(evidence.quote());
    }
}
