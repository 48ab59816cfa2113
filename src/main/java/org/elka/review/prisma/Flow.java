package org.elka.review.prisma;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.elka.review.screening.Choice;
import org.elka.review.screening.Given;
import org.elka.review.screening.Item;
import org.elka.review.screening.Review;
import org.elka.review.screening.Stage;
import org.elka.review.screening.Status;
import org.jspecify.annotations.Nullable;

/**
 * The flow of a review through its phases, counted from its history alone.
 *
 * <p>Records are what databases delivered, and are counted before duplicates are taken out; from there on it counts
 * articles (PRISMA: reports). The numbers add up by construction: each article lies in exactly one of the boxes in which
 * the flow ends or waits. In an updated review, what was settled when the previous version was made stays out of it.
 *
 * @param asOf the time of the last entry that is counted
 * @param entry the number of that entry
 * @param identified records by database
 * @param boxes articles by box, in the order in which they came
 * @param reasons excluded full texts by the criterion that they are counted under; "none" where there is none
 * @param previous whether a previous version is taken into account
 */
public record Flow(
        Instant asOf,
        long entry,
        SortedMap<String, Integer> identified,
        Map<Box, List<Long>> boxes,
        SortedMap<String, List<Long>> reasons,
        boolean previous) {
    /** Under which excluded full texts are counted that were given no reason. */
    public static final String NO_REASON = "none";

    /** The flow of a review as it stands. */
    public static Flow of(Review review) {
        return of(review, null);
    }

    /** The flow since the previous version of the review; null: from the beginning. */
    public static Flow of(Review review, @Nullable Review previous) {
        Map<Box, List<Long>> boxes = new EnumMap<>(Box.class);
        for (Box box : Box.values()) {
            boxes.put(box, new ArrayList<>());
        }
        Flow flow =
                new Flow(review.lastMade(), review.last(), new TreeMap<>(), boxes, new TreeMap<>(), previous != null);
        Review before = previous == null ? new Review(review.id()) : previous;
        for (Item item : review.items()) {
            Item then = before.find(item.article());
            if (then != null && before.status(then, Stage.FULL_TEXT) == Status.INCLUDED) {
                flow.into(Box.PREVIOUSLY_INCLUDED, item);
            } else if (then == null || !settled(before, then)) {
                flow.count(review, item);
            }
        }
        return flow;
    }

    private static boolean settled(Review review, Item item) {
        return item.mergedInto() != null
                || item.automation() != null
                || review.status(item, Stage.TITLE_ABSTRACT) == Status.EXCLUDED
                || review.status(item, Stage.FULL_TEXT).isFinal();
    }

    private void count(Review review, Item item) {
        item.records().forEach((database, number) -> identified.merge(database, number, Integer::sum));
        if (item.mergedInto() != null) {
            into(Box.DUPLICATES, item);
            return;
        }
        into(Box.IDENTIFIED, item);
        if (item.automation() != null) {
            into(Box.EXCLUDED_BY_AUTOMATION, item);
            return;
        }
        switch (review.status(item, Stage.TITLE_ABSTRACT)) {
            case EXCLUDED -> {
                into(Box.SCREENED, item);
                into(Box.EXCLUDED, item);
            }
            case INCLUDED -> {
                into(Box.SCREENED, item);
                into(Box.SOUGHT, item);
                sought(review, item);
            }
            default -> into(Box.AWAITING_SCREENING, item);
        }
    }

    private void sought(Review review, Item item) {
        switch (review.status(item, Stage.FULL_TEXT)) {
            case NOT_RETRIEVED -> into(Box.NOT_RETRIEVED, item);
            case INCLUDED -> {
                into(Box.ASSESSED, item);
                into(Box.INCLUDED, item);
            }
            case EXCLUDED -> {
                into(Box.ASSESSED, item);
                into(Box.EXCLUDED_REPORTS, item);
                reasons.computeIfAbsent(reason(review, item), _ -> new ArrayList<>())
                        .add(item.article());
            }
            default -> into(Box.AWAITING_ASSESSMENT, item);
        }
    }

    private static String reason(Review review, Item item) {
        Given given = review.deciding(item, Stage.FULL_TEXT);
        String reason = given == null || given.decision().choice() != Choice.EXCLUDE
                ? null
                : given.decision().reason();
        return reason == null ? NO_REASON : reason;
    }

    private void into(Box box, Item item) {
        in(box).add(item.article());
    }

    /** The articles in a box. */
    public List<Long> in(Box box) {
        return Objects.requireNonNull(boxes.get(box));
    }

    /** How many articles are in a box. */
    public int number(Box box) {
        return in(box).size();
    }

    /** How many records were identified in all. */
    public int records() {
        return identified.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many records were taken out because others are of the same article. */
    public int duplicateRecords() {
        return records() - number(Box.IDENTIFIED);
    }
}
