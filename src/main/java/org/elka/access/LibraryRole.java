package org.elka.access;

import java.util.LinkedHashSet;
import java.util.Set;

/** What a person may do in the library; each role may do what those before it may. */
public enum LibraryRole {
    /** Reads, and writes only what is the person's own: saved searches, alerts, the search history. */
    READER,
    /** Runs, imports, verdicts, matches. */
    CURATOR,
    /** People, the taxonomy in force, the audit. */
    ADMINISTRATOR;

    /** The roles as Quarkus Security names them: for {@code @RolesAllowed}. */
    public static final String READER_ROLE = "reader";

    public static final String CURATOR_ROLE = "curator";
    public static final String ADMINISTRATOR_ROLE = "administrator";

    private String securityName() {
        return switch (this) {
            case READER -> READER_ROLE;
            case CURATOR -> CURATOR_ROLE;
            case ADMINISTRATOR -> ADMINISTRATOR_ROLE;
        };
    }

    /** This role's name for Quarkus Security and those of all that it includes. */
    public Set<String> securityNames() {
        Set<String> names = new LinkedHashSet<>();
        for (LibraryRole role : values()) {
            if (role.compareTo(this) <= 0) {
                names.add(role.securityName());
            }
        }
        return names;
    }
}
