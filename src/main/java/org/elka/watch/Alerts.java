package org.elka.watch;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.elka.library.ChangeLog;
import org.elka.watch.SubscriptionEntity.Channel;
import org.elka.watch.WebhookSender.Outcome;
import org.jboss.logging.Logger;

/** Draws alerts and sends what is due: every few seconds by itself, or when a person says so. */
@ApplicationScoped
public class Alerts {
    private static final Logger LOG = Logger.getLogger(Alerts.class);

    private final AlertFollower follower;
    private final Outbox outbox;
    private final Digests digests;
    private final MailSender mail;
    private final WebhookSender webhooks;
    private final Subscriptions subscriptions;
    private final AlertSettings settings;
    private final ChangeLog log;
    private final ReentrantLock rounds = new ReentrantLock();
    private long seen = -1;
    private boolean begun;

    Alerts(
            AlertFollower follower,
            Outbox outbox,
            Digests digests,
            MailSender mail,
            WebhookSender webhooks,
            Subscriptions subscriptions,
            AlertSettings settings,
            ChangeLog log) {
        this.follower = follower;
        this.outbox = outbox;
        this.digests = digests;
        this.mail = mail;
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.settings = settings;
        this.log = log;
    }

    /** What a round came to: events drawn; messages made, sent, and not sent. */
    public record Round(long events, int made, int sent, int failed) {}

    @Scheduled(every = "10s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void byItself() {
        if (settings.schedule()) {
            try {
                round(false);
            } catch (RuntimeException e) {
                // a round's boundary: the database may be away; what was not done is done by the next round
                LOG.error("alerts could not be drawn or sent; tried again in 10 seconds", e);
            }
        }
    }

    /**
     * Draws alerts up to the library's last change and sends what is due.
     *
     * @param now whether what is due after a run is sent although the library is changing
     */
    public Round round(boolean now) {
        rounds.lock();
        try {
            outbox.recover(!begun);
            begun = true;
            long last = log.last();
            boolean restless = last != seen;
            seen = last;
            long events = follower.follow();
            int made = outbox.make(restless && !now);
            int sent = 0;
            int failed = 0;
            for (Optional<DeliveryEntity> next = outbox.claim(); next.isPresent(); next = outbox.claim()) {
                if (handedOver(next.get())) {
                    sent++;
                } else {
                    failed++;
                }
            }
            return new Round(events, made, sent, failed);
        } finally {
            rounds.unlock();
        }
    }

    private boolean handedOver(DeliveryEntity delivery) {
        Outcome outcome = attempt(delivery);
        switch (outcome) {
            case Outcome.Taken _ -> outbox.sent(delivery);
            case Outcome.Refused(String problem, boolean forGood) -> {
                LOG.warnf("message %d to %s was not taken: %s", delivery.key(), delivery.target, problem);
                outbox.failed(delivery, problem, forGood);
            }
        }
        return outcome instanceof Outcome.Taken;
    }

    private Outcome attempt(DeliveryEntity delivery) {
        Digest digest = digests.of(outbox.parts(delivery.key()));
        if (digest.total() == 0) {
            return new Outcome.Taken(); // all was dismissed since: there is nothing left to tell
        }
        if (delivery.channel == Channel.WEBHOOK) {
            return webhooks.send(delivery, digest, secret(delivery));
        }
        try {
            mail.send(delivery, digest);
            return new Outcome.Taken();
        } catch (RuntimeException e) {
            // the mailer's boundary: whatever it throws is why the mail was not taken
            return new Outcome.Refused(inWords(e), false);
        }
    }

    private String secret(DeliveryEntity delivery) {
        long subscription = outbox.parts(delivery.key()).getFirst().subscriptionId;
        return Objects.requireNonNull(subscriptions.find(subscription).orElseThrow().secret);
    }

    /** The innermost message: what wraps it says where in the program, not why. */
    private static String inWords(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
