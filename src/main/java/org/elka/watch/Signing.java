package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Signs with HMAC-SHA-256 (RFC 2104): links, by a secret that this library made for itself, and webhooks' bodies. */
@ApplicationScoped
public class Signing {
    private static final String LINKS = "links";
    private static final int SECRET_BYTES = 32;

    private final StatelessSession session;
    private volatile @Nullable String links;

    Signing(StatelessSession session) {
        this.session = session;
    }

    /** A secret that the library made, by its name. */
    @Entity
    @Table(name = "signing_key")
    public static class Key {
        @Id
        @Column(name = "name")
        public String name = "";

        public String secret = "";
    }

    /** A new secret, in hexadecimal. */
    static String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The signature of a link to that effect. */
    public String ofLink(String effect) {
        return hmac(linkSecret(), effect);
    }

    /** Whether the signature is that of a link to that effect; takes as long for any that is not. */
    public boolean isOfLink(String effect, String signature) {
        return MessageDigest.isEqual(
                ofLink(effect).getBytes(StandardCharsets.UTF_8), signature.getBytes(StandardCharsets.UTF_8));
    }

    private String linkSecret() {
        String known = links;
        if (known == null) {
            known = stored();
            links = known;
        }
        return known;
    }

    @Transactional
    String stored() {
        Key key = session.get(Key.class, LINKS);
        if (key == null) {
            key = new Key();
            key.name = LINKS;
            key.secret = newSecret();
            session.insert(key);
        }
        return key.secret;
    }

    /** HMAC-SHA-256 in hexadecimal. */
    static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
