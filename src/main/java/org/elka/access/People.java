package org.elka.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The accounts. */
@ApplicationScoped
public class People {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{0,99}");
    private static final int LONGEST_NAME = 200;
    private static final int SHORTEST_PASSWORD = 12;

    /** Bcrypt reads no more bytes than these; a longer password would be cut without a word. */
    private static final int LONGEST_PASSWORD = 72;

    private final LockOut lockOut;
    private final InstantSource clock;

    People(LockOut lockOut, InstantSource clock) {
        this.lockOut = lockOut;
        this.clock = clock;
    }

    /** What a password is held against where there is none, so that it takes as long; not made before it is needed. */
    private static final class Nobody {
        static final String PASSWORD = BcryptUtil.bcryptHash(Secrets.make(""));

        private Nobody() {}
    }

    /** An account that cannot be as it is wanted; the message says why. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean taken;

        Refused(String reason, boolean taken) {
            this(reason, taken, null);
        }

        Refused(String reason, boolean taken, @Nullable Throwable cause) {
            super(reason, cause);
            this.taken = taken;
        }

        /** Whether another account has the login or the name. */
        public boolean taken() {
            return taken;
        }
    }

    @Transactional
    public Optional<Person> find(long id) {
        return PersonEntity.<PersonEntity>findByIdOptional(id).map(PersonEntity::person);
    }

    @Transactional
    public Optional<Person> byLogin(String login) {
        return entity(login).map(PersonEntity::person);
    }

    /** Everybody with an account, the first one first. */
    @Transactional
    public List<Person> list() {
        return PersonEntity.<PersonEntity>listAll(Sort.by("id")).stream()
                .map(PersonEntity::person)
                .toList();
    }

    /**
     * Makes an account.
     *
     * @param password 12 characters or more, at most 72 bytes in UTF-8; null for a person who only has tokens
     * @throws Refused if the login, the name or the password will not do
     */
    @Transactional
    public Person add(String login, String name, LibraryRole role, @Nullable String password) {
        String shown = name.strip();
        if (shown.isEmpty() || shown.length() > LONGEST_NAME) {
            throw new Refused("A name has 1 to " + LONGEST_NAME + " characters", false);
        }
        if (!LOGIN.matcher(login).matches()) {
            throw new Refused(
                    "A login has 1 to 100 small letters, digits and . _ @ -, and starts with a letter or digit", false);
        }
        refuseTaken(login, shown);
        PersonEntity person = new PersonEntity();
        person.login = login;
        person.name = shown;
        person.nameKey = key(shown);
        person.role = role;
        person.password = password == null ? null : BcryptUtil.bcryptHash(fit(password));
        person.added = clock.instant();
        try {
            person.persistAndFlush();
        } catch (ConstraintViolationException another) {
            throw taken(login, shown, another);
        }
        return person.person();
    }

    /** Changes role or access of a person; empty if there is none. @param active whether the person may log in */
    @Transactional
    public Optional<Person> change(long id, LibraryRole role, boolean active) {
        return PersonEntity.<PersonEntity>findByIdOptional(id).map(person -> {
            person.role = role;
            person.active = active;
            return person.person();
        });
    }

    /** Whether the person may log in. */
    @Transactional
    public boolean isActive(long id) {
        return PersonEntity.<PersonEntity>findByIdOptional(id)
                .map(person -> person.active)
                .orElse(false);
    }

    /**
     * Gives a person another password. Wrong ones are counted as at a login.
     *
     * @return false if {@code before} is not the password so far, or was not tried since too many were wrong
     * @throws Refused if the new one will not do
     */
    public boolean change(Person person, String before, String after) {
        String fit = fit(after);
        if (!lockOut.admit(person.login()) || verify(person.login(), before).isEmpty()) {
            return false;
        }
        lockOut.clear(person.login());
        String hash = BcryptUtil.bcryptHash(fit);
        QuarkusTransaction.requiringNew()
                .run(() -> PersonEntity.update("password = ?1 where id = ?2", hash, person.id()));
        return true;
    }

    /**
     * The person with that login and password, who may log in. It takes the same work whether there is such a person or
     * not, as the time would tell.
     */
    Optional<Person> verify(String login, String password) {
        Optional<PersonEntity> found =
                QuarkusTransaction.requiringNew().call(() -> entity(login).filter(person -> person.active));
        String hash = found.map(person -> person.password).orElse(Nobody.PASSWORD);
        return BcryptUtil.matches(password, hash) ? found.map(PersonEntity::person) : Optional.empty();
    }

    /**
     * The person of that login who may log in; one who has no account gets one as a reader if that is asked for. It has
     * the login as its name, so that nobody takes a name that others signed with.
     *
     * @throws Refused if the account is closed, or there is none and none is made
     */
    @Transactional
    Person of(String login, boolean makeReader) {
        Optional<PersonEntity> found = entity(login);
        if (found.isEmpty() && makeReader) {
            return add(login, login, LibraryRole.READER, null);
        }
        return found.filter(person -> person.active)
                .map(PersonEntity::person)
                .orElseThrow(() -> new Refused("Nobody here may log in as '" + login + "'", false));
    }

    private static void refuseTaken(String login, String name) {
        if (login.equals(Operator.LOGIN) || key(name).equals(Operator.LOGIN)) {
            throw new Refused("'" + Operator.LOGIN + "' is who runs the service; choose another login or name", true);
        }
        if (PersonEntity.count("login = ?1 or nameKey = ?1 or login = ?2 or nameKey = ?2", login, key(name)) > 0) {
            throw taken(login, name, null);
        }
    }

    private static Refused taken(String login, String name, @Nullable Throwable cause) {
        return new Refused("Somebody has the login '" + login + "' or the name '" + name + "' already", true, cause);
    }

    private static String fit(String password) {
        int bytes = password.getBytes(StandardCharsets.UTF_8).length;
        if (password.length() < SHORTEST_PASSWORD || bytes > LONGEST_PASSWORD) {
            throw new Refused(
                    "A password has at least " + SHORTEST_PASSWORD + " characters and at most " + LONGEST_PASSWORD
                            + " bytes",
                    false);
        }
        return password;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static Optional<PersonEntity> entity(String login) {
        return PersonEntity.find("login", login).firstResultOptional();
    }
}
