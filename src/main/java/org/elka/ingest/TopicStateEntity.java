package org.elka.ingest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a topic stands. */
@Entity
@Table(name = "topic_state")
public class TopicStateEntity extends PanacheEntityBase {
    @Id
    public String topic = "";

    /** Up to which entry date the topic is proven complete; null before the first complete run. */
    public @Nullable LocalDate watermark;

    /** The watermark's date when all identifiers were last compared. */
    @Column(name = "last_sweep")
    public @Nullable LocalDate lastSweep;

    public boolean paused;

    @Column(name = "next_run")
    public @Nullable Instant nextRun;
}
