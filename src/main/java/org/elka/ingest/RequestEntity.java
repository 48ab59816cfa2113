package org.elka.ingest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One attempt at one request of a run, with what came back. */
@Entity
@Table(name = "run_request")
public class RequestEntity {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "run_request_seq")
    @SequenceGenerator(name = "run_request_seq", sequenceName = "run_request_seq", allocationSize = 50)
    public @Nullable Long id;

    @Column(name = "run_id")
    public long runId;

    /** 1 for the first try of a request. */
    public int attempt;

    public String request = "";
    public String answer = "";
    public boolean failed;
    public Instant at = Instant.EPOCH;
    public long millis;
}
