package org.elka.tagging.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.tagging.text.Abbreviations;
import org.elka.tagging.text.Token;

/**
 * Short names that a text gives to ketamine and its relatives: "esketamine (ESK)".
 *
 * @param compounds the compound by its short form in normal form
 */
record Aliases(Map<String, String> compounds) {

    private static final Set<String> LAST_WORDS = Set.of("spray", "hydrochloride", "infusion", "infusions");

    static Aliases of(Abbreviations abbreviations) {
        Map<String, String> found = new HashMap<>();
        abbreviations.all().forEach((shortForm, longForm) -> {
            String compound = compound(longForm);
            if (!compound.isEmpty()) {
                found.put(shortForm, compound);
            }
        });
        return new Aliases(Map.copyOf(found));
    }

    private static String compound(List<Token> longForm) {
        int last = longForm.size() - 1;
        while (last > 0 && LAST_WORDS.contains(longForm.get(last).text())) {
            last--;
        }
        return switch (longForm.get(last).text()) {
            case "ketamine" -> "ketamine";
            case "esketamine" -> "esketamine";
            case "arketamine" -> "arketamine";
            case "norketamine" -> "norketamine";
            case "hydroxynorketamine" -> "hydroxynorketamine";
            default -> "";
        };
    }

    /** The compound that a word stands for, or "". */
    String compound(String word) {
        return compounds.getOrDefault(word, "");
    }
}
