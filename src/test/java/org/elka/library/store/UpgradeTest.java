package org.elka.library.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;

/** What was kept by an older Elka is there after the newest one's migrations. */
class UpgradeTest {
    private static final String FIRST_WITH_VERDICTS = "3";
    private static final String KEPT = "select v.change, v.article_id, v.subject_of, v.name, v.given_by, v.version,"
            + " v.text_digest, v.states, v.made_by, rawtohex(v.said) from verdict v order by v.change";

    private static final List<String> ROWS = List.of(
            "insert into article (id, pmid, doi, title, version, states, withdrawn, added, change)"
                    + " values (1, '1', null, 'A title', 1, '', false, current_timestamp, 2)",
            "insert into library_change (number, kind, article_id, version, run_id, made, detail)"
                    + " values (1, 'NEW', 1, 1, null, current_timestamp, null)",
            "insert into library_change (number, kind, article_id, version, run_id, made, detail)"
                    + " values (2, 'VERDICT', 1, 1, null, current_timestamp, 'safety REJECTED')",
            "insert into verdict (change, article_id, subject_of, name, said, given_by, given_at, version, text_digest,"
                    + " states, made_by) values (2, 1, 'TAG', 'safety', x'0102ff', 'Ann', current_timestamp, 1, 'ab', '',"
                    + " '2026.1/1')");

    private static void migrate(String url, MigrationVersion target) {
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static List<String> kept(Statement statement) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(KEPT)) {
            while (result.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.append(result.getString(i)).append('|');
                }
                rows.add(row.toString());
            }
        }
        return rows;
    }

    @Test
    void verdictsSurviveEveryMigrationThatCameAfterThem() throws SQLException {
        String url = "jdbc:h2:mem:upgrade;DB_CLOSE_DELAY=-1";
        migrate(url, MigrationVersion.fromVersion(FIRST_WITH_VERDICTS));
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            for (String row : ROWS) {
                statement.execute(row);
            }
            List<String> before = kept(statement);
            migrate(url, MigrationVersion.LATEST);
            assertThat(kept(statement)).isEqualTo(before).hasSize(1);
        }
    }

    @Test
    void aLibraryFromBeforeVerdictsIsTakenOver() throws SQLException {
        String url = "jdbc:h2:mem:takeover;DB_CLOSE_DELAY=-1";
        migrate(url, MigrationVersion.fromVersion("1"));
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(ROWS.getFirst());
            migrate(url, MigrationVersion.LATEST);
            assertThat(kept(statement)).isEmpty();
            try (ResultSet articles = statement.executeQuery("select count(*) from article")) {
                articles.next();
                assertThat(articles.getInt(1)).isOne();
            }
        }
    }
}
