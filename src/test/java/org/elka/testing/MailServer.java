package org.elka.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real SMTP server beside the application under test. */
public final class MailServer implements QuarkusTestResourceLifecycleManager {
    private static @Nullable GreenMail server;

    @Override
    public Map<String, String> start() {
        GreenMail started = new GreenMail(ServerSetup.SMTP.dynamicPort());
        started.start();
        server = started;
        return Map.of(
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                String.valueOf(started.getSmtp().getPort()));
    }

    /** What has arrived for an address, the oldest first. */
    public static List<MimeMessage> of(String address) {
        return Arrays.stream(running().getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(one -> one.toString().equals(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GreenMail running() {
        return Objects.requireNonNull(server);
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop();
        }
    }
}
