package org.elka.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request with a key, and what was answered once it was. */
@Entity
@Table(name = "kept_answer")
class KeptAnswerEntity extends PanacheEntityBase {
    @Id
    String id = "";

    String request = "";

    Instant made = Instant.EPOCH;

    @Nullable
    Integer status;

    @Nullable
    String location;

    @Nullable
    String etag;

    @Nullable
    String body;
}
