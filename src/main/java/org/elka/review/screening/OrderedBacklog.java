package org.elka.review.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.elka.review.screening.Orders.Learned;
import org.elka.review.screening.Ranking.Order;

/**
 * A review's open articles at a stage in an order, put in order once for each order that is learned, not once for each
 * who asks: whoever asks meanwhile is served by the order before. Articles that are not open any more stay in it until
 * then; one that became open is waited for.
 */
final class OrderedBacklog {
    private final Order order;
    private final Stage stage;
    private final ReentrantLock sorting = new ReentrantLock();
    private volatile Line line = new Line(Learned.NOTHING, -1, List.of());

    OrderedBacklog(Order order, Stage stage) {
        this.order = order;
        this.stage = stage;
    }

    /** @param grown {@link Backlog#grown} when it was made */
    record Line(Learned learned, long grown, List<Item> items) {}

    private record Open(long grown, List<Item> items) {}

    private record Keyed(double key, Item item) {}

    Line line(Reviews reviews, long review, Learned learned) {
        long grown = reviews.read(review, one -> one.backlog(stage).grown());
        if (isOf(grown, learned)) {
            return line;
        }
        if (line.grown() != grown) {
            sorting.lock();
        } else if (!sorting.tryLock()) {
            return line;
        }
        try {
            if (!isOf(grown, learned)) {
                Open open = reviews.read(
                        review,
                        one -> new Open(
                                one.backlog(stage).grown(), one.backlog(stage).open()));
                line = new Line(learned, open.grown(), sorted(open.items(), learned));
            }
            return line;
        } finally {
            sorting.unlock();
        }
    }

    private boolean isOf(long grown, Learned learned) {
        return line.learned() == learned && line.grown() >= grown;
    }

    private List<Item> sorted(List<Item> items, Learned learned) {
        List<Keyed> keyed = new ArrayList<>(items.size());
        items.forEach(item -> keyed.add(new Keyed(key(item.article(), order, learned), item)));
        keyed.sort(Comparator.comparingDouble(Keyed::key)
                .thenComparingLong(one -> one.item().article()));
        return keyed.stream().map(Keyed::item).toList();
    }

    /** Lower comes first. */
    static double key(long article, Order order, Learned learned) {
        double lot = (Lot.of(article) >>> 11) * 0x1p-53;
        int known = learned.positions().size() + 1;
        double position = learned.positions().getOrDefault(article, known);
        return switch (order) {
            case RELEVANCE -> position;
            case UNCERTAINTY -> learned.certainty().getOrDefault(article, Double.MAX_VALUE);
            case RANDOM -> lot;
            case DATE -> 99_999_999 - learned.published().getOrDefault(article, 0);
            case MIXED -> Lot.of(~article) % 4 == 0 ? lot * known : position;
        };
    }
}
