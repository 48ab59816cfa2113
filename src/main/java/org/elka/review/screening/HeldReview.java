package org.elka.review.screening;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.elka.Together;
import org.elka.review.screening.Reviews.Judgement;
import org.jspecify.annotations.Nullable;

/**
 * A review in memory, twice: as it is committed, for whoever looks, and with what is about to be committed, by which the
 * next addition is judged. So nobody who looks waits for a commit, or sees what may yet fail.
 */
final class HeldReview {
    /** Held from the judgement to the commit. */
    final ReentrantLock adding = new ReentrantLock(true);

    final Together<Addition> additions;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Review review;
    private Review ahead;

    HeldReview(long id, Consumer<List<Addition>> add) {
        this.review = new Review(id);
        this.ahead = new Review(id);
        this.additions = new Together<>(add);
    }

    /** What somebody wants added, and what came of it. */
    static final class Addition {
        final long person;
        final Judgement judgement;
        final long followedTo;
        List<Entry> added = List.of();

        @Nullable
        RuntimeException refused;

        Addition(long person, Judgement judgement, long followedTo) {
            this.person = person;
            this.judgement = judgement;
            this.followedTo = followedTo;
        }

        List<Entry> result() {
            if (refused != null) {
                throw refused;
            }
            return added;
        }
    }

    long id() {
        return review.id();
    }

    <T> T read(Function<Review, T> look) {
        lock.readLock().lock();
        try {
            return look.apply(review);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The number of the last entry that was committed. */
    long last() {
        return read(Review::last);
    }

    /** By which additions are judged; only under {@link #adding}. */
    Review ahead() {
        return ahead;
    }

    /** What is about to be committed was not, so it is left out again: all is to be taken in anew. */
    void fallBack() {
        ahead = new Review(review.id());
    }

    /** Takes in what was committed, from the entry after {@link #ahead}'s last one on; only under {@link #adding}. */
    void takeIn(List<Entry> entries) {
        entries.forEach(ahead::apply);
        committed(entries);
    }

    /** Shows what was committed to who looks; what is shown already is passed over. */
    void committed(List<Entry> entries) {
        long shown = last();
        List<Entry> news =
                entries.stream().filter(entry -> entry.number() > shown).toList();
        if (news.isEmpty()) {
            return;
        }
        lock.writeLock().lock();
        try {
            news.forEach(review::apply);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
