package org.elka.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends digests to webhooks: a POST of JSON, signed by HMAC-SHA-256 over its time and body, to hosts that are allowed
 * and to addresses that are public. The address is checked as the connection is made, so that a name that points
 * elsewhere a moment later leads nowhere; redirections are not followed.
 */
@ApplicationScoped
public class WebhookSender {
    private static final int GONE = 410;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private final AlertSettings settings;
    private final InstantSource clock;
    private final CloseableHttpClient http;

    WebhookSender(AlertSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        Timeout timeout = Timeout.of(settings.webhookTimeout());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new AllowedAddresses(settings.webhookPrivateAddresses()))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .setTimeToLive(TimeValue.ofSeconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    /** What came of handing a message over. */
    sealed interface Outcome {
        record Taken() implements Outcome {}

        /** @param forGood whether there is no sense in trying again */
        record Refused(String problem, boolean forGood) implements Outcome {}
    }

    /** The body. @param delivery the number by which a receiver knows a message that it has had already */
    record Body(long delivery, Instant made, Digest digest) {}

    /** Why webhooks may not go to that URL; empty where they may. */
    public Optional<String> refusal(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            return Optional.of("'" + url + "' is no URL");
        }
        String host = uri.getHost();
        if (host == null || !List.of("http", "https").contains(String.valueOf(uri.getScheme()))) {
            return Optional.of("'" + url + "' is no http or https URL");
        }
        if (uri.getUserInfo() != null) {
            return Optional.of("a webhook's URL has no user: what is signed needs no password");
        }
        List<String> allowed = settings.webhookHosts().orElse(List.of());
        return allowed.stream().anyMatch(one -> one.strip().equalsIgnoreCase(host))
                ? Optional.empty()
                : Optional.of("webhooks may not go to host '" + host.toLowerCase(Locale.ROOT)
                        + "': whoever runs this Elka allows hosts by elka.alerts.webhook-hosts"
                        + (allowed.isEmpty() ? ", which has none" : ", which has " + String.join(", ", allowed)));
    }

    Outcome send(DeliveryEntity delivery, Digest digest, String secret) {
        Optional<String> refusal = refusal(delivery.target);
        if (refusal.isPresent()) {
            return new Outcome.Refused(refusal.get(), false);
        }
        String body = json(new Body(delivery.key(), delivery.made, digest));
        String time = String.valueOf(clock.instant().getEpochSecond());
        HttpPost post = new HttpPost(delivery.target);
        post.setHeader("User-Agent", "Elka");
        post.setHeader("Elka-Delivery", String.valueOf(delivery.key()));
        post.setHeader("Elka-Signature", "t=" + time + ",v1=" + Signing.hmac(secret, time + "." + body));
        post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
        CompletableFuture.delayedExecutor(2 * settings.webhookTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .execute(post::cancel); // who answers a byte now and then would never run into the timeout
        try {
            return http.execute(post, response -> outcome(response.getCode()));
        } catch (IOException e) {
            return new Outcome.Refused(inWords(e), false);
        }
    }

    private static Outcome outcome(int status) {
        return status / 100 == 2
                ? new Outcome.Taken()
                : new Outcome.Refused("the receiver answered with status " + status, status == GONE);
    }

    private static String inWords(IOException e) {
        @Nullable String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String json(Body body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
