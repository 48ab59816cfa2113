package org.elka.history;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The searches that people made, by person and line. */
@ApplicationScoped
public class SearchHistories {
    private static final String OF_PERSON = "person = ?1 and line = ?2";

    private final InstantSource clock;

    SearchHistories(InstantSource clock) {
        this.clock = clock;
    }

    /** The person's lines, the first one first. */
    @Transactional
    public List<HistoryLineEntity> lines(String person) {
        return HistoryLineEntity.list("person", Sort.by("line"), person);
    }

    /** The text of that line, if the person has it. */
    @Transactional
    public Optional<String> text(String person, int line) {
        return HistoryLineEntity.<HistoryLineEntity>find(OF_PERSON, person, line)
                .firstResultOptional()
                .map(found -> found.query);
    }

    /** Keeps a search as the person's next line, with how many articles it found as of which change. */
    public HistoryLineEntity keep(String person, String query, long total, long change) {
        try {
            introduce(person);
        } catch (PersistenceException another) {
            // somebody of the same name was introduced at the same moment; the row is there, which is all that counts
            return append(person, query, total, change);
        }
        return append(person, query, total, change);
    }

    /** Makes sure that the person's row is there to be locked; in a transaction of its own, since two may try. */
    @Transactional
    void introduce(String person) {
        if (HistoryOwnerEntity.findById(person) == null) {
            HistoryOwnerEntity owner = new HistoryOwnerEntity();
            owner.person = person;
            owner.persistAndFlush();
        }
    }

    /** Keeps a search as the person's next line. */
    @Transactional
    HistoryLineEntity append(String person, String query, long total, long change) {
        HistoryOwnerEntity owner = HistoryOwnerEntity.findById(person, LockModeType.PESSIMISTIC_WRITE);
        owner.lastLine++;
        HistoryLineEntity line = new HistoryLineEntity();
        line.person = person;
        line.line = owner.lastLine;
        line.query = query;
        line.searched = clock.instant();
        line.total = total;
        line.change = change;
        line.persist();
        return line;
    }

    @Transactional
    public long count(String person) {
        return HistoryLineEntity.count("person", person);
    }

    /** Forgets one line; its number is not given again. False if there is none. */
    @Transactional
    public boolean forget(String person, int line) {
        return HistoryLineEntity.delete(OF_PERSON, person, line) > 0;
    }

    /** Forgets all of the person's lines, and numbers from 1 again. */
    @Transactional
    public long clear(String person) {
        HistoryOwnerEntity.deleteById(person);
        return HistoryLineEntity.delete("person", person);
    }
}
