package org.elka.library.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Article.State;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Given;
import org.elka.library.Verdict.Said;
import org.elka.library.Verdict.Subject;
import org.jspecify.annotations.Nullable;

/** What a person said, under the number of its change. Rows are only ever added. */
@Entity
@Table(name = "verdict")
public class VerdictEntity {
    @Id
    public @Nullable Long change;

    @Column(name = "article_id")
    public long articleId;

    @Column(name = "subject_of")
    @Enumerated(EnumType.STRING)
    public Subject.Of of = Subject.Of.TAG;

    public String name = "";

    /** What was said, packed. */
    public byte[] said = {};

    @Column(name = "given_by")
    public String by = "";

    @Column(name = "given_at")
    public Instant at = Instant.EPOCH;

    /** Version of the article's text. */
    public int version;

    @Column(name = "text_digest")
    public String text = "";

    /** States of the article, comma-separated. */
    public String states = "";

    @Column(name = "made_by")
    public String madeBy = "";

    static VerdictEntity of(long articleId, Verdict verdict) {
        VerdictEntity row = new VerdictEntity();
        row.change = verdict.change();
        row.articleId = articleId;
        row.of = verdict.subject().of();
        row.name = verdict.subject().name();
        row.said = Packing.packValue(verdict.said());
        row.by = verdict.given().by();
        row.at = verdict.given().at();
        row.version = verdict.given().version();
        row.text = verdict.given().text();
        row.states = verdict.given().states().stream().map(State::name).collect(Collectors.joining(","));
        row.madeBy = verdict.given().madeBy();
        return row;
    }

    Verdict verdict() {
        return new Verdict(
                change == null ? 0 : change,
                new Subject(of, name),
                Packing.unpackValue(said, Said.class),
                new Given(by, at, version, text, allStates(), madeBy));
    }

    private Set<State> allStates() {
        EnumSet<State> all = EnumSet.noneOf(State.class);
        for (String one : states.split(",")) {
            if (!one.isEmpty()) {
                all.add(State.valueOf(one));
            }
        }
        return all;
    }
}
