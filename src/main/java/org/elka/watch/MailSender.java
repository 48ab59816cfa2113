package org.elka.watch;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Sends digests by mail, as text and as HTML in one message. */
@ApplicationScoped
public class MailSender {
    private static final int PATIENCE_SECONDS = 60;

    private final ReactiveMailer mailer;
    private final Vertx vertx;
    private final AlertSettings settings;

    MailSender(ReactiveMailer mailer, Vertx vertx, AlertSettings settings) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.settings = settings;
    }

    /** The texts, in {@code templates/MailSender}. */
    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance html(Digest digest);

        static native TemplateInstance text(Digest digest);
    }

    /** The digest as a page: for mail programs, and for whoever wants to look at it first. */
    public static String html(Digest digest) {
        return Templates.html(digest).render();
    }

    static String text(Digest digest) {
        return Templates.text(digest).render();
    }

    /**
     * Hands the digest over to the mail server. Sent twice, it has the same Message-ID, by which mail programs can tell.
     *
     * @throws RuntimeException whatever the mail server or the way there has against it
     */
    void send(DeliveryEntity delivery, Digest digest) {
        Mail mail = new Mail()
                .addTo(delivery.target)
                .setFrom(settings.mailFrom())
                .setSubject("[Elka] " + digest.title())
                .setText(text(digest))
                .setHtml(html(digest))
                .addHeader(
                        "Message-ID", "<delivery-" + delivery.key() + "-" + delivery.made.getEpochSecond() + "@elka>")
                .addHeader("Auto-Submitted", "auto-generated");
        if (digest.sections().size() == 1 && digest.sections().getFirst().unsubscribe() != null) {
            // RFC 8058: mail programs show a button, and send a POST
            mail.addHeader(
                            "List-Unsubscribe",
                            "<" + digest.sections().getFirst().unsubscribe() + ">")
                    .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        handOver(mail);
    }

    /**
     * On the event loop: called from another thread, Vert.x's mail client begins to listen only after the connection
     * stands, and now and then misses the beginning of the server's greeting.
     */
    private void handOver(Mail mail) {
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        vertx.getOrCreateContext()
                .runOnContext(now ->
                        mailer.send(mail).subscribe().with(done -> sent.complete(true), sent::completeExceptionally));
        try {
            sent.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            throw cause instanceof RuntimeException told
                    ? told
                    : new IllegalStateException("the mail server was not done within a minute", cause);
        }
    }
}
