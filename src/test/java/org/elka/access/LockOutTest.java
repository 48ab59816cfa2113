package org.elka.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class LockOutTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T10:00:00Z"));
    private final LockOut lockOut = new LockOut(settings(), now::get);

    private static AccessSettings settings() {
        return new SmallRyeConfigBuilder()
                .withMapping(AccessSettings.class)
                .withDefaultValue("elka.access.failures", "3")
                // written as Java has it: Quarkus's own spelling needs its converters
                .withDefaultValue("elka.access.lock", "PT15M")
                .withDefaultValue("elka.access.setup", "PT1H")
                .build()
                .getConfigMapping(AccessSettings.class);
    }

    private void try3() {
        for (int i = 0; i < 3; i++) {
            assertThat(lockOut.admit("jo")).isTrue();
        }
    }

    @Test
    void afterSoManyWrongPasswordsNoMoreAreTried() {
        try3();
        assertThat(lockOut.admit("jo")).isFalse();
        assertThat(lockOut.admit("mo")).isTrue();
    }

    @Test
    void aRightPasswordForgetsTheWrongOnes() {
        try3();
        lockOut.clear("jo");
        try3();
    }

    @Test
    void aLockEndsHoweverOftenSomebodyKnocks() {
        try3();
        now.set(now.get().plus(Duration.ofMinutes(14)));
        assertThat(lockOut.admit("jo")).isFalse();
        now.set(now.get().plus(Duration.ofMinutes(2)));
        assertThat(lockOut.admit("jo")).isTrue();
    }
}
