package org.elka.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every write that was asked for and what was answered; only added to. */
@ApplicationScoped
public class AuditLog {
    private static final int LONGEST_PATH = 2000;

    private final InstantSource clock;

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

    public void add(Write write) {
        AuditEntity row = new AuditEntity();
        row.made = clock.instant();
        row.login = write.login();
        row.token = write.token();
        row.method = write.method();
        row.path = write.path().substring(0, Math.min(LONGEST_PATH, write.path().length()));
        row.status = write.status();
        row.address = write.address();
        QuarkusTransaction.requiringNew().run(row::persist);
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
