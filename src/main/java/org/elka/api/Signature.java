package org.elka.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.elka.access.CurrentPerson;
import org.elka.access.LibraryRole;
import org.elka.access.Person;
import org.jspecify.annotations.Nullable;

/** Under whose name something is kept: the one place that decides it. */
@ApplicationScoped
public class Signature {
    private final CurrentPerson current;

    Signature(CurrentPerson current) {
        this.current = current;
    }

    /**
     * The name to keep: that of who is logged in, whatever is given; only the operator, who is nobody, names anybody.
     *
     * @param given what the request says, the person's own name or login if it says anything
     * @throws ApiException if it is another's, or the operator gave none
     */
    String of(@Nullable String given) {
        String named = given == null ? "" : given.strip();
        Optional<Person> person = current.find();
        if (person.isEmpty()) {
            return operators(named);
        }
        if (!named.isEmpty() && !isName(person.get(), named)) {
            throw new ApiException(
                    ProblemType.NOT_YOUR_NAME,
                    "You are " + person.get().name() + ", not " + named + ": leave the name out");
        }
        return person.get().name();
    }

    /**
     * Refuses a reader what is somebody else's; curators and the operator may change it.
     *
     * @param what it is, for the refusal
     */
    void requireOwn(String owner, String what) {
        Optional<Person> person = current.find();
        if (person.isPresent() && person.get().role() == LibraryRole.READER && !isName(person.get(), owner)) {
            throw new ApiException(
                    ProblemType.FORBIDDEN, what + " is another's: readers change only their own; ask a curator");
        }
    }

    private static boolean isName(Person person, String text) {
        return text.equals(person.name()) || text.equals(person.login());
    }

    private static String operators(String named) {
        if (named.isEmpty()) {
            String detail = "must not be blank: the operator has no name of its own";
            throw new ApiException(Problem.of(ProblemType.INVALID_REQUEST, "by " + detail)
                    .with("errors", List.of(Map.of("parameter", "by", "detail", detail))));
        }
        return named;
    }
}
