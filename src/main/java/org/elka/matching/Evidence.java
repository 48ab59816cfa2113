package org.elka.matching;

/**
 * What one field says for or against two records being one publication.
 *
 * @param field "title", "authors", "year", "venue", "place", "doi", "pmid", "pmcid", "abstract"
 * @param agreement how far it agrees, in lower case ("identical", "same-pages", "different")
 * @param bits the logarithm to base 2 of how much likelier that is of one publication than of two (Fellegi and Sunter 1969)
 */
public record Evidence(String field, String agreement, double bits) {}
