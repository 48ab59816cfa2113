package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that says which change number was drawn last. */
@Entity
@Table(name = "change_counter")
public class ChangeCounterEntity {
    @Id
    public int id;

    @Column(name = "last_number")
    public long lastNumber;
}
