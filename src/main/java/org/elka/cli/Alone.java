package org.elka.cli;

import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import java.net.URI;
import java.util.List;

/** Runs a command line against the service that was started for it in this process. */
public final class Alone implements QuarkusApplication {
    private final HttpServer server;

    Alone(HttpServer server) {
        this.server = server;
    }

    @Override
    public int run(String... args) {
        URI address = URI.create("http://127.0.0.1:" + server.getPort());
        return Elka.run(List.of(args), new Api(address, Settings.read().home()));
    }
}
