package org.elka.watch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.elka.library.ChangeLog;
import org.elka.search.Filters;
import org.elka.search.QueryLanguage;
import org.elka.search.QueryLanguage.Reading;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/** Keeps saved searches and every version of what they ask. */
@ApplicationScoped
public class SavedSearches {
    private final StatelessSession session;
    private final ChangeLog log;
    private final QueryLanguage language;
    private final PastAnswers answers;
    private final InstantSource clock;

    SavedSearches(
            StatelessSession session, ChangeLog log, QueryLanguage language, PastAnswers answers, InstantSource clock) {
        this.session = session;
        this.log = log;
        this.language = language;
        this.answers = answers;
        this.clock = clock;
    }

    /** What a search asks. @param note in its author's words */
    public record Asked(
            String query, Filters filters, @Nullable String note) {}

    /** Its owner has a search of that name already. */
    public static final class NameTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NameTaken(String owner, String name) {
            super("%s has a saved search '%s' already; revise that one, or choose another name".formatted(owner, name));
        }
    }

    /** Somebody revised the search since it was looked at. */
    public static final class Stale extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stale(int version) {
            super("this search is at version " + version + " now; look at it again");
        }
    }

    /**
     * Saves a new search; alerts follow it from now on.
     *
     * @throws IllegalArgumentException if the query cannot be read
     * @throws NameTaken if its owner has one of that name
     */
    public SavedSearchEntity save(String name, String owner, Asked asked) {
        Reading reading = language.read(asked.query());
        long change = log.last();
        byte[] members = ArticleIds.pack(
                answers.asOf(reading.query(), asked.filters(), change).ids());
        return QuarkusTransaction.requiringNew().call(() -> {
            if (named(owner, name).isPresent()) {
                throw new NameTaken(owner, name);
            }
            SavedSearchEntity row = new SavedSearchEntity();
            row.name = name;
            row.owner = owner;
            row.created = clock.instant();
            row.version = 1;
            row.followedTo = change;
            row.members = members;
            session.insert(row);
            session.insert(version(row, asked, owner));
            return row;
        });
    }

    /**
     * Adds a version. The same again adds none.
     *
     * @param seen the version that the person has seen; null for any
     * @throws IllegalArgumentException if the query cannot be read
     * @throws Stale if the search has another version now
     */
    public SavedSearchEntity revise(long id, @Nullable Integer seen, Asked asked, String by) {
        Reading reading = language.read(asked.query());
        while (true) {
            long change = find(id).map(row -> row.followedTo).orElse(0L);
            byte[] members = ArticleIds.pack(
                    answers.asOf(reading.query(), asked.filters(), change).ids());
            Optional<SavedSearchEntity> revised =
                    QuarkusTransaction.requiringNew().call(() -> revised(locked(id), change, members, seen, asked, by));
            if (revised.isPresent()) {
                return revised.get();
            }
        }
    }

    /** Empty where alerts have gone on since the members were found, which then must be found again. */
    private Optional<SavedSearchEntity> revised(
            SavedSearchEntity row, long change, byte[] members, @Nullable Integer seen, Asked asked, String by) {
        if (seen != null && seen != row.version) {
            throw new Stale(row.version);
        }
        if (row.followedTo != change) {
            return Optional.empty();
        }
        SavedVersionEntity current = version(row.key(), row.version);
        SavedVersionEntity next = version(row, asked, by);
        if (current.query.equals(next.query) && current.filters.equals(next.filters)) {
            return Optional.of(row);
        }
        row.version++;
        next.number = row.version;
        row.members = members;
        row.problem = null;
        session.update(row);
        session.insert(next);
        return Optional.of(row);
    }

    private SavedVersionEntity version(SavedSearchEntity row, Asked asked, String by) {
        SavedVersionEntity version = new SavedVersionEntity();
        version.searchId = row.key();
        version.number = row.version;
        version.query = asked.query().strip();
        version.filters = String.join("\n", asked.filters().texts());
        version.note = asked.note();
        version.by = by;
        version.saved = clock.instant();
        return version;
    }

    /** Ends a search: it is no longer listed nor followed. Its executions stay. */
    @Transactional
    public void remove(long id) {
        SavedSearchEntity row = locked(id);
        row.removed = clock.instant();
        row.removal = id;
        session.update(row);
    }

    /** The row, locked until the transaction ends. */
    SavedSearchEntity locked(long id) {
        return session.createSelectionQuery("from SavedSearchEntity where id = :id", SavedSearchEntity.class)
                .setParameter("id", id)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    /** The search of that number that was not removed. */
    @Transactional
    public Optional<SavedSearchEntity> find(long id) {
        return session.createSelectionQuery(
                        "from SavedSearchEntity where id = :id and removed is null", SavedSearchEntity.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /** The name of the search of that number, removed or not. */
    @Transactional
    public String nameOf(long id) {
        return session.createSelectionQuery("select s.name from SavedSearchEntity s where s.id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private Optional<SavedSearchEntity> named(String owner, String name) {
        return session.createSelectionQuery(
                        "from SavedSearchEntity where owner = :owner and name = :name and removal = 0",
                        SavedSearchEntity.class)
                .setParameter("owner", owner)
                .setParameter("name", name)
                .uniqueResultOptional();
    }

    /** All that were not removed, the oldest first. */
    @Transactional
    public List<SavedSearchEntity> list() {
        return session.createSelectionQuery(
                        "from SavedSearchEntity where removed is null order by id", SavedSearchEntity.class)
                .getResultList();
    }

    /** All versions of a search, the oldest first. */
    @Transactional
    public List<SavedVersionEntity> versions(long id) {
        return session.createSelectionQuery(
                        "from SavedVersionEntity where searchId = :id order by number", SavedVersionEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** One version of a search. */
    @Transactional
    public SavedVersionEntity version(long id, int number) {
        return session.createSelectionQuery(
                        "from SavedVersionEntity where searchId = :id and number = :number", SavedVersionEntity.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getSingleResult();
    }
}
