package org.elka.access;

/**
 * Somebody with an account.
 *
 * @param login what the person logs in with: small letters, digits, {@code . _ @ -}; never changes
 * @param name what verdicts and decisions are signed with; unique whatever its capitals
 */
public record Person(long id, String login, String name, LibraryRole role) {}
