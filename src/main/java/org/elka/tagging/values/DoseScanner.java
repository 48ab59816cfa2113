package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds doses of any drug: "0.5 mg/kg", "0.1, 0.25 and 0.5 mg/kg", "56 or 84 mg", "half a milligram". */
final class DoseScanner {

    private DoseScanner() {}

    /** The doses among the tokens from (inclusive) to (exclusive), in order; those of a list share a group. */
    static List<Dose> scan(Words text, int from, int to) {
        List<Dose> found = new ArrayList<>();
        int group = 0;
        int i = from;
        while (i < to) {
            NumberList list = NumberList.at(text, i);
            if (list.items().isEmpty()) {
                i = half(text, i, group, found);
                continue;
            }
            DoseUnit unit = unitAfter(text, list.next());
            if (unit != null && !isStrength(text, unit.next()) && !isResult(text, i)) {
                addAll(text, belongsBefore(text, i) ? list.withoutFirst() : list, unit, group++, found);
            }
            i = unit == null ? list.next() : unit.next();
        }
        return found;
    }

    private static @Nullable DoseUnit unitAfter(Words text, int i) {
        return DoseUnit.at(text, text.is(i, "-") ? i + 1 : i);
    }

    /** "n = 12, 0.5 mg/kg": the first number is not a dose. */
    private static boolean belongsBefore(Words text, int i) {
        return text.is(i - 1, "=") && NumberList.at(text, i).items().size() > 1;
    }

    /** "a mean difference of 42 mg" is a result, "rats weighing 180-220 g" are heavy. */
    private static boolean isResult(Words text, int i) {
        for (int k = i - 1; k >= i - 3; k--) {
            if (text.is(k, "difference")
                    || text.is(k, "consumption")
                    || text.is(k, "reduction")
                    || text.word(k).startsWith("weigh")) {
                return true;
            }
        }
        return isNegative(text, i);
    }

    /** "(-15.7 mg)", "WMD -15.7 mg". */
    private static boolean isNegative(Words text, int i) {
        String before = text.word(i - 2);
        return text.is(i - 1, "-") && (before.equals("(") || before.equals("=") || before.endsWith("md"));
    }

    private static boolean isStrength(Words text, int i) {
        for (int k = i; k < i + 5; k++) {
            switch (text.word(k)) {
                case "tablet", "tablets", "capsule", "capsules", "vial", "vials", "ampoule", "ampoules" -> {
                    return true;
                }
                case ",", ".", ";", "(", ")" -> {
                    return false;
                }
                default -> {
                    // "30 mg gastro-resistant capsules"
                }
            }
        }
        return false;
    }

    private static void addAll(Words text, NumberList list, DoseUnit unit, int group, List<Dose> found) {
        for (NumberList.Item item : list.items()) {
            if (item.value() == 0) {
                continue;
            }
            boolean digits = text.isNumber(item.at()) && text.value(item.at()) == item.value();
            String written = digits ? text.word(item.at()) : whole(item.value());
            found.add(new Dose(item.at(), unit.next(), written, item.value(), unit.name(), group));
        }
    }

    private static int half(Words text, int i, int group, List<Dose> found) {
        if (text.is(i, "half") && (text.is(i + 1, "a") || text.is(i + 1, "of"))) {
            int at = text.is(i + 2, "a") ? i + 3 : i + 2;
            DoseUnit unit = DoseUnit.at(text, at);
            if (unit != null) {
                found.add(new Dose(i, unit.next(), "0.5", 0.5, unit.name(), group + 1_000_000));
                return unit.next();
            }
        }
        return i + 1;
    }

    private static String whole(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
