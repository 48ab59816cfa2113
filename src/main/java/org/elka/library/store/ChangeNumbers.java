package org.elka.library.store;

import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;

/**
 * Draws change numbers. The counter is one row that a writing transaction locks before it looks at anything, so
 * writers of the library follow one another and the numbers follow commit order; a sequence would let 6 commit before
 * 5, and a reader that has passed 6 would never see 5.
 */
@ApplicationScoped
class ChangeNumbers {
    private final StatelessSession session;

    ChangeNumbers(StatelessSession session) {
        this.session = session;
    }

    /** Locks the counter until the transaction ends and returns the last number drawn. */
    long lock() {
        return session.createSelectionQuery("from ChangeCounterEntity", ChangeCounterEntity.class)
                .setHibernateLockMode(LockMode.PESSIMISTIC_WRITE)
                .getSingleResult()
                .lastNumber;
    }

    /** Notes the last number drawn; only under {@link #lock}. */
    void advanceTo(long number) {
        session.createMutationQuery("update ChangeCounterEntity set lastNumber = :n")
                .setParameter("n", number)
                .executeUpdate();
    }

    long last() {
        return session.createSelectionQuery("select lastNumber from ChangeCounterEntity", Long.class)
                .getSingleResult();
    }
}
