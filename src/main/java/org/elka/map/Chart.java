package org.elka.map;

import java.util.Arrays;
import java.util.Optional;

/** The charts of the map. */
public enum Chart {
    OUTCOMES("Outcomes by disorder"),
    TIMING("Onset and duration"),
    DOSING("Dose and effect");

    private final String title;

    Chart(String title) {
        this.title = title;
    }

    /** As in addresses: "timing". */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String title() {
        return title;
    }

    public static Optional<Chart> byId(String id) {
        return Arrays.stream(values()).filter(chart -> chart.id().equals(id)).findFirst();
    }
}
