package org.elka.watch;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.elka.watch.DeliveryEntity.State;
import org.elka.watch.SubscriptionEntity.Channel;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * Messages on their way. A message is made, and its subscriptions noted as told, in one transaction: a kill neither
 * loses a message nor makes it twice. It is handed over by whoever claims it first.
 */
@ApplicationScoped
public class Outbox {
    /** Longer than any handing over takes. */
    private static final Duration CLAIM = Duration.ofMinutes(3);

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int MOST_DOUBLINGS = 10;

    private final StatelessSession session;
    private final AgroalDataSource database;
    private final AlertSettings settings;
    private final InstantSource clock;

    Outbox(StatelessSession session, AgroalDataSource database, AlertSettings settings, InstantSource clock) {
        this.session = session;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Makes the messages that are due: one for each mail address over all its searches, one for each webhook. Where there
     * is nothing to tell there is no message.
     *
     * @param restless whether the library is changing: what is due after each run then waits
     * @return how many were made
     */
    @Transactional
    public int make(boolean restless) {
        Instant now = clock.instant();
        List<SubscriptionEntity> due = session.createSelectionQuery(
                        "from SubscriptionEntity where removed is null and nextDue <= :now order by id",
                        SubscriptionEntity.class)
                .setParameter("now", now)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultList();
        Map<String, List<DeliveryPartEntity>> messages = new LinkedHashMap<>();
        Map<String, SubscriptionEntity> receivers = new LinkedHashMap<>();
        for (SubscriptionEntity one : due) {
            if (restless && one.frequency == SubscriptionEntity.Frequency.RUN) {
                continue;
            }
            long upTo = lastEvent(one.searchId);
            if (undismissed(one.searchId, one.toldTo, upTo)) {
                String receiver = one.channel == Channel.MAIL ? "mail " + one.target : "webhook " + one.id;
                receivers.putIfAbsent(receiver, one);
                messages.computeIfAbsent(receiver, name -> new ArrayList<>()).add(part(one, upTo));
            }
            one.toldTo = upTo;
            one.nextDue = Subscriptions.nextDue(one.frequency, now, settings.hour());
            session.update(one);
        }
        messages.forEach((receiver, parts) -> insert(Objects.requireNonNull(receivers.get(receiver)), parts, now));
        return messages.size();
    }

    private long lastEvent(long searchId) {
        return session.createSelectionQuery("select s.lastEvent from SavedSearchEntity s where s.id = :id", Long.class)
                .setParameter("id", searchId)
                .getSingleResult();
    }

    private boolean undismissed(long searchId, long after, long upTo) {
        return session.createSelectionQuery(
                                "select count(*) from AlertEventEntity where searchId = :id and number > :after"
                                        + " and number <= :upTo and dismissed is null",
                                Long.class)
                        .setParameter("id", searchId)
                        .setParameter("after", after)
                        .setParameter("upTo", upTo)
                        .getSingleResult()
                > 0;
    }

    private static DeliveryPartEntity part(SubscriptionEntity subscription, long upTo) {
        DeliveryPartEntity part = new DeliveryPartEntity();
        part.subscriptionId = Objects.requireNonNull(subscription.id);
        part.afterEvent = subscription.toldTo;
        part.upToEvent = upTo;
        return part;
    }

    private void insert(SubscriptionEntity receiver, List<DeliveryPartEntity> parts, Instant now) {
        DeliveryEntity delivery = new DeliveryEntity();
        delivery.channel = receiver.channel;
        delivery.target = receiver.target;
        delivery.made = now;
        delivery.nextAttempt = now;
        session.insert(delivery);
        for (DeliveryPartEntity part : parts) {
            part.deliveryId = delivery.key();
            session.insert(part);
        }
    }

    /** Takes a message that is due for an attempt; nobody else gets it for some minutes. */
    @Transactional
    public Optional<DeliveryEntity> claim() {
        Optional<DeliveryEntity> due = session.createSelectionQuery(
                        "from DeliveryEntity where state = :pending and nextAttempt <= :now order by id",
                        DeliveryEntity.class)
                .setParameter("pending", State.PENDING)
                .setParameter("now", clock.instant())
                .setMaxResults(1)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        due.ifPresent(delivery -> {
            delivery.state = State.SENDING;
            delivery.attempts++;
            delivery.nextAttempt = clock.instant().plus(CLAIM);
            session.update(delivery);
        });
        return due;
    }

    @Transactional
    public void sent(DeliveryEntity delivery) {
        end(delivery, State.SENT, null);
    }

    /** Notes that a message could not be handed over, and when it is tried again, if it is. */
    @Transactional
    public void failed(DeliveryEntity delivery, String problem, boolean forGood) {
        Instant now = clock.instant();
        if (forGood || now.isAfter(delivery.made.plus(settings.retryFor()))) {
            end(delivery, State.FAILED, problem);
            return;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(delivery.attempts - 1, MOST_DOUBLINGS));
        delivery.state = State.PENDING;
        delivery.problem = problem;
        delivery.nextAttempt = now.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
        session.update(delivery);
    }

    private void end(DeliveryEntity delivery, State state, @Nullable String problem) {
        delivery.state = state;
        delivery.problem = problem;
        delivery.ended = clock.instant();
        session.update(delivery);
    }

    /** Has a message that was given up, is in doubt or waits tried again at once. @return false if there is no such */
    @Transactional
    public boolean retry(long id) {
        return session.createMutationQuery(
                                "update DeliveryEntity set state = :pending, nextAttempt = :now, made = :now,"
                                        + " ended = null where id = :id and state in :states")
                        .setParameter("pending", State.PENDING)
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .setParameter("states", List.of(State.FAILED, State.IN_DOUBT, State.PENDING))
                        .executeUpdate()
                == 1;
    }

    /**
     * Takes care of messages whose process ended while it handed them over. A webhook's receiver knows a message by its
     * number, so it is sent again; a mail is in doubt.
     *
     * @param atStart whether this process has sent nothing yet: then, on a database that only one process opens, all are
     *     left over from another; else those that were claimed too long ago
     */
    @Transactional
    public int recover(boolean atStart) {
        Instant before = atStart && isOwnDatabase() ? clock.instant().plus(CLAIM.multipliedBy(2)) : clock.instant();
        int again = recovered(Channel.WEBHOOK, State.PENDING, before, "Elka ended while it sent this; sent again");
        return again
                + recovered(
                        Channel.MAIL,
                        State.IN_DOUBT,
                        before,
                        "Elka ended while the mail server took this: it may have been sent or not; ./elka alerts retry"
                                + " sends it");
    }

    private int recovered(Channel channel, State state, Instant before, String problem) {
        return session.createMutationQuery("update DeliveryEntity set state = :state, problem = :problem, nextAttempt ="
                        + " :now where state = :sending and channel = :channel and nextAttempt < :before")
                .setParameter("state", state)
                .setParameter("problem", problem)
                .setParameter("now", clock.instant())
                .setParameter("sending", State.SENDING)
                .setParameter("channel", channel)
                .setParameter("before", before)
                .executeUpdate();
    }

    private boolean isOwnDatabase() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().equals("H2");
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be asked what it is", e);
        }
    }

    /** What a message tells of. */
    @Transactional
    public List<DeliveryPartEntity> parts(long deliveryId) {
        return session.createSelectionQuery(
                        "from DeliveryPartEntity where deliveryId = :id order by subscriptionId",
                        DeliveryPartEntity.class)
                .setParameter("id", deliveryId)
                .getResultList();
    }

    /** The last messages, the latest first. */
    @Transactional
    public List<DeliveryEntity> latest(int limit) {
        return session.createSelectionQuery("from DeliveryEntity order by id desc", DeliveryEntity.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many messages are in each state that somebody may want to know of. */
    @Transactional
    public Map<State, Long> counts() {
        Map<State, Long> counts = new LinkedHashMap<>();
        session.createSelectionQuery(
                        "select d.state, count(*) from DeliveryEntity d group by d.state order by d.state",
                        Object[].class)
                .getResultList()
                .forEach(row -> counts.put((State) row[0], (Long) row[1]));
        return counts;
    }
}
