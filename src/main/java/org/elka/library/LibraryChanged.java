package org.elka.library;

/**
 * Fired inside a transaction that adds changes; observe it after the transaction's success to follow the change log.
 *
 * @param change the last change number drawn
 */
public record LibraryChanged(long change) {}
