package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import org.elka.library.Change;
import org.elka.library.Citation;
import org.elka.library.Delivery;
import org.elka.library.LibraryChanged;
import org.elka.library.Revision;
import org.elka.library.States;
import org.elka.library.Tagging;
import org.hibernate.StatelessSession;

/** Mends what an audit found, out of the records, which are never touched. Each repair is a change of its own. */
@ApplicationScoped
public class Mending {
    private final StatelessSession session;
    private final ChangeNumbers numbers;
    private final InstantSource clock;
    private final Event<LibraryChanged> changed;

    Mending(StatelessSession session, ChangeNumbers numbers, InstantSource clock, Event<LibraryChanged> changed) {
        this.session = session;
        this.numbers = numbers;
        this.clock = clock;
        this.changed = changed;
    }

    /** Tags an article again: its tagging is missing, of another version, or quotes what does not stand there. */
    @Transactional
    public void retag(long articleId, Tagging tagging) {
        long last = numbers.lock();
        ArticleEntity article = article(articleId);
        putTagging(article, tagging);
        announce(article, last, Change.Kind.RETAGGED, "mended: the tagging did not fit the text");
    }

    /**
     * Makes a new current version of the record that the present one was read from, or of the article's last record
     * where there is none.
     *
     * @param read what that record says
     */
    @Transactional
    public void readAgain(long articleId, Delivery read) {
        long last = numbers.lock();
        ArticleEntity article = article(articleId);
        List<ArticleVersionEntity> versions = session.createSelectionQuery(
                        "from ArticleVersionEntity where articleId = :id order by number", ArticleVersionEntity.class)
                .setParameter("id", articleId)
                .getResultList();
        long record = session.createSelectionQuery(
                        "select id from RecordEntity where identifier = :identifier and sha256 = :sha256", Long.class)
                .setParameter("identifier", read.identifier())
                .setParameter("sha256", read.sha256())
                .getSingleResult();
        ArticleVersionEntity version = new ArticleVersionEntity();
        version.articleId = articleId;
        version.number = Math.max(article.version, versions.isEmpty() ? 0 : versions.getLast().number) + 1;
        version.recordId = record;
        version.citation = Packing.packValue(read.citation());
        version.revised = versions.isEmpty() ? null : differing(versions.getLast(), read.citation());
        version.made = clock.instant();
        session.insert(version);
        article.version = version.number;
        article.doi = read.citation().doi().orElse(null);
        article.title = read.citation().titleText();
        article.setStates(States.of(read.citation()));
        putTagging(article, read.tagging().get());
        announce(article, last, Change.Kind.REVISED, "mended: read again from its record");
    }

    private static String differing(ArticleVersionEntity before, Citation after) {
        return String.join(",", Revision.fields(Packing.unpackValue(before.citation, Citation.class), after));
    }

    /** Gives an article an entry at the end of the change log, so that whoever follows it sees the article again. */
    @Transactional
    public void announce(long articleId) {
        long last = numbers.lock();
        announce(article(articleId), last, Change.Kind.REVISED, "mended: it was not in the change log");
    }

    /** Brings the counter of changes to the end of the change log. */
    @Transactional
    public void advanceCounter() {
        numbers.lock();
        numbers.advanceTo(session.createSelectionQuery("select coalesce(max(number), 0) from ChangeEntity", Long.class)
                .getSingleResult());
    }

    private ArticleEntity article(long id) {
        return session.createSelectionQuery("from ArticleEntity where id = :id", ArticleEntity.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private void putTagging(ArticleEntity article, Tagging tagging) {
        session.createMutationQuery("delete from TaggingEntity where articleId = :id")
                .setParameter("id", article.key())
                .executeUpdate();
        session.insert(TaggingEntity.of(article, tagging, clock.instant()));
    }

    private void announce(ArticleEntity article, long last, Change.Kind kind, String detail) {
        article.change = last + 1;
        session.update(article);
        session.insert(ChangeEntity.of(article, kind, null, clock.instant(), detail));
        numbers.advanceTo(article.change);
        changed.fire(new LibraryChanged(article.change));
    }
}
