package org.elka.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.library.Citation;
import org.elka.library.Tagging.Evidence;
import org.elka.library.Tagging.Field;
import org.elka.library.TaggingInForce;
import org.elka.review.Proposal.Passage;
import org.jspecify.annotations.Nullable;

/** Finds the places that a person names in a text; evidence is verbatim or refused. */
final class Passages {
    private final Citation text;

    Passages(Citation text) {
        this.text = text;
    }

    /** The passages as evidence. @throws RefusedVerdict if one is not in the text as it is given */
    List<Evidence> evidence(List<Passage> passages) {
        List<Evidence> found = new ArrayList<>();
        for (Passage passage : passages) {
            found.add(passage.start() == null || passage.end() == null ? byQuote(passage) : byOffsets(passage));
        }
        return List.copyOf(found);
    }

    private Evidence byOffsets(Passage passage) {
        Field field = passage.field() == null ? Field.ABSTRACT : passage.field();
        String whole = TaggingInForce.field(text, field);
        int start = passage.start() == null ? 0 : passage.start();
        int end = passage.end() == null ? 0 : passage.end();
        if (start < 0 || start >= end || end > whole.length()) {
            throw new RefusedVerdict("evidence from %d to %d is not in the %s, which has %d UTF-16 code units"
                    .formatted(start, end, name(field), whole.length()));
        }
        String stands = whole.substring(start, end);
        if (passage.quote() != null && !passage.quote().equals(stands)) {
            throw new RefusedVerdict("evidence is not verbatim: from %d to %d the %s reads \"%s\""
                    .formatted(start, end, name(field), shortened(stands)));
        }
        return new Evidence(field, start, end, stands);
    }

    private Evidence byQuote(Passage passage) {
        String quote = passage.quote();
        if (quote == null || quote.isBlank()) {
            throw new RefusedVerdict("evidence needs start and end, or a quote of the text");
        }
        Field[] fields =
                passage.field() == null ? new Field[] {Field.ABSTRACT, Field.TITLE} : new Field[] {passage.field()};
        for (Field field : fields) {
            int at = TaggingInForce.field(text, field).indexOf(quote);
            if (at >= 0) {
                return new Evidence(field, at, at + quote.length(), quote);
            }
        }
        throw new RefusedVerdict("evidence is not verbatim: \"" + shortened(quote) + "\" does not stand in "
                + where(passage.field()) + " of this version");
    }

    private static String where(@Nullable Field field) {
        return field == null ? "title or abstract" : "the " + name(field);
    }

    private static String name(Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String quote) {
        return quote.length() <= 200 ? quote : quote.substring(0, 200) + "...";
    }
}
