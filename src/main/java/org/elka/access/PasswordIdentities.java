package org.elka.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** Says whose login and password these are. */
@ApplicationScoped
public class PasswordIdentities implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    /** The same for whatever is wrong, or it would tell who has an account. */
    static final String REFUSED =
            "Login or password is wrong, or there were too many wrong ones in a row: then wait before trying again";

    private final People people;
    private final LockOut lockOut;

    PasswordIdentities(People people, LockOut lockOut) {
        this.people = people;
        this.lockOut = lockOut;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(
                request.getUsername().strip().toLowerCase(Locale.ROOT),
                new String(request.getPassword().getPassword())));
    }

    private SecurityIdentity identity(String login, String password) {
        if (!lockOut.admit(login)) {
            throw new AuthenticationFailedException(REFUSED);
        }
        Optional<Person> person = people.verify(login, password);
        if (person.isEmpty()) {
            throw new AuthenticationFailedException(REFUSED);
        }
        lockOut.clear(login);
        return Identities.of(person.get());
    }
}
