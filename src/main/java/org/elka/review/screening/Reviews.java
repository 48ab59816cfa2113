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
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.elka.library.ChangeLog;
import org.elka.review.screening.HeldReview.Addition;
import org.elka.review.screening.Refused.Kind;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps reviews: their entries in the database, what these come to in memory, folded once and carried on with each entry.
 *
 * <p>Whoever adds to a review holds its lock in this process and its row in the database, judges by all entries there
 * are, and adds in one transaction, with whoever came at the same time: no decision is lost, doubled, or made on what was
 * not so any more. Other processes
 * on the same database add as well; what they added is taken in first.
 */
@ApplicationScoped
public class Reviews {
    private static final int LONGEST_PROBLEM = 4_000;

    private final StatelessSession session;
    private final ChangeLog log;
    private final InstantSource clock;
    private final Map<Long, HeldReview> held = new ConcurrentHashMap<>();

    Reviews(StatelessSession session, ChangeLog log, InstantSource clock) {
        this.session = session;
        this.log = log;
        this.clock = clock;
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

    /** The numbers of the reviews that the person is a member of, ascending. */
    public List<Long> of(long person) {
        return list().stream()
                .map(ReviewEntity::key)
                .filter(id -> read(id, now -> now.members().containsKey(person)))
                .toList();
    }

    /**
     * Looks at a review as it stands; nothing is added meanwhile.
     *
     * @throws Refused if there is none of that number
     */
    public <T> T read(long id, Function<Review, T> look) {
        return held(id).read(look);
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
        Addition mine = new Addition(person, judgement, followedTo);
        held(id).additions.add(mine);
        return mine.result();
    }

    /** What comes at the same time is committed at once; where that fails, each by itself, so that none costs another. */
    private void add(HeldReview one, List<Addition> batch) {
        one.adding.lock();
        try {
            commit(one, batch);
        } catch (RuntimeException failed) {
            if (batch.size() == 1) {
                batch.getFirst().refused = failed;
            } else {
                batch.forEach(alone -> add(one, List.of(alone)));
            }
        } finally {
            one.adding.unlock();
        }
    }

    private void commit(HeldReview one, List<Addition> batch) {
        List<Entry> added;
        try {
            added = QuarkusTransaction.requiringNew().call(() -> added(one, batch));
        } catch (RuntimeException failed) {
            if (one.ahead().last() != one.last()) {
                one.fallBack();
            }
            throw failed;
        }
        one.committed(added);
    }

    private List<Entry> added(HeldReview one, List<Addition> batch) {
        ReviewEntity row = session.createSelectionQuery("from ReviewEntity where id = :id", ReviewEntity.class)
                .setParameter("id", one.id())
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResult();
        takeIn(one);
        List<Entry> entries = new ArrayList<>();
        List<ReviewEntryEntity> rows = new ArrayList<>();
        long followedTo = 0;
        for (Addition addition : batch) {
            addition.added = List.of();
            addition.refused = null;
            try {
                addition.added = judged(one.ahead(), addition);
                rows.addAll(ReviewEntryEntity.of(one.id(), addition.added));
            } catch (Refused refused) {
                if (batch.size() == 1) {
                    throw refused;
                }
                addition.refused = refused;
                continue;
            }
            addition.added.forEach(one.ahead()::apply);
            entries.addAll(addition.added);
            followedTo = Math.max(followedTo, addition.followedTo);
        }
        rows.forEach(session::insert);
        if (!entries.isEmpty() || followedTo > row.followedTo) {
            row.title = entries.isEmpty() ? row.title : one.ahead().protocol().title();
            row.lastEntry += entries.size();
            row.followedTo = Math.max(row.followedTo, followedTo);
            row.problem = followedTo > 0 ? null : row.problem;
            session.update(row);
        }
        return entries;
    }

    private List<Entry> judged(Review now, Addition addition) {
        List<Entry> entries = new ArrayList<>();
        for (ReviewEvent event : addition.judgement.judge(now)) {
            entries.add(new Entry(now.last() + entries.size() + 1, now(), addition.person, event));
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

    /** Both databases keep microseconds; what is told must be what is kept. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The review of that number with all that this process knows of it. */
    private HeldReview held(long id) {
        HeldReview one = held.get(id);
        if (one == null) {
            if (!exists(id)) {
                throw new Refused(Kind.UNKNOWN_REVIEW, "There is no review " + id + " that you are a member of");
            }
            one = held.computeIfAbsent(id, this::begun);
        }
        refresh(one);
        return one;
    }

    private HeldReview begun(long id) {
        return new HeldReview(id, batch -> add(Objects.requireNonNull(held.get(id)), batch));
    }

    /** What another process added is taken in, unless somebody is about to add here, who does so. */
    private void refresh(HeldReview one) {
        if (lastEntry(one.id()) <= one.last()) {
            return;
        }
        if (one.last() == 0) {
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

    private void takeIn(HeldReview one) {
        one.takeIn(read(one.id(), one.ahead().last(), Integer.MAX_VALUE));
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
