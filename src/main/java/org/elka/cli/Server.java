package org.elka.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.elka.access.Setup;

/** The service as a server: says where it listens, lets commands on the same home find it, runs until stopped. */
@ApplicationScoped
public class Server implements QuarkusApplication {
    private final HttpServer http;
    private final String host;
    private final Setup setup;
    private volatile boolean announced;

    Server(HttpServer http, @ConfigProperty(name = "quarkus.http.host") String host, Setup setup) {
        this.setup = setup;
        this.http = http;
        this.host = host;
    }

    @Override
    public int run(String... args) throws IOException {
        URI address = URI.create("http://" + reachable() + ":" + http.getPort());
        new RunningServer(ProcessHandle.current().pid(), address, Version.text()).write(home().serverFile());
        announced = true;
        System.out.println("Elka " + Version.text() + " serves " + home().root() + " at " + address + " (API: "
                + address + "/api/v1/, its documentation: " + address + "/q/swagger-ui); Ctrl-C stops it");
        setup.offer().ifPresent(code -> invite(address, code));
        Quarkus.waitForExit();
        return 0;
    }

    private static void invite(URI address, String code) {
        System.out.println("Nobody has an account yet. Commands on this machine need none; to make the first"
                + " administrator, once and soon, open\n  " + address + "/setup?code=" + code);
    }

    void withdraw(@Observes ShutdownEvent stopping) throws IOException {
        if (announced) {
            Files.deleteIfExists(home().serverFile());
        }
    }

    private static LibraryHome home() {
        return Settings.home(ConfigProvider.getConfig());
    }

    /** A wildcard address listens everywhere but is no address to go to. */
    private String reachable() {
        return host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    }
}
