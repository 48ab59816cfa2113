package org.elka.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.elka.access.LibraryRole;
import org.elka.access.Scope;
import org.junit.jupiter.api.Test;

/** Walks all that the API's own description says can be written, so that nothing added later is left open. */
@QuarkusTest
class WritesTest {
    private static final Set<String> METHODS = Set.of("post", "put", "patch", "delete");

    /** What a reader may write: the reader's own. */
    private static final Set<String> OF_READERS = Set.of(
            // in a review it is the roles there that count
            "post /api/v1/reviews",
            "put /api/v1/reviews/{review}",
            "put /api/v1/reviews/{review}/members/{login}",
            "delete /api/v1/reviews/{review}/members/{login}",
            "post /api/v1/reviews/{review}/closing",
            "delete /api/v1/reviews/{review}/closing",
            "post /api/v1/reviews/{review}/sources",
            "post /api/v1/reviews/{review}/assignments",
            "post /api/v1/reviews/{review}/automation-exclusions",
            "delete /api/v1/reviews/{review}/automation-exclusions",
            "post /api/v1/reviews/{review}/bulk-decisions",
            "post /api/v1/reviews/{review}/decisions/imports",
            "post /api/v1/reviews/{review}/stopping/audits",
            "put /api/v1/reviews/{review}/form",
            "put /api/v1/reviews/{review}/articles/{article}/extraction",
            "put /api/v1/reviews/{review}/articles/{article}/extraction/settlement",
            "put /api/v1/reviews/{review}/articles/{article}/{stage}/decision",
            "delete /api/v1/reviews/{review}/articles/{article}/{stage}/decision",
            "put /api/v1/reviews/{review}/articles/{article}/{stage}/deferral",
            "put /api/v1/reviews/{review}/articles/{article}/{stage}/settlement",
            "post /api/v1/reviews/{review}/articles/{article}/{stage}/reopening",
            "put /api/v1/reviews/{review}/articles/{article}/retrieval",
            "post /api/v1/searches",
            "put /api/v1/searches/{id}",
            "delete /api/v1/searches/{id}",
            "post /api/v1/searches/{id}/executions",
            "post /api/v1/searches/{id}/subscriptions",
            "post /api/v1/searches/{id}/events/{number}/dismissal",
            "delete /api/v1/alerts/subscriptions/{id}",
            "post /api/v1/history",
            "delete /api/v1/history",
            "delete /api/v1/history/{line}",
            "post /api/v1/tokens",
            "delete /api/v1/tokens/{id}",
            "put /api/v1/account/password");

    private static final Set<String> OF_ADMINISTRATORS = Set.of(
            "post /api/v1/people",
            "put /api/v1/people/{id}",
            "post /api/v1/taxonomy/activations",
            "delete /api/v1/taxonomy/activations/{id}",
            "post /api/v1/mesh",
            "delete /api/v1/mesh",
            "post /api/v1/index/rebuilds",
            "post /api/v1/examinations",
            "delete /api/v1/examinations/{id}");

    /** A number that nothing has: this walk must not revoke the token that it is made with. */
    private static final String NOBODYS = "987654";

    /** Its body has a code that is the login. */
    private static final String SETUP = "post /api/v1/setup";

    @Inject
    Caller callers;

    /** @param mediaType of the body; empty where there is none */
    private record Write(String method, String path, String mediaType) {
        String name() {
            return method + " " + path;
        }

        int status(RequestSpecification caller) {
            RequestSpecification request = mediaType.isEmpty() ? caller : caller.contentType(mediaType);
            return request.request(
                            Method.valueOf(method.toUpperCase(Locale.ROOT)), path.replaceAll("\\{[^}]+}", NOBODYS))
                    .statusCode();
        }
    }

    private static List<Write> writes() {
        JsonPath document = Caller.nobody().get("/q/openapi?format=json").jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        List<Write> writes = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                writes.add(new Write(method, path, mediaType(operation)));
            }
        }));
        return writes;
    }

    private static String mediaType(Map<String, Object> operation) {
        return operation.get("requestBody") instanceof Map<?, ?> body
                        && body.get("content") instanceof Map<?, ?> content
                ? String.valueOf(content.keySet().iterator().next())
                : "";
    }

    private static Set<String> allowed(List<Write> writes, Supplier<RequestSpecification> caller, int refusal) {
        Set<String> allowed = new TreeSet<>();
        for (Write write : writes) {
            if (write.status(caller.get()) != refusal) {
                allowed.add(write.name());
            }
        }
        return allowed;
    }

    @Test
    void theDescriptionSaysThatWhateverWritesNeedsALogin() {
        Map<String, Map<String, Map<String, Object>>> paths =
                Caller.nobody().get("/q/openapi?format=json").jsonPath().getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method) && !SETUP.equals(method + " " + path)) {
                assertThat(operation.get("security"))
                        .as(method + " " + path)
                        .isEqualTo(List.of(Map.of("token", List.of()), Map.of("password", List.of())));
            }
        }));
    }

    @Test
    void nothingIsWrittenWithoutALogin() {
        assertThat(allowed(writes(), Caller::nobody, 401)).containsExactly(SETUP);
    }

    @Test
    void aTokenOfScopeReadWritesNothingWhateverItsPersonMay() {
        var token = callers.token(callers.person(LibraryRole.ADMINISTRATOR), Scope.READ);
        assertThat(allowed(writes(), () -> Caller.with(token), 403)).containsExactly(SETUP);
    }

    @Test
    void aReaderWritesOnlyWhatIsTheReadersOwn() {
        List<Write> writes = writes();
        assertThat(writes).extracting(Write::name).containsAll(OF_READERS);
        var token = callers.token(callers.person(LibraryRole.READER), Scope.ADMINISTER);
        Set<String> allowed = allowed(writes, () -> Caller.with(token), 403);
        assertThat(allowed).contains(SETUP, "post /api/v1/searches", "post /api/v1/history", "post /api/v1/tokens");
        allowed.remove(SETUP);
        assertThat(OF_READERS).containsAll(allowed);
    }

    @Test
    void whatAdministratorsDoIsRefusedToCuratorsAndToTokensOfScopeWrite() {
        List<Write> writes = writes().stream()
                .filter(write -> OF_ADMINISTRATORS.contains(write.name()))
                .toList();
        assertThat(writes).extracting(Write::name).containsExactlyInAnyOrderElementsOf(OF_ADMINISTRATORS);
        var curator = callers.token(callers.person(LibraryRole.CURATOR), Scope.ADMINISTER);
        assertThat(allowed(writes, () -> Caller.with(curator), 403)).isEmpty();
        var writing = callers.token(callers.person(LibraryRole.ADMINISTRATOR), Scope.WRITE);
        assertThat(allowed(writes, () -> Caller.with(writing), 403)).isEmpty();
    }

    @Test
    void whatOnlyAdministratorsReadIsRefusedToOthers() {
        var curator = callers.token(callers.person(LibraryRole.CURATOR), Scope.ADMINISTER);
        for (String path : List.of("/api/v1/people", "/api/v1/audit")) {
            assertThat(Caller.nobody().get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(Caller.with(curator).get(path).statusCode()).as(path).isEqualTo(403);
        }
    }
}
