package org.elka.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Has what tests ask by RestAssured asked by the operator, as commands do: with the token of the service's home. A
 * request with an {@code Authorization} of its own keeps it, and {@code given().noFilters()} has none.
 */
public final class OperatorLogin implements QuarkusTestBeforeEachCallback {
    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        String bearer = "Bearer " + token();
        Filter login = (request, response, chain) -> {
            if (!request.getHeaders().hasHeaderWithName("Authorization")) {
                request.header("Authorization", bearer);
            }
            return chain.next(request, response);
        };
        RestAssured.replaceFiltersWith(login);
    }

    /** The operator's token of the application under test. */
    public static String token() {
        Path home = Path.of(ConfigProvider.getConfig().getValue("elka.home", String.class));
        try {
            return Files.readString(home.resolve("data").resolve("operator.token"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the application under test has no token at " + home, e);
        }
    }
}
