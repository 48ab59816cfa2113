package org.elka.tagging.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether a quoted sentence is the one that people named: one stands in the other, or they share half their words. */
final class EvidenceHit {
    private static final int RUN = 3;

    private EvidenceHit() {}

    static boolean hits(String quote, String named) {
        return quote.contains(named) || named.contains(quote) || overlap(quote, named);
    }

    /** Half of the shorter one's runs of three words stand in the other. */
    private static boolean overlap(String first, String second) {
        List<String> a = runs(first);
        List<String> b = runs(second);
        List<String> fewer = words(first) <= words(second) ? a : b;
        Set<String> others = new HashSet<>(fewer == a ? b : a);
        long shared = fewer.stream().filter(others::contains).count();
        return !fewer.isEmpty() && shared >= fewer.size() / 2.0;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    private static List<String> runs(String text) {
        String[] words = text.strip().split("\\s+");
        List<String> runs = new ArrayList<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.add(words[i] + " " + words[i + 1] + " " + words[i + 2]);
        }
        return runs;
    }
}
