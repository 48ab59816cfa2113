package org.elka.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/**
 * What was answered to requests with a key of their sender's, after the IETF's draft-ietf-httpapi-idempotency-key-header:
 * who gets no answer can send the same again and has one effect.
 *
 * <p>A key is taken before anything is done and answered after it. Where the process ends in between, nobody can say
 * which it was, and the key stays taken until it is forgotten.
 */
@ApplicationScoped
public class KeptAnswers {
    /** How long a key is known. */
    public static final Duration KEPT = Duration.ofHours(24);

    private final InstantSource clock;

    KeptAnswers(InstantSource clock) {
        this.clock = clock;
    }

    /** An answer. @param body as JSON */
    public record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {}

    /** What is known of a key. */
    public sealed interface Known {
        /** It was not known, and is taken by who asked. */
        record Fresh() implements Known {}

        /** It was taken for another request. */
        record Other() implements Known {}

        /** The same request is under way, or broke off. */
        record Unanswered() implements Known {}

        record Answered(Answer answer) implements Known {}
    }

    /** One sender's key. @param who whose it is: the same of somebody else is another */
    public record Key(String who, String key) {
        String id() {
            return Secrets.hash(who + "\n" + key);
        }
    }

    /** Takes a key for a request, unless it is known. @param request all that says what is asked for */
    public Known take(Key key, String request) {
        KeptAnswerEntity row = new KeptAnswerEntity();
        row.id = key.id();
        row.request = Secrets.hash(request);
        row.made = clock.instant();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                KeptAnswerEntity.delete("made < ?1", row.made.minus(KEPT));
                KeptAnswerEntity before = KeptAnswerEntity.findById(row.id);
                if (before != null) {
                    return known(before, row.request);
                }
                row.persistAndFlush();
                return new Known.Fresh();
            });
        } catch (ConstraintViolationException atOnce) {
            // another request took it between the look and the write
            return QuarkusTransaction.requiringNew().call(() -> {
                KeptAnswerEntity before = KeptAnswerEntity.findById(row.id);
                return before == null ? new Known.Unanswered() : known(before, row.request);
            });
        }
    }

    private static Known known(KeptAnswerEntity before, String request) {
        if (!before.request.equals(request)) {
            return new Known.Other();
        }
        return before.status == null
                ? new Known.Unanswered()
                : new Known.Answered(new Answer(before.status, before.location, before.etag, before.body));
    }

    /** Keeps what was answered to the request that took the key. */
    public void answered(Key key, Answer answer) {
        QuarkusTransaction.requiringNew()
                .run(() -> KeptAnswerEntity.update(
                        "status = ?1, location = ?2, etag = ?3, body = ?4 where id = ?5",
                        answer.status(),
                        answer.location(),
                        answer.etag(),
                        answer.body(),
                        key.id()));
    }

    /** Gives a key back whose request was refused and did nothing. */
    public void giveBack(Key key) {
        QuarkusTransaction.requiringNew().run(() -> KeptAnswerEntity.deleteById(key.id()));
    }
}
