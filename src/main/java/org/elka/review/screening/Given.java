package org.elka.review.screening;

import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it was given.
 *
 * @param number of its entry in the review's history
 * @param version of the article's text that was read
 * @param tags how those tags stood that the criteria go by: their levels
 * @param article on which it was given; another than the one that shows it, where that one stands for both
 * @param settles whether an adjudicator settled it by this
 * @param ranking null where no queue showed the article
 * @param imported null where it was given here
 */
public record Given(
        long number,
        Instant made,
        long person,
        Decision decision,
        int version,
        SortedMap<String, String> tags,
        long article,
        boolean settles,
        @Nullable Ranking ranking,
        ReviewEvent.@Nullable Imported imported) {}
