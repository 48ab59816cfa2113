package org.elka.review.screening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.elka.library.ChangeLog;
import org.elka.review.screening.Refused.Kind;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reviews: their entries in the database, what these come to in memory, folded once and carried on with each entry.
 *
 * <p>Whoever adds to a review holds its lock in this process and its row in the database, judges by all entries there
 * are, and adds in one transaction: no decision is lost, doubled, or made on what was not so any more. Other processes
 * on the same database add as well; what they added is taken in first.
 */
@ApplicationScoped
public class Reviews {
    /** So many characters H2 keeps of a text, in 2.x. */
    private static final int LONGEST = 1_048_576;

    private static final int LONGEST_PROBLEM = 4_000;

    private final StatelessSession session;
    private final ChangeLog log;
    private final InstantSource clock;
    private final Map<Long, Held> held = new ConcurrentHashMap<>();

    Reviews(StatelessSession session, ChangeLog log, InstantSource clock) {
        this.session = session;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A review in memory. Who adds holds {@code adding} from the judgement to the commit; nobody waits for that to look:
     * the lock is only taken to carry the review on.
     */
    private static final class Held {
        final ReentrantLock adding = new ReentrantLock(true);
        final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
        final Review review;

        Held(long id) {
            this.review = new Review(id);
        }

        void carryOn(List<Entry> entries) {
            lock.writeLock().lock();
            try {
                entries.forEach(review::apply);
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    /** Says what is to be added to a review, by how it stands; nothing: it stays as it is. */
    @FunctionalInterface
    public interface Judgement {
        /** @throws Refused if it cannot be */
        List<ReviewEvent> judge(Review review);
    }

    /** Begins a review that its owner sets up. @return its number */
    public long begin(long owner, Protocol protocol) {
        long id = QuarkusTransaction.requiringNew().call(() -> {
            ReviewEntity row = new ReviewEntity();
            row.title = protocol.title();
            row.created = now();
            row.followedTo = log.last();
            session.insert(row);
            return row.key();
        });
        add(
                id,
                owner,
                _ -> List.of(
                        new ReviewEvent.ProtocolSet(protocol), new ReviewEvent.MemberSet(owner, List.of(Role.OWNER))));
        return id;
    }

    /** All reviews, the oldest first. */
    @Transactional
    public List<ReviewEntity> list() {
        return session.createSelectionQuery("from ReviewEntity order by id", ReviewEntity.class)
                .getResultList();
    }

    /**
     * Looks at a review as it stands; nothing is added meanwhile.
     *
     * @throws Refused if there is none of that number
     */
    public <T> T read(long id, Function<Review, T> look) {
        Held one = held(id);
        one.lock.readLock().lock();
        try {
            return look.apply(one.review);
        } finally {
            one.lock.readLock().unlock();
        }
    }

    /** The review as it stood at that time. @throws Refused if there is none of that number */
    public Review asOf(long id, Instant time) {
        held(id);
        Review review = new Review(id);
        for (Entry entry : entries(id, 0, Integer.MAX_VALUE)) {
            if (entry.made().isAfter(time)) {
                break;
            }
            review.apply(entry);
        }
        return review;
    }

    /**
     * Adds to a review.
     *
     * @param person who does it; 0 for Elka itself
     * @return the entries that were added
     * @throws Refused if there is no such review, or the judgement refuses
     */
    public List<Entry> add(long id, long person, Judgement judgement) {
        return add(id, person, judgement, 0);
    }

    /** The same for what follows the library, with the change up to which that was done. */
    List<Entry> follow(long id, long upTo, Judgement judgement) {
        return add(id, 0, judgement, upTo);
    }

    private List<Entry> add(long id, long person, Judgement judgement, long followedTo) {
        Held one = held(id);
        one.adding.lock();
        try {
            List<Entry> added = QuarkusTransaction.requiringNew().call(() -> added(one, person, judgement, followedTo));
            one.carryOn(added); // only once it is committed
            return added;
        } finally {
            one.adding.unlock();
        }
    }

    private List<Entry> added(Held one, long person, Judgement judgement, long followedTo) {
        ReviewEntity row = session.createSelectionQuery("from ReviewEntity where id = :id", ReviewEntity.class)
                .setParameter("id", one.review.id())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResult();
        takeIn(one);
        List<Entry> entries = new ArrayList<>();
        for (ReviewEvent event : judgement.judge(one.review)) {
            entries.add(new Entry(one.review.last() + entries.size() + 1, now(), person, event));
        }
        for (Entry entry : entries) {
            session.insert(row(one.review.id(), entry));
            if (entry.event() instanceof ReviewEvent.ProtocolSet(Protocol protocol)) {
                row.title = protocol.title();
            }
        }
        if (!entries.isEmpty() || followedTo > row.followedTo) {
            row.lastEntry += entries.size();
            row.followedTo = Math.max(row.followedTo, followedTo);
            row.problem = followedTo > 0 ? null : row.problem;
            session.update(row);
        }
        return entries;
    }

    /** Notes why a review cannot be followed at the moment. */
    @Transactional
    void note(long id, String problem) {
        session.createMutationQuery("update ReviewEntity set problem = :problem where id = :id")
                .setParameter("problem", problem.substring(0, Math.min(problem.length(), LONGEST_PROBLEM)))
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Why a review cannot be followed at the moment; empty if it can. */
    @Transactional
    public Optional<String> problem(long id) {
        return Optional.ofNullable(
                session.createSelectionQuery("select r.problem from ReviewEntity r where r.id = :id", String.class)
                        .setParameter("id", id)
                        .getSingleResultOrNull());
    }

    private static ReviewEntryEntity row(long review, Entry entry) {
        ReviewEntryEntity row = new ReviewEntryEntity();
        row.reviewId = review;
        row.number = entry.number();
        row.made = entry.made();
        row.person = entry.person();
        row.event = EventText.write(entry.event());
        if (row.event.length() > LONGEST) {
            throw new Refused(
                    Kind.INVALID,
                    "That is %d characters, and an entry of a review has at most %d; say less at once"
                            .formatted(row.event.length(), LONGEST));
        }
        return row;
    }

    /** Both databases keep microseconds; what is told must be what is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The review's number of that id with all that this process knows of it. */
    private Held held(long id) {
        Held one = held.get(id);
        if (one == null) {
            if (!exists(id)) {
                throw new Refused(Kind.UNKNOWN_REVIEW, "There is no review " + id + " that you are a member of");
            }
            one = held.computeIfAbsent(id, Held::new);
        }
        refresh(one);
        return one;
    }

    /** What another process added is taken in, unless somebody is about to add here, who does so. */
    private void refresh(Held one) {
        if (lastEntry(one.review.id()) <= last(one)) {
            return;
        }
        if (last(one) == 0) {
            one.adding.lock();
        } else if (!one.adding.tryLock()) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> takeIn(one));
        } finally {
            one.adding.unlock();
        }
    }

    private static long last(Held one) {
        one.lock.readLock().lock();
        try {
            return one.review.last();
        } finally {
            one.lock.readLock().unlock();
        }
    }

    private void takeIn(Held one) {
        one.carryOn(read(one.review.id(), one.review.last(), Integer.MAX_VALUE));
    }

    private boolean exists(long id) {
        return lastEntry(id) >= 0;
    }

    /** The number of the last entry that was committed; -1 if there is no such review. */
    private long lastEntry(long id) {
        @Nullable
        Long last = QuarkusTransaction.joiningExisting()
                .call(() -> session.createSelectionQuery(
                                "select r.lastEntry from ReviewEntity r where r.id = :id", Long.class)
                        .setParameter("id", id)
                        .uniqueResult());
        return last == null ? -1 : last;
    }

    /** Up to {@code limit} entries after that number, in order. */
    @Transactional
    public List<Entry> entries(long id, long after, int limit) {
        return read(id, after, limit);
    }

    private List<Entry> read(long id, long after, int limit) {
        return session.createSelectionQuery(
                        "from ReviewEntryEntity where reviewId = :id and number > :after order by number",
                        ReviewEntryEntity.class)
                .setParameter("id", id)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new Entry(row.number, row.made, row.person, EventText.read(row.event)))
                .toList();
    }
}
