package org.elka.access;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Personal access tokens. */
@ApplicationScoped
public class Tokens {
    /** What every token starts with, so that it is found where it should not be. */
    public static final String PREFIX = "elka_";

    /** How exactly it is kept when a token was last used: a write for each request would cost more than it tells. */
    private static final Duration USE = Duration.ofMinutes(1);

    private final InstantSource clock;

    Tokens(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * What is known of a token.
     *
     * @param owner the login of its person
     * @param revoked when, if it was
     * @param lastUsed to the minute
     */
    public record Token(
            long id,
            String owner,
            String name,
            Scope scope,
            Instant made,
            Instant expires,
            @Nullable Instant revoked,
            @Nullable Instant lastUsed) {}

    /** A token that was just made. @param secret what opens; it is shown now and never again */
    public record Made(Token token, String secret) {}

    /** What a text that may be a token opens. */
    sealed interface Verdict {
        record Accepted(Token token, Person person) implements Verdict {}

        /** @param reason for its bearer */
        record Refused(String reason) implements Verdict {}
    }

    /** Makes a token for a person. @throws IllegalArgumentException if there is no such person */
    @Transactional
    public Made make(String login, String name, Scope scope, Duration holds) {
        PersonEntity owner =
                People.entity(login).orElseThrow(() -> new IllegalArgumentException("nobody has the login " + login));
        String secret = Secrets.make(PREFIX);
        TokenEntity token = new TokenEntity();
        token.owner = owner;
        token.name = name.strip();
        token.hash = Secrets.hash(secret);
        token.scope = scope;
        token.made = clock.instant();
        token.expires = token.made.plus(holds);
        token.persistAndFlush();
        return new Made(token.token(), secret);
    }

    /** A person's tokens, the first one first, with those that were revoked. */
    @Transactional
    public List<Token> of(String login) {
        return TokenEntity.<TokenEntity>list("owner.login", Sort.by("id"), login).stream()
                .map(TokenEntity::token)
                .toList();
    }

    @Transactional
    public Optional<Token> find(long id) {
        return TokenEntity.<TokenEntity>findByIdOptional(id).map(TokenEntity::token);
    }

    /** Revokes a token for good; once revoked it stays as it was. */
    @Transactional
    public void revoke(long id) {
        TokenEntity.update("revoked = ?1 where id = ?2 and revoked is null", clock.instant(), id);
    }

    @Transactional
    Verdict verify(String secret) {
        Optional<TokenEntity> found =
                TokenEntity.find("hash", Secrets.hash(secret)).firstResultOptional();
        if (found.isEmpty()) {
            return new Verdict.Refused("This token is not known");
        }
        TokenEntity token = found.get();
        Instant now = clock.instant();
        if (token.revoked != null) {
            return new Verdict.Refused("This token was revoked; make another one");
        }
        if (!now.isBefore(token.expires)) {
            return new Verdict.Refused("This token expired at " + token.expires + "; make another one");
        }
        if (!token.owner.active) {
            return new Verdict.Refused("The account of this token is closed; ask an administrator");
        }
        if (token.lastUsed == null || token.lastUsed.isBefore(now.minus(USE))) {
            token.lastUsed = now;
        }
        return new Verdict.Accepted(token.token(), token.owner.person());
    }
}
