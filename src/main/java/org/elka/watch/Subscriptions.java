package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.elka.watch.SubscriptionEntity.Channel;
import org.elka.watch.SubscriptionEntity.Frequency;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Who is told of which saved search, how and how often. */
@ApplicationScoped
public class Subscriptions {
    private final StatelessSession session;
    private final SavedSearches searches;
    private final AlertSettings settings;
    private final InstantSource clock;

    Subscriptions(StatelessSession session, SavedSearches searches, AlertSettings settings, InstantSource clock) {
        this.session = session;
        this.searches = searches;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What somebody wants.
     *
     * @param target a mail address, or the URL of a webhook, already found fit
     * @param secret with which a webhook's bodies are signed; null to have one made
     */
    public record Wish(
            Channel channel,
            String target,
            Frequency frequency,
            @Nullable String secret,
            String by) {}

    /** Tells somebody from now on of what happens to the search. */
    @Transactional
    public SubscriptionEntity add(long searchId, Wish wish) {
        SavedSearchEntity search = searches.locked(searchId);
        SubscriptionEntity row = new SubscriptionEntity();
        row.searchId = searchId;
        row.channel = wish.channel();
        row.target = wish.target();
        row.frequency = wish.frequency();
        row.secret = wish.channel() == Channel.MAIL
                ? null
                : Optional.ofNullable(wish.secret()).orElseGet(Signing::newSecret);
        row.by = wish.by();
        row.created = clock.instant();
        row.nextDue = nextDue(wish.frequency(), row.created, settings.hour());
        row.toldTo = search.lastEvent;
        session.insert(row);
        return row;
    }

    /** When the next message is due after {@code now}. @param hour of the day, UTC */
    static Instant nextDue(Frequency frequency, Instant now, int hour) {
        OffsetDateTime today =
                now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).withHour(hour);
        return switch (frequency) {
            case RUN -> now;
            case DAILY -> (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
            case WEEKLY -> {
                OffsetDateTime monday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                yield (monday.toInstant().isAfter(now) ? monday : monday.plusWeeks(1)).toInstant();
            }
        };
    }

    /** The subscriptions to a search that were not ended, the oldest first. */
    @Transactional
    public List<SubscriptionEntity> of(long searchId) {
        return session.createSelectionQuery(
                        "from SubscriptionEntity where searchId = :id and removed is null order by id",
                        SubscriptionEntity.class)
                .setParameter("id", searchId)
                .getResultList();
    }

    @Transactional
    public Optional<SubscriptionEntity> find(long id) {
        return Optional.ofNullable(session.get(SubscriptionEntity.class, id));
    }

    /** Tells nobody any more. @return false if there is none of that number, or it was ended before */
    @Transactional
    public boolean remove(long id) {
        return session.createMutationQuery(
                                "update SubscriptionEntity set removed = :now where id = :id and removed is null")
                        .setParameter("now", clock.instant())
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }
}
