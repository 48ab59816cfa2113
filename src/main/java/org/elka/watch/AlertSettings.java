package org.elka.watch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How people are told of what happens to saved searches. */
@ConfigMapping(prefix = "elka.alerts")
public interface AlertSettings {
    /** Whether alerts are drawn and sent by themselves; a person can send what is due all the same. */
    @WithDefault("true")
    boolean schedule();

    /** Where people reach this Elka: links in messages and feeds begin so. */
    @WithDefault("http://127.0.0.1:8080/")
    URI baseUrl();

    /** The sender of digests by mail. */
    @WithDefault("elka@localhost")
    String mailFrom();

    /** The hour of the day, UTC, at which daily and weekly messages are due. */
    @WithDefault("6")
    int hour();

    /** The hosts that webhooks may go to, comma-separated; none by default. */
    Optional<List<String>> webhookHosts();

    /** Whether webhooks may go to addresses of this machine or of private networks. */
    @WithDefault("false")
    boolean webhookPrivateAddresses();

    /** How long a webhook may take to answer. */
    @WithDefault("10s")
    Duration webhookTimeout();

    /** For how long a message that cannot be handed over is tried again. */
    @WithDefault("72h")
    Duration retryFor();
}
