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
import java.util.Objects;
import org.elka.watch.SubscriptionEntity.Channel;
import org.jspecify.annotations.Nullable;

/** One message, from when it was made until it was handed over. */
@Entity
@Table(name = "delivery")
public class DeliveryEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
    @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", allocationSize = 1)
    public @Nullable Long id;

    @Enumerated(EnumType.STRING)
    public Channel channel = Channel.MAIL;

    public String target = "";

    @Enumerated(EnumType.STRING)
    public State state = State.PENDING;

    public Instant made = Instant.EPOCH;
    public int attempts;

    /** While it is being handed over: until when nobody else may try. */
    @Column(name = "next_attempt")
    public Instant nextAttempt = Instant.EPOCH;

    public @Nullable Instant ended;

    /** Why the last attempt failed. */
    public @Nullable String problem;

    /** How a message stands. */
    public enum State {
        PENDING,
        SENDING,
        SENT,
        /** Given up; a person can have it tried again. */
        FAILED,
        /**
         * The process ended while a mail server was taking it, so it may have been sent or not. It is not sent again by
         * itself, since nobody is to be told twice; a person can.
         */
        IN_DOUBT
    }

    long key() {
        return Objects.requireNonNull(id, "stored");
    }
}
