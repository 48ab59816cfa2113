package org.elka.formats.decisions;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.elka.formats.decisions.Said.Choice;
import org.elka.formats.reading.KeptFields;
import org.elka.library.Citation;
import org.jspecify.annotations.Nullable;

/** What ASReview writes: https://asreview.readthedocs.io/en/stable/lab/data_labeled.html. */
final class AsreviewNotes {
    private static final List<String> COLUMNS = List.of("csv:asreview_label", "csv:included");
    private static final String NOTE = "csv:asreview_note";

    private AsreviewNotes() {}

    static List<Said> of(Citation citation) {
        String note = KeptFields.value(citation, NOTE).orElse(null);
        return Stream.concat(
                        COLUMNS.stream().flatMap(column -> KeptFields.value(citation, column).stream()),
                        citation.generalNotes().stream())
                .map(AsreviewNotes::choice)
                .flatMap(Optional::stream)
                .findFirst()
                .map(choice -> said(choice, note))
                .stream()
                .toList();
    }

    private static Said said(Choice choice, @Nullable String note) {
        return new Said(null, null, choice, List.of(), List.of(), note);
    }

    private static Optional<Choice> choice(String value) {
        return switch (value) {
            case "1", "1.0", "ASReview_relevant" -> Optional.of(Choice.INCLUDE);
            case "0", "0.0", "ASReview_irrelevant" -> Optional.of(Choice.EXCLUDE);
            default -> Optional.empty();
        };
    }
}
