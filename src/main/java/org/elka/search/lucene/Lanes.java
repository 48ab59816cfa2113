package org.elka.search.lucene;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.QueryTimeout;
import org.elka.search.SearchBusyException;
import org.elka.search.query.Query;
import org.elka.search.query.QueryError;
import org.elka.search.query.QueryLimits;
import org.elka.search.query.QueryRefusedException;

/**
 * Keeps large queries from holding up small ones: only so many run at a time, each only for so long. Small ones never
 * wait. Nothing is interrupted: a query that is out of time stops at its next look at the clock.
 */
final class Lanes {
    /** What one truncated word, or one of a proximity search, costs beside a plain one. */
    private static final int DEAR = 10;

    private final QueryLimits limits;
    private final Semaphore free;

    Lanes(QueryLimits limits) {
        this.limits = limits;
        this.free = new Semaphore(limits.lanes(), true);
    }

    /** Leave to run a query; to be closed. */
    interface Leave extends AutoCloseable {
        /** When the query must have ended; null where it is small. */
        default Deadline deadline() {
            return Deadline.NONE;
        }

        @Override
        void close();
    }

    private record Large(Semaphore free, Deadline deadline) implements Leave {
        @Override
        public void close() {
            free.release();
        }
    }

    /** The end of a query's time. */
    record Deadline(boolean set, long nanos) implements QueryTimeout {
        static final Deadline NONE = new Deadline(false, 0);

        static Deadline in(Duration time) {
            return new Deadline(true, System.nanoTime() + time.toNanos());
        }

        @Override
        public boolean shouldExit() {
            return set && System.nanoTime() - nanos > 0;
        }
    }

    /**
     * Waits for a turn, if the query is large.
     *
     * @throws SearchBusyException when no turn came in time
     */
    Leave enter(Query query) {
        if (weight(query) < limits.large()) {
            return () -> {};
        }
        try {
            if (!free.tryAcquire(limits.time().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new SearchBusyException("Other large queries have kept this one waiting for "
                        + limits.time().toSeconds() + " s (limits time and lanes): ask again, or ask for less.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchBusyException("The service is stopping.");
        }
        return new Large(free, Deadline.in(limits.time()));
    }

    /** The refusal of a query that has taken too long. */
    QueryRefusedException tooSlow() {
        return new QueryRefusedException(new QueryError(
                1,
                0,
                "This query takes longer than " + limits.time().toSeconds() + " s (limit time).",
                "Use fewer or longer truncations, or split it in parts."));
    }

    private static int weight(Query query) {
        if (query instanceof Query.Text text) {
            return text.words().stream()
                    .mapToInt(word -> word.truncated() || text.distance() != null ? DEAR : 1)
                    .sum();
        }
        return query.parts().isEmpty()
                ? 1
                : query.parts().stream().mapToInt(Lanes::weight).sum();
    }
}
