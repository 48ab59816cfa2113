package org.elka.cli;

import io.quarkus.runtime.QuarkusBindException;
import io.smallrye.config.ConfigValidationException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in one line why the service did not start. */
final class StartFailure {
    /** SmallRye's report of a value that does not fit: name, value, reason. */
    private static final Pattern BAD_VALUE = Pattern.compile(
            ".*SRCFG00039: .*?property (\\S+) with the config value \"(.*?)\" .*? converted (.*)", Pattern.DOTALL);

    private static final Pattern MISSING_VALUE = Pattern.compile("SRCFG00014: .*?property (\\S+) is required.*");

    private StartFailure() {}

    /** The failure to report for whatever was thrown: the first in its chain of causes that can be explained. */
    static CommandFailed of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Optional<String> line = explain(cause);
            if (line.isPresent()) {
                return new CommandFailed(line.get(), thrown);
            }
        }
        return new CommandFailed("the service did not start: " + firstLine(rootOf(thrown)), thrown);
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static Optional<String> explain(Throwable cause) {
        return switch (cause) {
            case CommandFailed said -> Optional.of(firstLine(said));
            case UncheckedIOException file when firstLine(file).startsWith("elka.") -> Optional.of(firstLine(file));
            case QuarkusBindException bind ->
                Optional.of("port " + bind.getPort() + " on " + bind.getHost()
                        + " is in use by another program: stop it, or choose another port with --port");
            case ConfigValidationException config -> Optional.of(String.join("; ", problems(config)));
            case SQLException sql ->
                Optional.of("cannot open the database: " + firstLine(sql) + "; check elka.database.url");
            default -> Optional.empty();
        };
    }

    private static List<String> problems(ConfigValidationException config) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < config.getProblemCount(); i++) {
            problems.add(problem(config.getProblem(i).getMessage()));
        }
        return problems;
    }

    static String problem(String message) {
        Matcher bad = BAD_VALUE.matcher(message);
        if (bad.matches()) {
            String name = bad.group(1);
            return "property " + name + " (variable " + Settings.variable(name) + ") has the value '" + bad.group(2)
                    + "', which does not fit: " + firstLine(bad.group(3));
        }
        Matcher missing = MISSING_VALUE.matcher(message);
        return missing.matches()
                ? "property " + missing.group(1) + " is required: set it in config/application.properties"
                : firstLine(message);
    }

    private static String firstLine(Throwable thrown) {
        String message = thrown.getMessage();
        return message == null ? thrown.getClass().getName() : firstLine(message);
    }

    private static String firstLine(String text) {
        return text.strip().lines().findFirst().orElse("");
    }
}
