package org.elka.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.elka.Together;
import org.jspecify.annotations.Nullable;

/** Every write that was asked for and what was answered; only added to. */
@ApplicationScoped
public class AuditLog {
    private static final int LONGEST_PATH = 2000;
    private static final int LONGEST_METHOD = 16;

    private final InstantSource clock;
    private final Together<Waiting> waiting = new Together<>(AuditLog::writeAll);

    AuditLog(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * A write.
     *
     * @param login whose it was, {@code operator} for a command on the home; null of who did not log in
     * @param token which token was shown, if one was
     * @param path without the query, which may hold secrets
     * @param status of the answer
     * @param address where it came from, by the connection
     */
    public record Write(
            @Nullable String login, @Nullable Long token, String method, String path, int status, String address) {}

    /** A line of the log. @param number rises from line to line, with gaps */
    public record Line(long number, Instant made, Write write) {}

    /** A line that is to be written. */
    private static final class Waiting {
        final Write write;
        final Instant made;

        @Nullable
        RuntimeException failed;

        Waiting(Write write, Instant made) {
            this.write = write;
            this.made = made;
        }
    }

    /** Returns when the line is committed; lines that come at the same time are committed at once. */
    public void add(Write write) {
        Waiting mine = new Waiting(write, clock.instant());
        waiting.add(mine);
        if (mine.failed != null) {
            throw new IllegalStateException("the audit could not be written", mine.failed);
        }
    }

    private static void writeAll(List<Waiting> all) {
        try {
            write(all);
        } catch (RuntimeException together) {
            // what is wrong with one line must not cost the others
            all.forEach(AuditLog::writeAlone);
        }
    }

    private static void writeAlone(Waiting one) {
        try {
            write(List.of(one));
        } catch (RuntimeException failed) {
            one.failed = failed;
        }
    }

    private static void write(List<Waiting> lines) {
        QuarkusTransaction.requiringNew().run(() -> lines.forEach(one -> row(one).persist()));
    }

    private static AuditEntity row(Waiting one) {
        Write write = one.write;
        AuditEntity row = new AuditEntity();
        row.made = one.made;
        row.login = write.login();
        row.token = write.token();
        row.method = start(write.method(), LONGEST_METHOD);
        row.path = start(write.path(), LONGEST_PATH);
        row.status = write.status();
        row.address = write.address();
        return row;
    }

    private static String start(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    /** The last lines before that number, the newest first. */
    @Transactional
    public List<Line> before(long number, int limit) {
        return AuditEntity.<AuditEntity>find("id < ?1 order by id desc", number).page(0, limit).stream()
                .map(AuditLog::line)
                .toList();
    }

    private static Line line(AuditEntity row) {
        return new Line(
                row.id == null ? 0 : row.id,
                row.made,
                new Write(row.login, row.token, row.method, row.path, row.status, row.address));
    }
}
