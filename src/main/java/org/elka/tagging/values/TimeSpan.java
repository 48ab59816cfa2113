package org.elka.tagging.values;

/**
 * A time in the text.
 *
 * @param first its first token
 * @param next the token after it
 * @param least hours, of a range or list the smallest
 * @param most hours, of a range or list the largest
 * @param point whether it is a point of the calendar of the study ("day 7") and not a length ("7 days")
 */
record TimeSpan(int first, int next, double least, double most, boolean point) {

    static final double HOURS_A_DAY = 24;

    double mostDays() {
        return most / HOURS_A_DAY;
    }
}
