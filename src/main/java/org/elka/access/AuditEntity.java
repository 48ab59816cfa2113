package org.elka.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A write as it is kept. */
@Entity
@Immutable
@Table(name = "audit_entry")
class AuditEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_seq")
    @SequenceGenerator(name = "audit_seq", sequenceName = "audit_seq", allocationSize = 50)
    @Nullable
    Long id;

    Instant made = Instant.EPOCH;

    @Nullable
    String login;

    @Column(name = "token_id")
    @Nullable
    Long token;

    String method = "";

    String path = "";

    int status;

    String address = "";
}
