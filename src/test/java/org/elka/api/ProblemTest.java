package org.elka.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.elka.access.LibraryRole;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemTest {
    private static final String TRIALS = "/api/v1/trials";

    @TestHTTPResource("/")
    URI server;

    /** A resource with every way to go wrong that the framework itself answers. */
    @Path(TRIALS)
    public static class Trials {
        public record Trial(int participants) {}

        @GET
        @Produces(MediaType.APPLICATION_JSON)
        public Trial limited(@QueryParam("limit") @Max(200) int limit) {
            return new Trial(limit);
        }

        @POST
        @RolesAllowed(LibraryRole.CURATOR_ROLE)
        @Consumes(MediaType.APPLICATION_JSON)
        public Trial echo(Trial trial) {
            return trial;
        }

        @GET
        @Path("broken")
        public Trial broken() {
            throw new IllegalStateException("secret of the house");
        }

        @GET
        @Path("refused")
        public Trial refused() {
            throw new ApiException(Problem.of(ProblemType.UNKNOWN_ARTICLE, "There is no article E7")
                    .with("article", "E7"));
        }
    }

    private static void problem(ValidatableResponse response, int status, String type) {
        response.statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .body("type", equalTo("urn:elka:problem:" + type))
                .body("status", equalTo(status))
                .body("title", not(equalTo("")))
                .body(not(containsString("Exception")));
    }

    @Test
    void anUnknownPathUnderTheApi() {
        problem(given().get("/api/v1/nothing/here").then(), 404, "not-found");
    }

    @Test
    void anUnknownPathElsewhere() {
        problem(given().get("/nothing").then(), 404, "not-found");
    }

    @Test
    void aMethodThatAnAddressDoesNotTake() {
        problem(given().delete(TRIALS).then(), 405, "method-not-allowed");
    }

    @Test
    void aMediaTypeThatIsNotToBeHad() {
        problem(given().accept("image/png").get(TRIALS).then(), 406, "not-acceptable");
    }

    @Test
    void aMediaTypeThatIsNotRead() {
        problem(given().contentType("text/csv").body("a,b").post(TRIALS).then(), 415, "unsupported-media-type");
    }

    @Test
    void aBodyThatIsNotJson() {
        problem(json("{\"participants\": ").then(), 400, "malformed-body");
    }

    @Test
    void aBodyWithAValueOfTheWrongKind() {
        ValidatableResponse response = json("{\"participants\": \"many\"}").then();
        problem(response, 400, "malformed-body");
        response.body("line", equalTo(1));
    }

    @Test
    void aParameterOutOfItsBounds() {
        ValidatableResponse response = given().get(TRIALS + "?limit=201").then();
        problem(response, 400, "invalid-request");
        response.body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void aParameterThatIsNoNumber() {
        ValidatableResponse response = given().get(TRIALS + "?limit=few").then();
        problem(response, 400, "invalid-request");
        response.body("detail", containsString("limit"));
    }

    @Test
    void aRefusalByAResource() {
        ValidatableResponse response = given().get(TRIALS + "/refused").then();
        problem(response, 404, "unknown-article");
        response.body("article", equalTo("E7"))
                .body("detail", equalTo("There is no article E7"))
                .body("instance", equalTo(TRIALS + "/refused"));
    }

    @Test
    void whatNobodyForesawTellsNothingButItsNumber() {
        ValidatableResponse response = given().get(TRIALS + "/broken").then();
        problem(response, 500, "internal");
        response.body(not(containsString("secret"))).body("incident", not(equalTo("")));
    }

    @Test
    void aBodyPastTheLimitOfTheServer() throws IOException {
        assertThat(
                        raw(
                                "POST " + TRIALS
                                        + " HTTP/1.1\r\nHost: elka\r\nContent-Type: application/json\r\nContent-Length: 5000000000\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("urn:elka:problem:too-large", "4 GB", "2 GB (quarkus.http.limits.max-body-size)", "gzip");
    }

    /** Such bytes are no request, so there is nothing that a document could be about. */
    @Test
    void bytesThatAreNoRequestGetABareAnswer() throws IOException {
        assertThat(raw("GET /api v1 HTTP/9.9\r\nHost: elka\r\n\r\n"))
                .matches("(?s)HTTP/1.\\d 400 .*")
                .doesNotContain("Exception");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Response json(String body) {
        return given().contentType("application/json").body(body).post(TRIALS);
    }
}
