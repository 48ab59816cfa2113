package org.elka.review.archive;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a record that was read from a file has all that it cannot be without. */
final class Completeness {
    private Completeness() {}

    /** @throws IllegalArgumentException if something is missing in it */
    static void check(Object value) {
        if (value instanceof Collection<?> all) {
            all.forEach(one -> checkPresent(one, "an element of a list"));
        } else if (value instanceof Map<?, ?> all) {
            all.values().forEach(one -> checkPresent(one, "a value"));
        } else if (value instanceof Record whole) {
            for (RecordComponent component : whole.getClass().getRecordComponents()) {
                Object part = part(whole, component);
                if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException("it has no '" + component.getName() + "'");
                }
                if (part != null) {
                    check(part);
                }
            }
        }
    }

    private static void checkPresent(@Nullable Object one, String what) {
        if (one == null) {
            throw new IllegalArgumentException(what + " is null");
        }
        check(one);
    }

    private static @Nullable Object part(Record whole, RecordComponent component) {
        try {
            return component.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a record's accessors are public", impossible);
        }
    }
}
