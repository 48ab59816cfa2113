package org.elka.doctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.elka.doctor.Finding.Kind;
import org.elka.library.store.Audit;
import org.elka.library.store.Library;
import org.elka.library.store.Mending;
import org.elka.search.LibraryIndex;

/** Holds the change log and the index against the articles. */
@ApplicationScoped
class DerivedCheck {
    private static final int PAGE = 5_000;
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final Duration CATCH_UP = Duration.ofMinutes(2);

    private final Audit audit;
    private final Mending mending;
    private final Library library;
    private final LibraryIndex index;

    DerivedCheck(Audit audit, Mending mending, Library library, LibraryIndex index) {
        this.audit = audit;
        this.mending = mending;
        this.library = library;
        this.index = index;
    }

    void checkChangeLog(Examination examination) {
        if (audit.counterIsBehind()) {
            examination.report(
                    new Finding(
                            Kind.CHANGE_LOG,
                            "change log",
                            "it goes beyond the number that was drawn last: numbers would be drawn twice",
                            "the counter goes on from the end of the log",
                            false),
                    mending::advanceCounter);
        }
        for (long id : audit.outOfTheChangeLog()) {
            examination.report(
                    new Finding(
                            Kind.CHANGE_LOG,
                            "E" + id,
                            "its last change is not in the change log",
                            "the change log gets an entry for it",
                            false),
                    () -> mending.announce(id));
        }
    }

    void checkIndex(Examination examination) {
        long last = library.last();
        if (!index.awaitChange(last, CATCH_UP)) {
            reportIndex(
                    examination,
                    "it is at change %d and the library at %d, and does not catch up"
                            .formatted(index.state().lastChange(), last));
            return;
        }
        Set<Long> seen = new HashSet<>();
        index.eachId(seen::add);
        long missing = 0;
        List<Audit.Numbered> page = audit.numbers(0, PAGE);
        while (!page.isEmpty()) {
            for (Audit.Numbered article : page) {
                missing += !seen.remove(article.id()) && article.change() <= last ? 1 : 0;
            }
            examination.advance(page.size());
            page = audit.numbers(page.getLast().id(), PAGE);
        }
        if (missing > 0 || !seen.isEmpty()) {
            reportIndex(
                    examination,
                    "%d articles of the library are not in it, and %d of its articles are not in the library"
                            .formatted(missing, seen.size()));
        }
    }

    private void reportIndex(Examination examination, String what) {
        examination.report(
                new Finding(Kind.INDEX, "index", what, "the index is made again from the change log", false),
                this::rebuild);
    }

    /** Until it is done: a command that ends sooner would take the new index with it. */
    private void rebuild() {
        long before = index.rebuilds();
        index.askRebuild();
        while (index.rebuilds() == before) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
