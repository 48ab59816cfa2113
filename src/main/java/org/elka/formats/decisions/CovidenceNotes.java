package org.elka.formats.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elka.formats.decisions.Said.Choice;
import org.elka.formats.reading.KeptFields;
import org.elka.library.Citation;
import org.elka.library.Citation.Keyword;
import org.jspecify.annotations.Nullable;

/** What Covidence writes into the notes and tags of its lists. */
final class CovidenceNotes {
    private static final Pattern REASON = Pattern.compile("Exclusion reason:\\s*([^;\\n]+)");

    private CovidenceNotes() {}

    static List<Said> of(Citation citation) {
        List<String> reasons = new ArrayList<>();
        for (String note : citation.generalNotes()) {
            Matcher reason = REASON.matcher(note);
            while (reason.find()) {
                reasons.add(reason.group(1).strip());
            }
        }
        Choice choice = null;
        List<String> labels = new ArrayList<>();
        for (String tag : tags(citation)) {
            Choice named = choice(tag);
            if (named == null) {
                labels.add(tag);
            } else {
                choice = named;
            }
        }
        if (choice == null && !reasons.isEmpty()) {
            choice = Choice.EXCLUDE;
        }
        return choice == null
                ? List.of()
                : List.of(new Said(null, null, choice, choice == Choice.EXCLUDE ? reasons : List.of(), labels, null));
    }

    private static List<String> tags(Citation citation) {
        return Stream.concat(
                        KeptFields.value(citation, "csv:Tags").stream().flatMap(tags -> Stream.of(tags.split("[;,]"))),
                        citation.keywords().stream().map(Keyword::text))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static @Nullable Choice choice(String tag) {
        return switch (tag.toLowerCase(Locale.ROOT)) {
            case "included" -> Choice.INCLUDE;
            case "excluded" -> Choice.EXCLUDE;
            case "maybe" -> Choice.MAYBE;
            default -> null;
        };
    }
}
