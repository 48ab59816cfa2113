package org.elka.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.elka.library.Citation.Contributor;

/**
 * The authors as they are compared.
 *
 * @param names in order; of long lists the first {@value #MOST}
 * @param count how many there are
 */
record Authors(List<Name> names, int count) {
    private static final int MOST = 12;
    private static final double SAME = 0.8;
    private static final double OVERLAP = 0.5;
    private static final Set<String> NOBODY = Set.of(
            "unknown", "anonymous", "anon", "na", "none", "null", "noauthorslisted", "noauthor", "etal", "others");

    /** How far two lists agree. */
    enum Agreement {
        /** The same people, but for a name or so that is written otherwise. */
        SAME,
        /** One list is the beginning of the other, as where "et al." was cut off. */
        TRUNCATED,
        /** Half of the shorter list or more. */
        OVERLAP,
        DIFFERENT,
        MISSING
    }

    static Authors of(List<Contributor> contributors) {
        List<Name> names = new ArrayList<>();
        int count = 0;
        for (Contributor contributor : contributors) {
            if (names.size() == MOST) {
                count++;
                continue;
            }
            Name name = Name.of(contributor);
            if (!name.joined().isEmpty() && !NOBODY.contains(name.joined())) {
                names.add(name);
                count++;
            }
        }
        return new Authors(List.copyOf(names), count);
    }

    boolean isMissing() {
        return names.isEmpty();
    }

    /** By which the first author is looked up, however the name is written. */
    Optional<String> key() {
        return names.isEmpty() ? Optional.empty() : Optional.of(names.getFirst().key());
    }

    Agreement compare(Authors other) {
        if (isMissing() || other.isMissing()) {
            return Agreement.MISSING;
        }
        Authors shorter = names.size() <= other.names.size() ? this : other;
        Authors longer = shorter == this ? other : this;
        List<Name> rest = new ArrayList<>(longer.names);
        int common = 0;
        int inOrder = 0;
        for (int i = 0; i < shorter.names.size(); i++) {
            Name name = shorter.names.get(i);
            if (name.compare(longer.names.get(i)) != Name.Agreement.NO) {
                inOrder++;
            }
            Optional<Name> found = rest.stream()
                    .filter(one -> name.compare(one) != Name.Agreement.NO)
                    .findFirst();
            if (found.isPresent()) {
                rest.remove(found.get());
                common++;
            }
        }
        if (common >= SAME * longer.names.size()) {
            return Agreement.SAME;
        }
        if (inOrder == shorter.names.size()) {
            return Agreement.TRUNCATED;
        }
        return common >= OVERLAP * shorter.names.size() ? Agreement.OVERLAP : Agreement.DIFFERENT;
    }

    /** Whether the first authors agree on surname and a whole given name. */
    boolean firstAgreesInFull(Authors other) {
        return !isMissing()
                && !other.isMissing()
                && names.getFirst().compare(other.names.getFirst()) == Name.Agreement.FULL;
    }
}
