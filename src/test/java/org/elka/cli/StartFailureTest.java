package org.elka.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.QuarkusBindException;
import java.net.BindException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class StartFailureTest {
    @Test
    void aPortInUseIsNamed() {
        Throwable thrown = new RuntimeException(
                "Failed to start quarkus", new QuarkusBindException("127.0.0.1", 8080, new BindException("in use")));
        assertThat(StartFailure.of(thrown)).hasMessageContaining("port 8080").hasMessageContaining("--port");
    }

    @Test
    void aDatabaseThatCannotBeOpenedIsNamed() {
        Throwable thrown = new RuntimeException(new SQLException("Connection refused\nmore"));
        assertThat(StartFailure.of(thrown))
                .hasMessage("cannot open the database: Connection refused; check elka.database.url");
    }

    @Test
    void aValueThatDoesNotFitIsNamedWithItsPropertyAndVariable() {
        String message =
                "java.lang.IllegalArgumentException: SRCFG00039: The config property elka.pubmed.timeout with the config value \"soon\" threw an"
                        + " Exception whilst being converted java.time.format.DateTimeParseException: Text cannot be parsed";
        assertThat(StartFailure.problem(message))
                .contains("elka.pubmed.timeout", "ELKA_PUBMED_TIMEOUT", "'soon'", "Text cannot be parsed");
    }

    @Test
    void whatIsNotForeseenKeepsItsFirstLine() {
        assertThat(StartFailure.of(new IllegalStateException("no taxonomy\nat line 1")))
                .hasMessage("the service did not start: no taxonomy");
    }
}
