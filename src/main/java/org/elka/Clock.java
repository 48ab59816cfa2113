package org.elka;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Where the time comes from, for everything that is injected. */
final class Clock {
    Clock() {}

    @Produces
    @Singleton
    static InstantSource system() {
        return InstantSource.system();
    }
}
