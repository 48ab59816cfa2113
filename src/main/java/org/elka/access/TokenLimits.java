package org.elka.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** How many requests one token may make, and one person by password. The operator's are not counted. */
@ApplicationScoped
public class TokenLimits {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** A bucket that nobody asked for a minute is full, so it can be forgotten. */
    private final Cache<String, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(MINUTE.multipliedBy(2)).build();

    private final int most;

    TokenLimits(AccessSettings settings) {
        this.most = settings.requestsPerMinute();
    }

    /** How long to wait before the request may be made; empty if it may be made now, and is counted. */
    public Optional<Duration> count(SecurityIdentity identity) {
        if (identity.isAnonymous() || Identities.isOperator(identity)) {
            return Optional.empty();
        }
        String key = Identities.token(identity)
                .map(token -> "token " + token.id())
                .orElseGet(() -> "login " + identity.getPrincipal().getName());
        ConsumptionProbe probe = buckets.get(key, unused -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, MINUTE))
                .build();
    }
}
