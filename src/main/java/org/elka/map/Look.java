package org.elka.map;

import java.util.LinkedHashMap;
import java.util.Map;

/** How what a class names looks in a drawing of its own, where no style sheet comes with it: on paper, in light. */
final class Look {
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("ground", "fill:#ffffff"),
            Map.entry("words", "fill:#21262b"),
            Map.entry("heading", "fill:#21262b;font-weight:bold"),
            Map.entry("aside", "fill:#565e66"),
            Map.entry("rule", "stroke:#d9d6ce;fill:none"),
            Map.entry("axis", "stroke:#8b877d;fill:none"),
            Map.entry("strip", "fill:#f3f1ec"),
            Map.entry("bubble", "fill:#cfe3ea;stroke:#1d5b73"),
            Map.entry("gap", "fill:none;stroke:#8b877d;stroke-dasharray:2 2"),
            Map.entry("dot", "fill-opacity:0.55;stroke-width:1.5"),
            Map.entry("ring", "fill:none;stroke-width:3"),
            Map.entry("c0", "fill:#666666;stroke:#666666"),
            Map.entry("c1", "fill:#1d5b8f;stroke:#1d5b8f"),
            Map.entry("c2", "fill:#b35a00;stroke:#b35a00"),
            Map.entry("c3", "fill:#2b7a3c;stroke:#2b7a3c"),
            Map.entry("c4", "fill:#a8326f;stroke:#a8326f"),
            Map.entry("c5", "fill:#6246a8;stroke:#6246a8"),
            Map.entry("c6", "fill:#7a5230;stroke:#7a5230"));

    private Look() {}

    /** The presentation attributes of these classes, parted by spaces. */
    static Map<String, String> of(String classes) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String one : classes.split(" ")) {
            for (String pair : CLASSES.getOrDefault(one, "").split(";")) {
                int colon = pair.indexOf(':');
                if (colon > 0) {
                    attributes.put(pair.substring(0, colon), pair.substring(colon + 1));
                }
            }
        }
        return attributes;
    }
}
