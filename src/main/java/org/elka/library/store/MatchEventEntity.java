package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.elka.library.Match;
import org.jspecify.annotations.Nullable;

/** What was said of a pair once. Rows are only ever added. */
@Entity
@IdClass(MatchEventEntity.Key.class)
@Table(name = "article_match_event")
public class MatchEventEntity {
    @Id
    @Column(name = "match_id")
    public long matchId;

    @Id
    public int number;

    @Enumerated(EnumType.STRING)
    public Match.State state = Match.State.UNCERTAIN;

    public boolean joins;
    public String says = "";
    public double bits;

    /** The agreement of each field, packed. */
    public byte[] evidence = {};

    @Column(name = "made_by")
    public String madeBy = "";

    @Column(name = "by_person")
    public boolean byPerson;

    public @Nullable String why;

    @Column(name = "run_id")
    public @Nullable Long runId;

    public Instant made = Instant.EPOCH;

    static MatchEventEntity of(MatchEntity match, Match.Event event) {
        MatchEventEntity row = new MatchEventEntity();
        row.matchId = match.key();
        row.number = event.number();
        row.state = event.state();
        row.joins = event.joins();
        row.says = event.says();
        row.bits = event.bits();
        row.evidence = Packing.packValue(event.evidence());
        row.madeBy = event.by();
        row.byPerson = event.person();
        row.why = event.why();
        row.runId = event.run();
        row.made = event.at();
        return row;
    }

    Match.Event event() {
        return new Match.Event(
                number,
                state,
                joins,
                says,
                bits,
                List.of(Packing.unpackValue(evidence, Match.Agreement[].class)),
                madeBy,
                byPerson,
                why,
                runId,
                made);
    }

    /** Composite key, as Jakarta Persistence wants it. */
    public static class Key {
        public long matchId;
        public int number;

        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.matchId == matchId && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(matchId, number);
        }
    }
}
