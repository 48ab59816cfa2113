package org.elka.tagging.values;

/**
 * A dose as written.
 *
 * @param first its first token
 * @param next the token after its unit (for a list: after the unit of the whole list)
 * @param amount as written ("0.5", "1.0")
 * @param unit normalised ("mg", "mg/kg", "mg/kg/h", "μg/kg/min")
 * @param group number of the list it stands in, within the text scanned
 */
record Dose(int first, int next, String amount, double value, String unit, int group) {

    String text() {
        return amount + " " + unit;
    }
}
