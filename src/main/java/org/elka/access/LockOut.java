package org.elka.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Which logins are locked after wrong passwords. A login is counted whether somebody has it or not, so that being
 * locked tells nothing; what is counted is in memory, and a restart, which needs the machine, forgets it.
 */
@ApplicationScoped
public class LockOut {
    /** More than can be tried in the time of a lock: each try costs a bcrypt. */
    private static final long LOGINS = 100_000;

    private final Cache<String, Integer> tries;
    private final int most;

    LockOut(AccessSettings settings, InstantSource clock) {
        this.most = settings.failures();
        this.tries = Caffeine.newBuilder()
                .expireAfterWrite(settings.lock())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .maximumSize(LOGINS)
                .build();
    }

    /**
     * Whether a password may be tried. It is counted at once and not when it has proven wrong, or many tries at the same
     * moment would all be admitted. A refusal is not counted: a lock ends, however often somebody knocks.
     */
    boolean admit(String login) {
        Integer so = tries.getIfPresent(login);
        // merging would begin the lock anew
        return (so == null || so < most) && tries.asMap().merge(login, 1, Integer::sum) <= most;
    }

    /** Forgets the wrong ones after a right one. */
    void clear(String login) {
        tries.invalidate(login);
    }
}
