package org.elka.library;

import org.jspecify.annotations.Nullable;

/**
 * What the library did with one delivery.
 *
 * @param detail for a person: the fields that were revised, why a record did not become a version ...
 */
public record Applied(
        String identifier,
        Outcome outcome,
        @Nullable Long articleId,
        @Nullable Long recordId,
        @Nullable String detail) {}
