package org.elka.search.query;

import java.util.List;
import java.util.Optional;

/** What the query language asks of the MeSH thesaurus. All names are keys as {@link Words#key} makes them. */
public interface Mesh {
    /** Knows no heading: each stands for itself alone. */
    Mesh NONE = new Mesh() {
        @Override
        public Optional<String> heading(String term) {
            return Optional.empty();
        }

        @Override
        public List<String> below(String heading) {
            return List.of();
        }
    };

    /** The heading of which {@code term} is the name or an entry term. */
    Optional<String> heading(String term);

    /** The headings anywhere below {@code heading} in the trees, without itself. */
    List<String> below(String heading);
}
