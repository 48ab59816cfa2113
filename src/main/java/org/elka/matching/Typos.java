package org.elka.matching;

import java.util.List;

/** Whether two texts differ only as a typist's slips make them differ. */
final class Typos {
    private static final int WORD_WITH_ONE = 5;
    private static final int WORD_WITH_TWO = 9;

    /** Beginnings that turn a word into another one that looks alike. */
    private static final List<String> OPPOSITES =
            List.of("hypo", "hyper", "pre", "peri", "post", "intra", "inter", "ab", "ad", "an", "a", "endo", "ecto");

    private Typos() {}

    /**
     * True if both have the same words but for slips: a letter wrong, missing or too many in a word of at least five
     * letters, two in one of at least nine. Digits, first letters and opposites ("hypo-", "hyper-") are never slips.
     */
    static boolean only(List<String> a, List<String> b) {
        if (a.size() != b.size()) {
            return false;
        }
        int slips = 0;
        for (int i = 0; i < a.size(); i++) {
            if (!a.get(i).equals(b.get(i))) {
                if (!isSlip(a.get(i), b.get(i))) {
                    return false;
                }
                slips++;
            }
        }
        return slips <= Math.max(1, a.size() / 5);
    }

    static boolean isSlip(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        if (shorter < WORD_WITH_ONE || a.charAt(0) != b.charAt(0) || hasDigit(a) || hasDigit(b) || opposite(a, b)) {
            return false;
        }
        return distance(a, b, shorter >= WORD_WITH_TWO ? 2 : 1) >= 0;
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    private static boolean opposite(String a, String b) {
        return OPPOSITES.stream()
                .anyMatch(one -> a.startsWith(one)
                        && OPPOSITES.stream()
                                .anyMatch(other -> !one.equals(other)
                                        && b.startsWith(other)
                                        && a.substring(one.length()).equals(b.substring(other.length()))));
    }

    /** The Levenshtein distance with transpositions counted once, or -1 if it is more than {@code most}. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return -1;
        }
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                boolean equal = a.charAt(i - 1) == b.charAt(j - 1);
                int cost = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (equal ? 0 : 1));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost = Math.min(cost, before[j - 2] + 1);
                }
                row[j] = cost;
                least = Math.min(least, cost);
            }
            if (least > most) {
                return -1;
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()] <= most ? last[b.length()] : -1;
    }
}
