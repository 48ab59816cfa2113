package org.elka.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A library apart from the one that most tests share: for those that need it empty, or would fill it. */
public final class LibraryOfItsOwn implements QuarkusTestProfile {
    private static final String URL = "quarkus.datasource.jdbc.url";

    @Override
    public Map<String, String> getConfigOverrides() {
        String server = System.getProperty(URL);
        return server == null
                ? Map.of(
                        "elka.home",
                        "target/home-of-its-own",
                        URL,
                        "jdbc:h2:mem:own;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=60000")
                : Map.of(
                        "elka.home",
                        "target/home-of-its-own",
                        URL,
                        server + "&currentSchema=own",
                        "quarkus.flyway.schemas",
                        "own");
    }
}
