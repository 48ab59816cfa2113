package org.elka.search;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The index that answers at the moment. It is exchanged only between two questions, never under one. */
final class IndexInUse {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile @Nullable ArticleIndex index;

    /** Asks the index something, or, where none is open, gives null to the question. */
    <T> T asked(Function<@Nullable ArticleIndex, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(index);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The index, for whoever alone may exchange it. */
    ArticleIndex get() {
        return open(index);
    }

    /** @throws IllegalStateException where none is open */
    static ArticleIndex open(@Nullable ArticleIndex index) {
        if (index == null) {
            throw new IllegalStateException("The index is not open.");
        }
        return index;
    }

    /** Puts another in its place once nobody asks the present one, and gives that back. */
    @Nullable
    ArticleIndex exchange(@Nullable ArticleIndex next) {
        lock.writeLock().lock();
        try {
            ArticleIndex old = index;
            index = next;
            return old;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void close() {
        close(exchange(null));
    }

    static void close(@Nullable ArticleIndex old) {
        if (old != null) {
            old.close();
        }
    }
}
