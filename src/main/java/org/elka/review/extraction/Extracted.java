package org.elka.review.extraction;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers as they were given.
 *
 * @param number of their entry in the review's history
 * @param form the version of the form that they answer
 * @param version of the article's text that there was
 */
public record Extracted(
        long number,
        Instant made,
        long person,
        int form,
        Answers answers,
        @Nullable String note,
        int version) {}
