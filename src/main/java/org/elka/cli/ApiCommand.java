package org.elka.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A command that speaks to the HTTP API: of the server that runs on the home, or else of the same service started in
 * this process, without its schedule and on a port of its own, for as long as the command lasts.
 */
abstract class ApiCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What differs from {@code serve}: nobody else is meant to find this service, and nothing starts by itself. */
    private static final Map<String, String> ALONE = Map.of(
            "quarkus.http.host", "127.0.0.1",
            "quarkus.http.port", "0",
            "elka.ingest.schedule", "false",
            "elka.alerts.schedule", "false",
            "elka.reviews.schedule", "false",
            "quarkus.log.console.enabled", "false");

    @Spec
    private CommandSpec spec;

    /** The command's own work; returns the exit code. */
    abstract int run(Api api);

    /** Whether the options given make it speak to the API; if not, {@link #alone} does its work. */
    boolean needsLibrary() {
        return true;
    }

    /** The work that needs no library; returns the exit code. */
    int alone() {
        throw new IllegalStateException(spec.name() + " needs the library");
    }

    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    final PrintWriter err() {
        return spec.commandLine().getErr();
    }

    @Override
    public final Integer call() {
        Api running = ((Elka) spec.root().userObject()).api();
        if (!needsLibrary()) {
            int code = alone();
            out().flush();
            return code;
        }
        if (running != null) {
            return flushed(running);
        }
        LibraryHome home = Settings.read().home();
        return switch (home.enter(spec.name(), PATIENCE)) {
            case LibraryHome.Entry.Served served -> flushed(new Api(served.address(), home));
            case LibraryHome.Entry.Busy busy -> throw busy(busy.holder());
            case LibraryHome.Entry.Free free -> {
                try (HomeLock held = free.lock()) {
                    yield Service.run(Alone.class, ALONE, commandLine());
                }
            }
        };
    }

    private int flushed(Api api) {
        int code = run(api);
        out().flush();
        err().flush();
        return code;
    }

    private List<String> commandLine() {
        return spec.root().commandLine().getParseResult().originalArgs();
    }

    static CommandFailed busy(HomeLock.Holder holder) {
        return new CommandFailed("another Elka (pid " + holder.pid() + ", `" + holder.command() + "`) is using "
                + Settings.read().home().root() + ": wait until it has finished, or set ELKA_HOME to another folder");
    }
}
