package org.elka.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the library's service and keeps it running. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Start the library: HTTP API, index and schedule, until it is stopped (Ctrl-C).",
        footer = {"", "Examples:", "  ./elka serve", "  ./elka serve --port 9000", "  ELKA_HOME=/srv/elka ./elka serve"
        })
final class Serve implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(names = "--port", description = "Port to listen on; default 8080 (quarkus.http.port).")
    private @Nullable Integer port;

    @Option(names = "--host", description = "Address to listen on; default 127.0.0.1 (quarkus.http.host).")
    private @Nullable String host;

    @Override
    public Integer call() {
        Settings settings = Settings.read();
        LibraryHome home = settings.home();
        return switch (home.enter("serve", PATIENCE)) {
            case LibraryHome.Entry.Served served ->
                throw new CommandFailed("Elka already serves " + home.root() + " at " + served.address() + " (pid "
                        + served.pid() + "): use that one, or set ELKA_HOME to another folder");
            case LibraryHome.Entry.Busy busy -> throw ApiCommand.busy(busy.holder());
            case LibraryHome.Entry.Free free -> {
                try (HomeLock held = free.lock()) {
                    yield Service.run(Server.class, chosen(), List.of());
                }
            }
        };
    }

    private Map<String, String> chosen() {
        Map<String, String> properties = new HashMap<>();
        if (port != null) {
            properties.put("quarkus.http.port", port.toString());
        }
        if (host != null) {
            properties.put("quarkus.http.host", host);
        }
        return properties;
    }
}
