package org.elka.library.store;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Article.State;
import org.jspecify.annotations.Nullable;

/** One publication; {@code version} names its current text, {@code change} the last change that touched it. */
@Entity
@Table(name = "article")
public class ArticleEntity extends PanacheEntityBase {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", sequenceName = "article_seq", allocationSize = 100)
    public @Nullable Long id;

    public @Nullable String pmid;
    public @Nullable String doi;
    public String title = "";
    public int version;
    /** What the current citation says of itself, comma-separated. */
    public String states = "";
    /** Deleted by its source. */
    public boolean withdrawn;

    /** The article that stands for this one, where both are one publication. */
    @Column(name = "merged_into")
    public @Nullable Long mergedInto;

    public Instant added = Instant.EPOCH;
    public long change;

    long key() {
        if (id == null) {
            throw new IllegalStateException("article has not been stored yet");
        }
        return id;
    }

    void setStates(Set<State> all) {
        states = all.stream().map(State::name).collect(Collectors.joining(","));
    }

    Set<State> allStates() {
        EnumSet<State> all = EnumSet.noneOf(State.class);
        for (String name : states.split(",")) {
            if (!name.isEmpty()) {
                all.add(State.valueOf(name));
            }
        }
        if (withdrawn) {
            all.add(State.WITHDRAWN);
        }
        if (mergedInto != null) {
            all.add(State.MERGED);
        }
        return all;
    }
}
