package org.elka.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An account as it is kept. */
@Entity
@Table(name = "person")
class PersonEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "person_seq")
    @SequenceGenerator(name = "person_seq", sequenceName = "person_seq", allocationSize = 1)
    @Nullable
    Long id;

    String login = "";

    String name = "";

    /** The name in small letters, by which it is unique. */
    @Column(name = "name_key")
    String nameKey = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "library_role")
    LibraryRole role = LibraryRole.READER;

    /** The bcrypt hash; null where the person only has tokens. */
    @Nullable
    String password;

    /** Whether the person may log in. */
    boolean active = true;

    Instant added = Instant.EPOCH;

    Person person() {
        return new Person(id == null ? 0 : id, login, name, role);
    }
}
