package org.elka.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Who may do what at a time, across the processes that share a database: a row a name, with its holder and an end.
 * A holder that dies keeps the name until the end; it renews while it lives.
 */
@ApplicationScoped
public class Leases {
    private static final Duration TERM = Duration.ofSeconds(90);
    private static final int RENEWAL_SECONDS = 30;
    private static final Logger LOG = Logger.getLogger(Leases.class);
    private static final String INTEGRITY_VIOLATION = "23";

    private final AgroalDataSource database;
    private final InstantSource clock;
    private final String holder;
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("leases").factory());

    Leases(AgroalDataSource database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        ProcessHandle process = ProcessHandle.current();
        this.holder = process.pid() + "@"
                + process.info().startInstant().map(Object::toString).orElse("unknown");
        renewing.scheduleAtFixedRate(this::renew, RENEWAL_SECONDS, RENEWAL_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        renewing.shutdown();
    }

    /** Takes a lease that no one holds, nor this process, and holds it until {@link #release}. */
    public boolean take(String name) {
        boolean taken = insert(name)
                || update(
                        "update lease set holder = ?, until = ? where name = ? and until < ?",
                        holder,
                        time(TERM),
                        name,
                        time(Duration.ZERO));
        if (taken) {
            held.add(name);
        }
        return taken;
    }

    private void renew() {
        for (String name : held) {
            try {
                update("update lease set until = ? where name = ? and holder = ?", time(TERM), name, holder);
            } catch (IllegalStateException e) {
                LOG.warnf("lease '%s' was not renewed and is tried again: %s", name, Causes.inWords(e));
            }
        }
    }

    public void release(String name) {
        held.remove(name);
        update("delete from lease where name = ? and holder = ?", name, holder);
    }

    /** Frees what a killed process has left, where the database is a file that only one process opens at a time. */
    void clearOnOwnDatabase() {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                update("delete from lease where holder <> ?", holder);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the leases cannot be read", e);
        }
    }

    private OffsetDateTime time(Duration later) {
        return clock.instant().plus(later).atOffset(ZoneOffset.UTC);
    }

    private boolean insert(String name) {
        try {
            return execute("insert into lease (name, holder, until) values (?, ?, ?)", name, holder, time(TERM)) == 1;
        } catch (SQLIntegrityConstraintViolationException taken) {
            return false;
        } catch (SQLException e) {
            if (String.valueOf(e.getSQLState()).startsWith(INTEGRITY_VIOLATION)) {
                return false;
            }
            throw new IllegalStateException("the lease '" + name + "' cannot be taken", e);
        }
    }

    private boolean update(String sql, Object... parameters) {
        try {
            return execute(sql, parameters) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the leases cannot be read", e);
        }
    }

    private int execute(String sql, Object... parameters) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
