package org.elka.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A personal access token as it is kept: without the token. */
@Entity
@Table(name = "access_token")
class TokenEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", sequenceName = "access_token_seq", allocationSize = 1)
    @Nullable
    Long id;

    @ManyToOne(fetch = FetchType.EAGER, optional = false)
    @JoinColumn(name = "person_id")
    PersonEntity owner;

    String name = "";

    String hash = "";

    @Enumerated(EnumType.STRING)
    Scope scope = Scope.READ;

    Instant made = Instant.EPOCH;

    Instant expires = Instant.EPOCH;

    @Nullable
    Instant revoked;

    @Column(name = "last_used")
    @Nullable
    Instant lastUsed;

    /** For Hibernate. */
    TokenEntity() {
        owner = new PersonEntity();
    }

    Tokens.Token token() {
        return new Tokens.Token(id == null ? 0 : id, owner.login, name, scope, made, expires, revoked, lastUsed);
    }
}
