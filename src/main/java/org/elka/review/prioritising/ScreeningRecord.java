package org.elka.review.prioritising;

/**
 * One record of a finished review.
 *
 * @param id as its file names it
 * @param title empty if there is none
 * @param abstractText empty if there is none
 * @param included whether the reviewers included it
 */
public record ScreeningRecord(String id, String title, String abstractText, boolean included) {}
