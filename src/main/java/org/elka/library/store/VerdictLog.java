package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.elka.library.Article;
import org.elka.library.Change;
import org.elka.library.LibraryChanged;
import org.elka.library.Verdict;
import org.elka.library.Verdict.Said;
import org.elka.library.Verdict.Subject;
import org.hibernate.StatelessSession;

/** Keeps what people say of tags and values: each verdict is a change of the library, and none is ever edited. */
@ApplicationScoped
public class VerdictLog {
    private final StatelessSession session;
    private final ChangeNumbers numbers;
    private final ArticleLoader loader;
    private final InstantSource clock;
    private final Event<LibraryChanged> changed;

    VerdictLog(
            StatelessSession session,
            ChangeNumbers numbers,
            ArticleLoader loader,
            InstantSource clock,
            Event<LibraryChanged> changed) {
        this.session = session;
        this.numbers = numbers;
        this.loader = loader;
        this.clock = clock;
        this.changed = changed;
    }

    /** What a person has to say, as {@link #append} is asked to keep it. */
    public record Statement(Subject subject, Said said, String by) {}

    /**
     * Appends what {@code judge} makes of the article as it is, with nobody else writing in between.
     *
     * @param judge nothing where there is nothing to be added; what it throws ends the transaction
     * @return the article afterwards; empty if there is none with this id
     */
    @Transactional
    public Optional<Article> append(long articleId, Function<Article, Optional<Statement>> judge) {
        long lastChange = numbers.lock();
        ArticleEntity row = session.get(ArticleEntity.class, articleId);
        if (row == null) {
            return Optional.empty();
        }
        Article article = loader.load(List.of(row)).getFirst();
        Optional<Statement> statement = judge.apply(article);
        if (statement.isEmpty()) {
            return Optional.of(article);
        }
        write(row, article, statement.get(), lastChange + 1);
        return Optional.of(loader.load(List.of(row)).getFirst());
    }

    private void write(ArticleEntity row, Article article, Statement statement, long change) {
        Instant now = clock.instant();
        Subject subject = statement.subject();
        Verdict verdict = new Verdict(
                change,
                subject,
                statement.said(),
                new Verdict.Given(
                        statement.by(),
                        now,
                        article.version(),
                        article.citation().textDigest(),
                        article.states(),
                        article.machineMadeBy()));
        row.change = change;
        session.update(row);
        session.insert(ChangeEntity.of(
                row,
                Change.Kind.VERDICT,
                null,
                now,
                subject.name() + " " + statement.said().kind()));
        session.insert(VerdictEntity.of(article.id(), verdict));
        numbers.advanceTo(change);
        changed.fire(new LibraryChanged(change));
    }

    /** All that was ever said of the article, the oldest first. */
    @Transactional
    public List<Verdict> history(long articleId) {
        return session.createSelectionQuery(
                        "from VerdictEntity where articleId = :id order by change", VerdictEntity.class)
                .setParameter("id", articleId)
                .getResultStream()
                .map(VerdictEntity::verdict)
                .toList();
    }

    /** Articles with ids above {@code id} of which anything was said, in order: a keyset page. */
    @Transactional
    public List<Article> judgedAfter(long id, int limit) {
        List<Long> ids = session.createSelectionQuery(
                        "select distinct v.articleId from VerdictEntity v where v.articleId > :id order by v.articleId",
                        Long.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : loader.load(session.createSelectionQuery(
                                "from ArticleEntity where id in :ids order by id", ArticleEntity.class)
                        .setParameter("ids", ids)
                        .getResultList());
    }
}
