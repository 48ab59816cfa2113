package org.elka.tagging.values;

/** Tells numbers of people by what was done with them: enrolled, recruited, planned, totalled. */
final class Enrolment {

    private static final int STATUS = 9;

    private Enrolment() {}

    static boolean isYear(double value) {
        return value >= 1950 && value <= 2050;
    }

    /** "231 entered the study", "168 were randomized". */
    static boolean isEnrolled(Words words, int next) {
        boolean passive = words.is(next, "were") || words.is(next, "was");
        return switch (words.word(passive ? next + 1 : next)) {
            case "entered", "enrolled", "completed", "participated" -> true;
            case "randomly" -> passive;
            case "randomized", "included", "recruited", "analyzed" ->
                passive || words.is(next + 1, ",") || words.is(next + 1, "and");
            default -> false;
        };
    }

    /** "we will recruit 15 veterans", whatever they are called. */
    static boolean isRecruited(Words words, int i) {
        return switch (words.word(i - 1)) {
            case "recruit", "recruited", "enroll", "enrolled" -> true;
            default -> false;
        };
    }

    /** "a total of 155, enrolled and consented". */
    static boolean isTotal(Words words, int i, int next) {
        boolean total = words.is(i - 1, "of") && words.is(i - 2, "total");
        boolean enrolled = words.is(next, ",") && words.word(next + 1).startsWith("enrol");
        return total && (enrolled || words.is(next, ")"));
    }

    /** Behind "ASA physical status I and II", or the token itself. */
    static int behindStatus(Words words, int from) {
        if (!words.is(from, "asa")) {
            return from;
        }
        int i = from + 1;
        while (i < from + STATUS && isOfStatus(words, i)) {
            i++;
        }
        return i;
    }

    private static boolean isOfStatus(Words words, int i) {
        return words.isNumber(i)
                || switch (words.word(i)) {
                    case "physical", "status", "class", "grade", "i", "ii", "iii", "iv", "and", "or", "-", "/", "," ->
                        true;
                    default -> false;
                };
    }

    /** "sample size of 60", "number of subjects for this age range: 194". */
    static boolean isSampleSize(Words words, int i) {
        for (int back = 1; back <= 8; back++) {
            if (words.isNumber(i - back)) {
                return false;
            }
            boolean size = words.is(i - back, "size") && words.is(i - back - 1, "sample");
            boolean number = words.is(i - back, "of")
                    && words.is(i - back - 1, "number")
                    && (words.is(i - back + 1, "subjects")
                            || words.is(i - back + 1, "participants")
                            || words.is(i - back + 1, "patients"));
            if (size || number) {
                return true;
            }
        }
        return false;
    }
}
