package org.elka.tagging.values;

import org.elka.library.Tagging.Value;

/** Makes values of numbers. */
final class NumberValues {

    private NumberValues() {}

    /** The number to two decimals; its text without needless ones. */
    static Value of(String name, double number, Passage place) {
        double rounded = Math.round(number * 100) / 100.0;
        String text = rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
        return new Value(name, text, rounded, place.evidence());
    }
}
