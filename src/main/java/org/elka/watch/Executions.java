package org.elka.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elka.library.ChangeLog;
import org.elka.library.Digests;
import org.elka.search.Filters;
import org.elka.search.QueryLanguage;
import org.elka.search.QueryLanguage.Reading;
import org.elka.search.query.Query;
import org.elka.watch.PastAnswers.Answer;
import org.hibernate.StatelessSession;

/** Executes saved searches, keeps what they found, and runs an execution again as of its change. */
@ApplicationScoped
public class Executions {
    private final StatelessSession session;
    private final ChangeLog log;
    private final QueryLanguage language;
    private final PastAnswers answers;
    private final InstantSource clock;

    Executions(
            StatelessSession session, ChangeLog log, QueryLanguage language, PastAnswers answers, InstantSource clock) {
        this.session = session;
        this.log = log;
        this.language = language;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * Executes a version of a saved search as of the library's last change, and keeps what it finds.
     *
     * @throws IllegalArgumentException if the query can no longer be read
     */
    public ExecutionEntity execute(SavedVersionEntity version, String by) {
        String translation = language.read(version.query).translation();
        Reading reading = language.read(translation); // what is kept is what is asked
        long change = log.last();
        Set<Long> ids = answers.asOf(reading.query(), version.picked(), change).ids();
        ExecutionEntity row = new ExecutionEntity();
        row.searchId = version.searchId;
        row.version = version.number;
        row.query = version.query;
        row.filters = version.filters;
        row.translation = translation;
        row.reading = digest(reading.query());
        row.change = change;
        row.found = ids.size();
        row.identifiers = ArticleIds.pack(ids);
        row.sha256 = ArticleIds.digest(ids);
        row.executed = clock.instant();
        row.by = by;
        insert(row);
        return row;
    }

    @Transactional
    void insert(ExecutionEntity row) {
        session.insert(row);
    }

    static String digest(Query query) {
        return Digests.sha256(query.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Transactional
    public Optional<ExecutionEntity> find(long id) {
        return Optional.ofNullable(session.get(ExecutionEntity.class, id));
    }

    /** The executions of a search, the oldest first. */
    @Transactional
    public List<ExecutionEntity> of(long searchId) {
        return session.createSelectionQuery(
                        "from ExecutionEntity where searchId = :id order by id", ExecutionEntity.class)
                .setParameter("id", searchId)
                .getResultList();
    }

    /**
     * What came of running an execution again as of its change.
     *
     * @param found how many articles are found
     * @param missing articles that are on record and not found again
     * @param added articles that are found and not on record
     * @param uncertain articles on which nothing can be proven, since the search asks for what the tagger read out of
     *     the texts and those were tagged again since; they count neither as missing nor as added
     * @param readAsThen whether the query is read as it was: with the same headings, by a program that reads the same
     * @param intact whether the identifiers on record are those of its digest
     */
    public record Rerun(
            long found, Set<Long> missing, Set<Long> added, Set<Long> uncertain, boolean readAsThen, boolean intact) {
        /** Whether the same articles were found, as far as it can be proven. */
        public boolean isSame() {
            return intact && missing.isEmpty() && added.isEmpty();
        }
    }

    /** Runs an execution again as of its change: from the articles as they were, not from the identifiers on record. */
    public Rerun again(ExecutionEntity execution) {
        Query query = language.read(execution.translation).query();
        Answer answer = answers.asOf(query, execution.picked(), execution.change);
        Set<Long> onRecord = execution.ids();
        Set<Long> missing = without(onRecord, answer.ids(), answer.uncertain());
        Set<Long> added = without(answer.ids(), onRecord, answer.uncertain());
        return new Rerun(
                answer.ids().size(),
                missing,
                added,
                answer.uncertain(),
                digest(query).equals(execution.reading),
                ArticleIds.digest(onRecord).equals(execution.sha256));
    }

    private static Set<Long> without(Set<Long> ids, Set<Long> others, Set<Long> uncertain) {
        Set<Long> rest = new HashSet<>(ids);
        rest.removeAll(others);
        rest.removeAll(uncertain);
        return rest;
    }

    /** What an execution's query, as it was translated then, found as of another change. */
    Set<Long> asOf(ExecutionEntity execution, long change) {
        Filters filters = execution.picked();
        return answers.asOf(language.read(execution.translation).query(), filters, change)
                .ids();
    }
}
