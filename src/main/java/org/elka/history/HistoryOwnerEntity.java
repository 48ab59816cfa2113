package org.elka.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Whose lines they are; locked while one is added, so that no number is given twice. */
@Entity
@Table(name = "history_owner")
public class HistoryOwnerEntity extends PanacheEntityBase {
    @Id
    public String person = "";

    /** The highest number given so far. */
    @Column(name = "last_line")
    public int lastLine;
}
