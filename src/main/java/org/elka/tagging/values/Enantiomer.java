package org.elka.tagging.values;

/**
 * The sign before "ketamine" that tells which enantiomer is meant: "(S)-", "R-", "S(+)-", "(R,S)-", "(es)".
 *
 * @param compound "ketamine" where none or both are meant
 * @param from the first token of the sign, or the token of the name itself
 */
record Enantiomer(String compound, int from) {

    private static final int LONGEST = 6;

    /** The sign before the name "ketamine" at token i. */
    static Enantiomer before(Words text, int i) {
        if (text.is(i - 1, ")")) {
            return bracketed(text, i);
        }
        String sign = text.word(i - 1);
        boolean bound = text.hyphenated(i) || text.capital(i - 1);
        if (bound && (sign.equals("s") || sign.equals("es") || sign.equals("r"))) {
            return new Enantiomer(named(sign), i - 1);
        }
        return new Enantiomer("ketamine", i);
    }

    private static Enantiomer bracketed(Words text, int i) {
        boolean s = false;
        boolean r = false;
        boolean plus = false;
        int at = i - 2;
        while (at >= 0 && i - at <= LONGEST && !text.is(at, "(")) {
            switch (text.word(at)) {
                case "s", "es", "2s", "6s" -> s = true;
                case "r", "2r", "6r", "ar" -> r = true;
                case "rs", "sr", "\u00b1" -> {
                    s = true;
                    r = true;
                }
                case "+" -> plus = true;
                case ",", "-", "/", "\u2212" -> {
                    // between the letters of "(R,S)-"
                }
                default -> {
                    return new Enantiomer("ketamine", i);
                }
            }
            at--;
        }
        if (!text.is(at, "(")) {
            return new Enantiomer("ketamine", i);
        }
        boolean letterBefore = (text.is(at - 1, "s") || text.is(at - 1, "r")) && !s && !r;
        if (letterBefore) {
            return new Enantiomer(named(text.word(at - 1)), at - 1);
        }
        if (s == r) {
            return new Enantiomer(plus && !s ? "esketamine" : "ketamine", at);
        }
        return new Enantiomer(s ? "esketamine" : "arketamine", at);
    }

    private static String named(String sign) {
        return sign.equals("r") ? "arketamine" : "esketamine";
    }
}
