package org.elka.tagging.values;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elka.tagging.text.Abbreviations;
import org.elka.tagging.text.Sentence;
import org.elka.tagging.text.Token;

/**
 * Short names that a text gives to ketamine and its relatives: "esketamine (ESK)".
 *
 * @param compounds the compound by its short form in normal form
 * @param codes letters and number of the codes that name a form of ketamine: "ABC-123 (intranasal ketamine)"
 */
record Aliases(Map<String, String> compounds, Set<String> codes) {

    private static final int REACH = 6;

    /** What papers write without saying what it is short for, unless they say that it is short for something else. */
    private static final Map<String, String> CUSTOMARY = Map.of("ket", "ketamine", "esk", "esketamine");

    private static final Set<String> LAST_WORDS = Set.of("spray", "hydrochloride", "infusion", "infusions");

    static Aliases of(Abbreviations abbreviations, List<Sentence> sentences) {
        Map<String, String> found = new HashMap<>();
        abbreviations.all().forEach((shortForm, longForm) -> {
            String compound = compound(longForm);
            if (!compound.isEmpty()) {
                found.put(shortForm, compound);
            }
        });
        for (String shortForm : CUSTOMARY.keySet()) {
            if (!abbreviations.all().containsKey(shortForm)) {
                found.put(shortForm, CUSTOMARY.get(shortForm));
            }
        }
        Set<String> codes = new HashSet<>();
        sentences.forEach(sentence -> addCodes(sentence.tokens(), codes));
        return new Aliases(Map.copyOf(found), Set.copyOf(codes));
    }

    private static void addCodes(List<Token> tokens, Set<String> codes) {
        for (int i = 0; i + 2 < tokens.size(); i++) {
            if (tokens.get(i).isWord() && tokens.get(i + 1).isNumber()) {
                boolean explained = tokens.get(i + 2).is("(") && namesKetamine(tokens, i + 3, i + 3 + REACH);
                boolean explains = i > 0 && tokens.get(i - 1).is("(") && namesKetamine(tokens, i - 1 - REACH, i - 1);
                if (explained || explains) {
                    codes.add(tokens.get(i).text() + " " + tokens.get(i + 1).text());
                }
            }
        }
    }

    private static boolean namesKetamine(List<Token> tokens, int from, int to) {
        for (int i = Math.max(0, from); i < Math.min(to, tokens.size()); i++) {
            if (tokens.get(i).text().endsWith("ketamine")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a code's letters and number name a form of ketamine. */
    boolean isOwnCode(String letters, String number) {
        return codes.contains(letters + " " + number);
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
