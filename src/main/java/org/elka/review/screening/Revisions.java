package org.elka.review.screening;

/**
 * What a person must have seen of an article to say something of it. Made only of what the person may see, so that in a
 * blinded review it does not tell that, or what, others decided.
 */
public final class Revisions {
    private Revisions() {}

    /** @param version of the article's text now */
    public static String of(Review review, Item item, Stage stage, long person, int version) {
        Given own = item.decision(stage, person);
        Item.Reopening reopening = item.reopening(stage);
        long others = 0;
        if (Access.seesOthers(review, item, stage)) {
            Given settlement = item.settlement(stage);
            others = Math.max(
                    settlement == null ? 0 : settlement.number(),
                    item.decisions(stage).stream()
                            .mapToLong(Given::number)
                            .max()
                            .orElse(0));
        }
        return "%d-%d-%d-%d"
                .formatted(version, own == null ? 0 : own.number(), reopening == null ? 0 : reopening.number(), others);
    }
}
