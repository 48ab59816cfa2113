package org.elka.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

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

    /** A provider of OpenID Connect whose tokens are taken beside Elka's own. */
    Provider oidc();

    /** Who says who somebody is. What they may do is said by their account here alone. */
    interface Provider {
        /** Its address, as its tokens name it, with /.well-known/openid-configuration below. Default: there is none. */
        Optional<URI> issuer();

        /** Whom its tokens must be meant for: their aud. */
        @WithDefault("elka")
        String audience();

        /** The claim that is a person's login here: email, which must be verified, sub, preferred_username ... */
        @WithDefault("email")
        String login();

        /** Who has no account here: refuse, or reader, which makes one. */
        @WithDefault("refuse")
        Unknown unknown();
    }

    /** What becomes of people without an account who show a provider's token. */
    enum Unknown {
        REFUSE,
        /** They get one as a reader, under their login as their name. */
        READER
    }

    /** Who may read without logging in. */
    enum AnonymousReading {
        /** Programs on the service's own machine. */
        LOOPBACK,
        NOBODY,
        EVERYBODY
    }
}
