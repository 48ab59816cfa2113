package org.elka.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The first administrator, whom nobody can add: made once, by whoever sees the service's console. */
@ApplicationScoped
public class Setup {
    private final People people;
    private final EntityManager database;
    private final InstantSource clock;
    private final Duration holds;
    private volatile @Nullable Offer offer;

    Setup(People people, EntityManager database, AccessSettings settings, InstantSource clock) {
        this.people = people;
        this.database = database;
        this.clock = clock;
        this.holds = settings.setup();
    }

    /** @param hash of the code */
    private record Offer(String hash, Instant expires) {}

    /** The code is wrong, has expired or was used. */
    public static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Closed(@Nullable Throwable cause) {
            super(
                    "This code does not set up this Elka: it is wrong, has expired, or was used. Start Elka anew for"
                            + " another one; once there is a person, `./elka people add` makes more",
                    cause);
        }
    }

    /** A new code, in place of any before, as long as nobody has an account; to be shown on the console only. */
    public Optional<String> offer() {
        if (!people.list().isEmpty()) {
            return Optional.empty();
        }
        String code = Secrets.make("setup_");
        offer = new Offer(Secrets.hash(code), clock.instant().plus(holds));
        return Optional.of(code);
    }

    /**
     * Makes the first administrator.
     *
     * @throws Closed if the code does not open, or there is somebody already
     * @throws People.Refused if the account cannot be so; the code can be used again
     */
    @Transactional
    public Person complete(String code, String login, String name, String password) {
        Offer offered = offer;
        if (offered == null
                || !Secrets.same(offered.hash(), Secrets.hash(code))
                || !clock.instant().isBefore(offered.expires())
                || !people.list().isEmpty()) {
            throw new Closed(null);
        }
        try {
            // the table's key admits one row: of two at once the second waits here, and fails
            database.createNativeQuery("insert into first_administrator (id, made) values (1, ?1)")
                    .setParameter(1, clock.instant())
                    .executeUpdate();
        } catch (ConstraintViolationException second) {
            throw new Closed(second);
        }
        return people.add(login, name, LibraryRole.ADMINISTRATOR, password);
    }
}
