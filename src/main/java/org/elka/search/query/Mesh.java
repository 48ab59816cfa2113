package org.elka.search.query;

import java.util.List;
import java.util.Optional;

/** What the query language asks of the MeSH thesaurus. All names are keys as {@link Words#key} makes them. */
public interface Mesh {
    /** Knows no heading: each stands for itself alone. */
    Mesh NONE = new Mesh() {
        @Override
        public boolean isEmpty() {
            return true;
        }

        @Override
        public Optional<String> heading(String term) {
            return Optional.empty();
        }

        @Override
        public Optional<String> publicationType(String term) {
            return Optional.empty();
        }

        @Override
        public Optional<String> substance(String term) {
            return Optional.empty();
        }

        @Override
        public List<String> below(String heading) {
            return List.of();
        }

        @Override
        public List<String> withAction(String action) {
            return List.of();
        }
    };

    /** Whether no heading at all is known. */
    boolean isEmpty();

    /** The heading of a subject of which {@code term} is the name or an entry term. */
    Optional<String> heading(String term);

    /** The publication type of which {@code term} is the name or an entry term. */
    Optional<String> publicationType(String term);

    /** The supplementary concept of which {@code term} is the name or a synonym. */
    Optional<String> substance(String term);

    /** The headings, or publication types, anywhere below {@code heading} in the trees, without itself. */
    List<String> below(String heading);

    /** The headings and supplementary concepts with this pharmacological action, or one below it. */
    List<String> withAction(String action);
}
