package org.elka.search;

import java.nio.file.Path;

/** Opens and makes the indexes of one technology; what the {@link Indexer} must know of it. */
public interface IndexFormat {
    /** The name of technology and schema, fit for a folder's name ("lucene-1"). A change of schema changes it. */
    String name();

    /** Opens what is in {@code folder}; {@link Opening.Unusable} where it is absent, damaged or of another schema. */
    Opening open(Path folder);

    /**
     * Makes an empty index in {@code folder}, which does not exist yet.
     *
     * @throws IndexFailedException when the folder cannot be written
     */
    ArticleIndex create(Path folder);

    /** What came of opening a folder. */
    sealed interface Opening {
        record Usable(ArticleIndex index) implements Opening {}

        /** To be made again from the change log; {@code reason} is a clause for people ("its folder is absent"). */
        record Unusable(String reason) implements Opening {}

        /** Another process has it open. It is whole, and must be left alone. */
        record InUse(String reason) implements Opening {}
    }
}
