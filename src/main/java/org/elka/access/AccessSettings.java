package org.elka.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Who may do what without logging in, and how often. */
@ConfigMapping(prefix = "elka.access")
public interface AccessSettings {
    /** Who may read without logging in: loopback (programs on this machine), nobody, or everybody. */
    @WithDefault("loopback")
    AnonymousReading anonymousReading();

    /** Wrong passwords in a row after which a login is locked; tokens are not. */
    @WithDefault("10")
    int failures();

    /** How long a login stays locked. */
    @WithDefault("15m")
    Duration lock();

    /** Requests a minute that one token may make, and one person with a password; as many may come at once. */
    @WithDefault("1200")
    int requestsPerMinute();

    /** For how many days a token holds if its maker does not say. */
    @WithDefault("90")
    int tokenDays();

    /** How long after a start the first administrator can be made by the code on the console. */
    @WithDefault("1h")
    Duration setup();

    /** Who may read without logging in. */
    enum AnonymousReading {
        /** Programs on the service's own machine. */
        LOOPBACK,
        NOBODY,
        EVERYBODY
    }
}
