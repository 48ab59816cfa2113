package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.elka.library.LibraryChanged;
import org.elka.library.Match;
import org.elka.library.Match.Agreement;
import org.elka.library.Match.State;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Writes which articles are one publication. All that was said of a pair stays; once a person has spoken, the machine
 * adds nothing.
 */
@ApplicationScoped
public class Merges {
    private final StatelessSession session;
    private final ChangeNumbers numbers;
    private final InstantSource clock;
    private final Event<LibraryChanged> changed;

    Merges(StatelessSession session, ChangeNumbers numbers, InstantSource clock, Event<LibraryChanged> changed) {
        this.session = session;
        this.numbers = numbers;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * What the machine found of two articles.
     *
     * @param state merged, uncertain or related
     * @param says the rule, the doubt or the relation
     */
    public record Found(long a, long b, State state, String says, double bits, List<Agreement> evidence) {}

    /** A person's answer that cannot be kept. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Whether the pair is at another revision than the person has seen. */
        private final boolean stale;

        Refused(String message, boolean stale) {
            super(message);
            this.stale = stale;
        }

        public boolean stale() {
            return stale;
        }
    }

    /**
     * Keeps what the machine found, and lets the right articles stand for others. A pair of which a person has spoken
     * and one that is merged are left as they are; the same finding again adds nothing.
     *
     * @param by the judge's version
     */
    @Transactional
    public void keep(Long runId, String by, List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        long lastChange = numbers.lock();
        Instant now = clock.instant();
        Set<Long> ids = new TreeSet<>();
        found.forEach(one -> ids.addAll(List.of(one.a(), one.b())));
        Map<String, MatchEntity> known = among(ids);
        List<MatchEntity> added = new ArrayList<>();
        List<MatchEntity> updated = new ArrayList<>();
        List<Found> said = new ArrayList<>();
        Set<Long> linked = new TreeSet<>();
        for (Found one : found) {
            MatchEntity row = known.get(pair(one.a(), one.b()));
            if (row != null && (row.isDecided() || row.joins || row.state == one.state())) {
                continue;
            }
            if (row == null) {
                row = fresh(one.a(), one.b());
                known.put(pair(one.a(), one.b()), row);
                added.add(row);
            } else {
                updated.add(row);
            }
            row.state = one.state();
            row.joins = one.state() == State.MERGED;
            row.revision++;
            said.add(one);
            if (row.joins) {
                linked.addAll(List.of(one.a(), one.b()));
            }
        }
        session.insertMultiple(added);
        session.updateMultiple(updated);
        session.insertMultiple(said.stream()
                .map(one -> {
                    MatchEntity row = Objects.requireNonNull(known.get(pair(one.a(), one.b())));
                    return MatchEventEntity.of(
                            row,
                            new Match.Event(
                                    row.revision,
                                    row.state,
                                    row.joins,
                                    one.says(),
                                    one.bits(),
                                    one.evidence(),
                                    by,
                                    false,
                                    null,
                                    runId,
                                    now));
                })
                .toList());
        regroup(linked, runId, now, lastChange);
    }

    private static MatchEntity fresh(long a, long b) {
        MatchEntity row = new MatchEntity();
        row.articleId = Math.min(a, b);
        row.otherId = Math.max(a, b);
        return row;
    }

    private static String pair(long a, long b) {
        return Math.min(a, b) + " " + Math.max(a, b);
    }

    private Map<String, MatchEntity> among(Collection<Long> ids) {
        Map<String, MatchEntity> known = new HashMap<>();
        new Groups(session).among(ids).forEach(row -> known.put(pair(row.articleId, row.otherId), row));
        return known;
    }

    private void regroup(Collection<Long> ids, @Nullable Long runId, Instant now, long lastChange) {
        if (ids.isEmpty()) {
            return;
        }
        long last = new Groups(session).settle(ids, runId, now, lastChange);
        if (last > lastChange) {
            numbers.advanceTo(last);
            changed.fire(new LibraryChanged(last));
        }
    }

    /**
     * A person's answer.
     *
     * @param same whether the two are one publication; if not, a merge is undone
     * @param revision of the pair that the person has seen; null for whatever there is
     */
    public record Answer(
            boolean same,
            String by,
            @Nullable String why,
            @Nullable Integer revision) {}

    /**
     * Keeps a person's answer. The same answer of the same person again changes nothing.
     *
     * @return false if there is no such pair
     * @throws Refused if the pair is at another revision, or the answer contradicts another one
     */
    @Transactional
    public boolean answer(long matchId, Answer answer) {
        long lastChange = numbers.lock();
        MatchEntity row = session.get(MatchEntity.class, matchId);
        if (row == null) {
            return false;
        }
        if (repeats(row, answer)) {
            return true;
        }
        if (answer.revision() != null && answer.revision() != row.revision) {
            throw new Refused(
                    "this has changed since: it is at revision \"%d\" now; look at it again".formatted(row.revision),
                    true);
        }
        if (answer.same()) {
            contradicting(row).ifPresent(other -> {
                throw new Refused(
                        "match %d says that E%d and E%d are different, and this would join them: settle that first"
                                .formatted(other.key(), other.articleId, other.otherId),
                        false);
            });
        }
        Instant now = clock.instant();
        boolean undone = row.joins && !answer.same();
        row.state = undone ? State.UNDONE : State.SETTLED;
        row.joins = answer.same();
        row.revision++;
        session.update(row);
        session.insert(MatchEventEntity.of(
                row,
                new Match.Event(
                        row.revision,
                        row.state,
                        row.joins,
                        answer.same() ? "same" : "different",
                        0,
                        List.of(),
                        answer.by(),
                        true,
                        answer.why(),
                        null,
                        now)));
        regroup(List.of(row.articleId, row.otherId), null, now, lastChange);
        return true;
    }

    private boolean repeats(MatchEntity row, Answer answer) {
        if (!row.isDecided() || row.joins != answer.same()) {
            return false;
        }
        return session.createSelectionQuery(
                        "from MatchEventEntity where matchId = :id and number = :number", MatchEventEntity.class)
                .setParameter("id", row.key())
                .setParameter("number", row.revision)
                .getResultStream()
                .anyMatch(last -> last.byPerson && last.madeBy.equals(answer.by()));
    }

    /** A pair that a person keeps apart, and that this link would put into one group. */
    private Optional<MatchEntity> contradicting(MatchEntity row) {
        Set<Long> group = new Groups(session).members(List.of(row.articleId, row.otherId));
        return among(group).values().stream()
                .filter(other -> other.key() != row.key() && other.keepsApart())
                .min((one, other) -> Long.compare(one.key(), other.key()));
    }

    /** Lets the right article stand for each of these again, by the links: for whoever found it otherwise. */
    @Transactional
    public void mend(Collection<Long> ids) {
        long lastChange = numbers.lock();
        regroup(ids, null, clock.instant(), lastChange);
    }
}
