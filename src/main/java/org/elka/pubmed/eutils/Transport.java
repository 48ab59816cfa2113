package org.elka.pubmed.eutils;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpHostConnectException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Sends forms and receives bytes, within the limits of time and size, and names what went wrong on the way. One
 * attempt a call: no retries, no redirects, no cookies.
 */
final class Transport implements AutoCloseable {
    private static final TimeValue IDLE_BEFORE_CHECK = TimeValue.ofSeconds(1);

    private final EutilsSettings settings;
    private final InstantSource clock;
    private final CloseableHttpClient http;

    /** Ends requests that take too long in all: HttpClient's own limits are only between two pieces. */
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("eutils-deadlines").factory());

    /** @param clock the real time of day, to read a Retry-After that is a date */
    Transport(EutilsSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
        this.http = client(settings);
    }

    private static CloseableHttpClient client(EutilsSettings settings) {
        Timeout silence = Timeout.of(settings.limits().silence());
        ConnectionConfig connection = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.limits().connect()))
                .setSocketTimeout(silence)
                .setValidateAfterInactivity(IDLE_BEFORE_CHECK)
                .build();
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(connection)
                        .setMaxConnPerRoute(RateWindow.WITH_KEY)
                        .setMaxConnTotal(RateWindow.WITH_KEY)
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(silence).build())
                .setUserAgent(settings.caller().userAgent())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Posts a form.
     *
     * @param program "esearch", "efetch" ...
     * @param replyBegins called when the reply's head is there, if ever
     */
    Transfer post(String program, List<NameValuePair> form, Runnable replyBegins) {
        HttpPost post = new HttpPost(settings.baseUrl().resolve(program + ".fcgi"));
        post.setEntity(new UrlEncodedFormEntity(form, StandardCharsets.UTF_8));
        Duration whole = settings.limits().whole();
        Future<?> deadline = deadlines.schedule(post::cancel, whole.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(post, response -> {
                replyBegins.run();
                return receive(response);
            });
        } catch (TooLargeException e) {
            return new Transfer.Broken(new Fault.TooLarge(settings.limits().bytes()));
        } catch (IOException e) {
            return new Transfer.Broken(post.isCancelled() ? new Fault.ReadTimeout(whole) : fault(e));
        } finally {
            deadline.cancel(false);
        }
    }

    private Transfer receive(ClassicHttpResponse response) throws IOException, HttpException {
        int limit = settings.limits().bytes();
        byte[] body = new byte[0];
        if (response.getEntity() != null) {
            try (InputStream content = response.getEntity().getContent()) {
                body = content.readNBytes(limit);
                if (body.length == limit && content.read() >= 0) {
                    throw new TooLargeException();
                }
            }
        }
        return new Transfer.Received(response.getCode(), body, retryAfter(response));
    }

    private @Nullable Duration retryAfter(ClassicHttpResponse response) throws HttpException {
        Header header = response.getHeader("Retry-After");
        return header == null ? null : RetryAfter.parse(header.getValue(), clock.instant());
    }

    private Fault fault(IOException e) {
        return switch (e) {
            case ConnectTimeoutException _ ->
                new Fault.ConnectTimeout(settings.limits().connect());
            case HttpHostConnectException _ -> new Fault.Unreachable("connection refused");
            case UnknownHostException _ -> new Fault.Unreachable("its name cannot be resolved");
            case SSLException _ -> new Fault.Unreachable("no secure connection");
            case SocketTimeoutException _ ->
                new Fault.ReadTimeout(settings.limits().silence());
            case ConnectionClosedException _, MalformedChunkCodingException _, EOFException _, ZipException _ ->
                new Fault.Truncated();
            case NoHttpResponseException _, SocketException _ -> new Fault.Reset();
            default -> new Fault.Malformed("no valid HTTP: " + e.getClass().getSimpleName());
        };
    }

    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        http.close();
    }

    /** Thrown through HttpClient so that it drops the connection instead of reading the rest. */
    private static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
