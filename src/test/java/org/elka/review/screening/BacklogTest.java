package org.elka.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is carried on with each entry is what going over all articles would find. */
class BacklogTest {
    private static final int LENGTH = 800;
    private static final Instant NOW = Instant.EPOCH;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void afterEachEntryItHoldsWhatWaitsForEachPerson(long seed) {
        Review review = new Review(1);
        int waiting = 0;
        for (Entry entry : drawn(seed)) {
            review.apply(entry);
            for (Stage stage : Stage.values()) {
                for (long person = 1; person <= 4; person++) {
                    List<Long> all = waiting(review, stage, person);
                    assertThat(ofBacklog(review, stage, person))
                            .as("stage %s, person %d, after %s", stage, person, entry)
                            .isEqualTo(all);
                    assertThat(number(review, stage, person)).isEqualTo(all.size());
                    waiting += all.size();
                }
            }
        }
        assertThat(waiting).isGreaterThan(LENGTH);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    void whatBecameOpenIsNoticedByWhoKeepsAnOrder(long seed) {
        Review review = new Review(1);
        List<Item> before = List.of();
        long grown = 0;
        int noticed = 0;
        for (Entry entry : drawn(seed)) {
            review.apply(entry);
            Backlog backlog = review.backlog(Stage.TITLE_ABSTRACT);
            if (!before.containsAll(backlog.open())) {
                assertThat(backlog.grown()).isGreaterThan(grown).isEqualTo(entry.number());
                noticed++;
            }
            before = backlog.open();
            grown = backlog.grown();
        }
        assertThat(noticed).isPositive();
    }

    /** A history by chance, with a sample drawn now and then and somebody who leaves. */
    private static List<Entry> drawn(long seed) {
        List<Entry> entries = new ArrayList<>();
        for (Entry entry : RandomHistory.of(seed, LENGTH)) {
            entries.add(new Entry(entries.size() + 1L, entry.made(), entry.person(), entry.event()));
            if (entries.size() % 100 == 0 && entry.event() instanceof ReviewEvent.Decided decided) {
                entries.add(new Entry(
                        entries.size() + 1L,
                        entry.made(),
                        1,
                        new ReviewEvent.AuditDrawn(List.of(decided.article()), seed, 1, 1, 40, 0.95, 0.95)));
            }
            if (entries.size() == LENGTH / 2) {
                entries.add(new Entry(entries.size() + 1L, entry.made(), 1, new ReviewEvent.MemberRemoved(4)));
            }
        }
        return entries;
    }

    private static List<Long> waiting(Review review, Stage stage, long person) {
        return review.items().stream()
                .filter(item -> review.status(item, stage) == Status.OPEN)
                .filter(item -> item.decision(stage, person) == null)
                .filter(item -> Screening.isFor(review, item, stage, person))
                .map(Item::article)
                .sorted()
                .toList();
    }

    private static List<Long> ofBacklog(Review review, Stage stage, long person) {
        Backlog backlog = review.backlog(stage);
        return review.items().stream()
                .filter(item -> backlog.waits(review, item, person, NOW))
                .map(Item::article)
                .sorted()
                .toList();
    }

    private static int number(Review review, Stage stage, long person) {
        Backlog backlog = review.backlog(stage);
        return backlog.plainFor(person)
                + (int) backlog.apart().stream()
                        .filter(item -> backlog.waits(review, item, person, NOW))
                        .count();
    }
}
