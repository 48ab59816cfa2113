package org.elka.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.elka.access.CurrentPerson;
import org.elka.access.LibraryRole;
import org.elka.access.Person;

/** Who looks at the page, as templates ask it: {@code {inject:visitor.name}}. */
@Named("visitor")
@RequestScoped
public class Visitor {
    private final CurrentPerson current;
    private final FormTokens tokens;

    Visitor(CurrentPerson current, FormTokens tokens) {
        this.current = current;
        this.tokens = tokens;
    }

    public boolean isKnown() {
        return current.find().isPresent();
    }

    /** The person's name; empty for who did not log in. */
    public String getName() {
        return current.find().map(Person::name).orElse("");
    }

    /** Whether the person may run, import, settle and judge. */
    public boolean isCurator() {
        return role().map(role -> role != LibraryRole.READER).orElse(false);
    }

    public boolean isAdministrator() {
        return role().map(role -> role == LibraryRole.ADMINISTRATOR).orElse(false);
    }

    /** What forms send with them, by which they are known to be ours; empty for who did not log in. */
    public String getFormToken() {
        return current.find().map(tokens::of).orElse("");
    }

    private Optional<LibraryRole> role() {
        return current.find().map(Person::role);
    }
}
