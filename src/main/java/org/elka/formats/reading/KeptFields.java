package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Citation;
import org.elka.library.Citation.OtherField;

/**
 * Fields of imported files that the library has no home for. They are named "family:field", as in "ris:M1"; a format of
 * the same family writes them under their own names again, the others as notes "ris:M1 = value", which are read back.
 */
public final class KeptFields {
    /** What a database calls the publication. */
    public static final String ACCESSION = "accession";

    /** Where it can be read. */
    public static final String ADDRESS = "url";

    /** What the file that it came in called it. */
    public static final String LABEL = "label";

    private static final Pattern NOTE = Pattern.compile(
            "((?:ris|nbib|wos|enw|endnote|bibtex|csv|csl|ovid|refworks):[^=\\n]{1,120}|accession|url|label) = (.+)",
            Pattern.DOTALL);

    private KeptFields() {}

    /** What a note holds that {@link #asNotes} wrote; empty for any other note. */
    public static Optional<OtherField> ofNote(String note) {
        Matcher kept = NOTE.matcher(note);
        return kept.matches()
                ? Optional.of(new OtherField(kept.group(1), kept.group(2).strip()))
                : Optional.empty();
    }

    /** The value of the field of that name, for formats that have a place for it. */
    public static Optional<String> value(Citation citation, String name) {
        return citation.otherFields().stream()
                .filter(field -> field.name().equals(name))
                .map(OtherField::value)
                .findFirst();
    }

    /** The fields of a family by the names that the family gives them. */
    public static List<OtherField> of(Citation citation, String family) {
        return citation.otherFields().stream()
                .filter(field -> field.name().startsWith(family + ":"))
                .map(field -> new OtherField(field.name().substring(family.length() + 1), field.value()))
                .toList();
    }

    /**
     * Everything that has no place of its own in a format: the citation's notes, and the fields of other families.
     *
     * @param placed names of fields that the format does have a place for
     */
    public static List<String> asNotes(Citation citation, String family, List<String> placed) {
        List<String> notes = new ArrayList<>(citation.generalNotes());
        for (OtherField field : citation.otherFields()) {
            if (!field.name().startsWith(family + ":") && !placed.contains(field.name())) {
                notes.add(field.name() + " = " + field.value());
            }
        }
        return notes;
    }
}
