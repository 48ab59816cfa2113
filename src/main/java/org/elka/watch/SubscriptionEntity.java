package org.elka.watch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That somebody wants to be told of what happens to a saved search. */
@Entity
@Table(name = "subscription")
public class SubscriptionEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subscription_seq")
    @SequenceGenerator(name = "subscription_seq", sequenceName = "subscription_seq", allocationSize = 1)
    public @Nullable Long id;

    @Column(name = "search_id")
    public long searchId;

    @Enumerated(EnumType.STRING)
    public Channel channel = Channel.MAIL;

    /** A mail address, or a URL. */
    public String target = "";

    @Enumerated(EnumType.STRING)
    public Frequency frequency = Frequency.DAILY;

    /** With which a webhook's bodies are signed. */
    public @Nullable String secret;

    public Instant created = Instant.EPOCH;

    @Column(name = "created_by")
    public String by = "";

    public @Nullable Instant removed;

    @Column(name = "next_due")
    public Instant nextDue = Instant.EPOCH;

    /** Up to which event it has been told, or is about to be by a delivery. */
    @Column(name = "told_to")
    public long toldTo;

    /** How somebody is told. */
    public enum Channel {
        MAIL,
        WEBHOOK
    }

    /** How often somebody is told, where there is anything to tell. */
    public enum Frequency {
        /** After each run: once the library has come to rest. */
        RUN,
        DAILY,
        /** On Mondays. */
        WEEKLY
    }
}
