package org.elka.pubmed.eutils;

import java.util.List;
import java.util.Optional;

/**
 * Reads a PubmedArticleSet into entries, one a citation, unreadable ones included.
 *
 * @param <E> an entry
 */
public interface PageReader<E> {
    List<E> read(byte[] page);

    /** The PMID of an entry; empty if it is so broken that it has none. */
    Optional<String> pmid(E entry);

    /** Whether the citation was read; false if the entry is what is left of one that could not be. */
    boolean isReadable(E entry);
}
