package org.elka.ingest;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.elka.Together;

/**
 * Brings what was committed onto the disk before anyone is told that it is kept. H2 writes a commit to its file but
 * does not sync it, so a power cut could take it back; PostgreSQL syncs every commit itself.
 */
@ApplicationScoped
public class Durability {
    private final AgroalDataSource database;
    private final Together<Thread> syncing = new Together<>(_ -> syncNow());

    Durability(AgroalDataSource database) {
        this.database = database;
    }

    /** Returns when every commit so far is on the disk. Those who wait for the same sync share it. */
    public void sync() {
        syncing.add(Thread.currentThread());
    }

    private void syncNow() {
        try (Connection connection = database.getConnection()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CHECKPOINT SYNC");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be synced to the disk", e);
        }
    }
}
