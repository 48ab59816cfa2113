package org.elka.search.query;

import java.text.Normalizer;
import java.util.Map;

/** Brings a word outside of ASCII to the form in which it is compared. */
final class Folding {
    /** Letters that Unicode does not decompose, and what typists write for them. */
    private static final Map<Integer, String> SPELLED = Map.ofEntries(
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ŋ', "n"));

    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    /** Symbols ("TNFα", "αβ") have few letters; longer runs are Greek words and stay as they are. */
    private static final int LONGEST_SYMBOL = 2;

    private Folding() {}

    static boolean isWordCharacter(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.OTHER_NUMBER
                || Character.getType(c) == Character.LETTER_NUMBER;
    }

    /** Marks and invisible characters (soft hyphens, joiners) that neither part words nor count in them. */
    static boolean isIgnorable(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> true;
            case Character.FORMAT -> true;
            default -> false;
        };
    }

    /** The folded word; empty where nothing of it counts. */
    static String fold(String word) {
        String plain = Normalizer.normalize(word.replace('·', '.'), Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(plain.length() + 8);
        int at = 0;
        while (at < plain.length()) {
            int c = Character.toLowerCase(plain.codePointAt(at));
            int width = Character.charCount(plain.codePointAt(at));
            if (isGreek(c)) {
                at = foldGreek(plain, at, out);
                continue;
            }
            if (SPELLED.containsKey(c)) {
                out.append(SPELLED.get(c));
            } else if (Character.isLetterOrDigit(c) || c == '.') {
                out.appendCodePoint(c);
            }
            at += width;
        }
        return out.toString();
    }

    private static boolean isGreek(int lower) {
        return lower >= 'α' && lower <= 'ω';
    }

    private static int foldGreek(String text, int from, StringBuilder out) {
        StringBuilder run = new StringBuilder();
        int at = from;
        while (at < text.length()) {
            int c = Character.toLowerCase(text.charAt(at));
            if (isGreek(c)) {
                run.append((char) c);
            } else if (!isIgnorable(c)) {
                break;
            }
            at++;
        }
        if (run.length() > LONGEST_SYMBOL) {
            out.append(run);
        } else {
            run.chars().forEach(c -> out.append(GREEK[c - 'α']));
        }
        return at;
    }
}
