package org.elka.library;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What differs between two citations of one publication. */
public final class Revision {
    private Revision() {}

    /** The names of the components of {@link Citation} that differ, in its order; empty for equal citations. */
    public static List<String> fields(Citation before, Citation after) {
        return differences(before, after).stream().map(Difference::field).toList();
    }

    /**
     * A field that differs between two citations.
     *
     * @param field the name of a component of {@link Citation}
     * @param before null where the field was absent
     * @param after null where the field is absent now
     */
    public record Difference(
            String field, @Nullable Object before, @Nullable Object after) {}

    /** The fields that differ with what they said and say, in the order of {@link Citation}. */
    public static List<Difference> differences(Citation before, Citation after) {
        List<Difference> differences = new ArrayList<>();
        for (RecordComponent component : Citation.class.getRecordComponents()) {
            Object was = read(component, before);
            Object is = read(component, after);
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(component.getName(), was, is));
            }
        }
        return differences;
    }

    private static @Nullable Object read(RecordComponent component, Citation citation) {
        try {
            return component.getAccessor().invoke(citation);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * True if {@code late} is an older state of the publication than {@code held}: a lower version of the PMID, or the
     * same one revised earlier. PubMed's update files may be read out of order.
     */
    public static boolean isOlder(Citation late, Citation held) {
        if (late.pmidVersion() != held.pmidVersion()) {
            return late.pmidVersion() < held.pmidVersion();
        }
        Optional<String> lateRevised = revisedOn(late);
        Optional<String> heldRevised = revisedOn(held);
        // ISO dates compare as text
        return lateRevised.isPresent()
                && heldRevised.isPresent()
                && lateRevised.get().compareTo(heldRevised.get()) < 0;
    }

    private static Optional<String> revisedOn(Citation citation) {
        return citation.history().stream()
                .filter(date -> date.status().equals("revised"))
                .map(Citation.HistoryDate::date)
                .max(String::compareTo);
    }
}
