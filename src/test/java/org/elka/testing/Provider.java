package org.elka.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A provider of OpenID Connect beside the application under test, as far as its tokens go. */
public final class Provider implements QuarkusTestResourceLifecycleManager {
    private static final KeyPair KEY = key();
    private static @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = started;
            serve(
                    started,
                    "/.well-known/openid-configuration",
                    "{\"issuer\": \"%1$s\", \"jwks_uri\": \"%1$s/keys\"}".formatted(issuer()));
            RSAPublicKey open = (RSAPublicKey) KEY.getPublic();
            serve(
                    started,
                    "/keys",
                    "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"one\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                            .formatted(number(open.getModulus()), number(open.getPublicExponent())));
            started.start();
            return Map.of("elka.access.oidc.issuer", issuer());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private static String issuer() {
        return server == null ? "" : "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of the provider's for Elka, to be signed. */
    public static JwtClaimsBuilder claims() {
        return Jwt.issuer(issuer()).audience("elka").subject("s-1").expiresIn(300);
    }

    /** Signed by the provider. */
    public static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId("one").sign(KEY.getPrivate());
    }

    /** Signed by somebody else under the name of its key. */
    public static String forged(JwtClaimsBuilder claims) {
        return claims.jws().keyId("one").sign(key().getPrivate());
    }

    private static String number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(java.util.Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static KeyPair key() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
