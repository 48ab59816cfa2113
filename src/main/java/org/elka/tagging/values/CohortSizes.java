package org.elka.tagging.values;

import java.util.List;

/** How many people there are where a text gives the size of each of several groups: "each cohort of 8 participants". */
final class CohortSizes {

    private static final double MOST_GROUPS = 20;

    private CohortSizes() {}

    /** Groups times the size of each, or 0 where the text does not count so. */
    static double total(Reading reading) {
        double size = 0;
        double groups = 0;
        for (Passage passage : reading.own()) {
            Words words = passage.words();
            for (int i = 0; i + 1 < words.size(); i++) {
                if (isGroup(words.word(i))) {
                    groups = Math.max(groups, number(words, i - 1, i + 1));
                }
                if (words.is(i, "each") && isGroup(words.word(i + 1))) {
                    size = Math.max(size, sizeOf(passage));
                }
            }
        }
        return size * groups;
    }

    private static double sizeOf(Passage passage) {
        List<HeadCounts.Head> heads = HeadCounts.of(passage);
        return heads.stream()
                .filter(head -> !head.arm())
                .mapToDouble(HeadCounts.Head::number)
                .max()
                .orElse(0);
    }

    /** "4 cohorts" before the word, "cohort 3" behind it. */
    private static double number(Words words, int before, int behind) {
        Numbers.Reading counted = before < 0 ? null : Numbers.at(words, before);
        double groups = counted == null ? 0 : counted.value();
        double numbered = words.isNumber(behind) ? words.value(behind) : 0;
        double most = Math.max(groups, numbered);
        return most <= MOST_GROUPS ? most : 0;
    }

    private static boolean isGroup(String word) {
        return switch (word) {
            case "cohort", "cohorts", "group", "groups", "arm", "arms" -> true;
            default -> false;
        };
    }
}
