package org.elka.history;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One search of one person. */
@Entity
@Table(name = "history_line")
public class HistoryLineEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "history_seq")
    @SequenceGenerator(name = "history_seq", sequenceName = "history_seq", allocationSize = 1)
    public @Nullable Long id;

    public String person = "";

    /** Its number among the person's lines, from 1; given only once until the person clears the history. */
    public int line;

    /** As it was typed. */
    public String query = "";

    public Instant searched = Instant.EPOCH;

    /** How many articles it found then. */
    public long total;

    /** As of which change of the library that was. */
    @Column(name = "as_of_change")
    public long change;
}
