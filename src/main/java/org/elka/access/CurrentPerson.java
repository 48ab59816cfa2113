package org.elka.access;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who asks, in the request at hand. */
@RequestScoped
public class CurrentPerson {
    private final SecurityIdentity identity;

    CurrentPerson(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The person; empty for the operator and for who did not log in. */
    public Optional<Person> find() {
        return Identities.person(identity);
    }

    /**
     * The person.
     *
     * @throws UnauthorizedException if nobody is logged in: the API answers 401
     * @throws ForbiddenException if it is the operator, who is nobody: the API answers 403
     */
    public Person require() {
        if (isOperator()) {
            throw new ForbiddenException("This is done by a person, and the operator is none: use a person's token");
        }
        return find().orElseThrow(UnauthorizedException::new);
    }

    /** Whether the person logged in on a page. */
    public boolean isInSession() {
        return Identities.isSession(identity);
    }

    /** Whether a command on the service's own home asks. */
    public boolean isOperator() {
        return Identities.isOperator(identity);
    }
}
