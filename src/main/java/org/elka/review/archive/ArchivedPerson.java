package org.elka.review.archive;

/** Somebody whom a history speaks of. @param person the number in the archive, from 1 */
public record ArchivedPerson(long person, String login, String name) {}
