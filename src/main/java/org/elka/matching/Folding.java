package org.elka.matching;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Brings text to the form in which it is compared: lower-case words of ASCII letters and digits. Other scripts are
 * transliterated, diacritics and markup dropped, Greek letters named, British digraphs written the American way.
 */
final class Folding {
    private static final Pattern MARKUP = Pattern.compile("</?[A-Za-z][^<>]{0,40}>");
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|nbsp|#\\d+);");
    private static final String APOSTROPHES = "'’‘`´ʹʺ";
    private static final Pattern SPACES = Pattern.compile(" ");

    /** Letters that Unicode does not decompose. */
    private static final Map<Character, String> SPELLED = Map.ofEntries(
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('ø', "o"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ł', "l"),
            Map.entry('ı', "i"));

    private static final String[] GREEK = {
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega"
    };

    private Folding() {}

    /** ICU's tables take a third of a second to load, so only who meets another script pays for them. */
    private static final class OtherScripts {
        private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    /** The words of {@code text}, in order; "and" for an ampersand; apostrophes part no words. */
    static List<String> words(String text) {
        String folded = fold(text);
        return folded.isEmpty() ? List.of() : List.of(SPACES.split(folded));
    }

    /** The words parted by single spaces. */
    static String fold(String text) {
        String plain = text;
        if (plain.indexOf('<') >= 0) {
            plain = MARKUP.matcher(plain).replaceAll("");
        }
        if (plain.indexOf('&') >= 0) {
            plain = ENTITY.matcher(plain.replace("&amp;", "&")).replaceAll(" ").replace("&", " and ");
        }
        plain = Normalizer.normalize(withoutApostrophes(plain), Normalizer.Form.NFKD);
        if (plain.codePoints().anyMatch(Folding::isOfAnotherScript)) {
            plain = Normalizer.normalize(OtherScripts.TO_LATIN.transliterate(plain), Normalizer.Form.NFKD);
        }
        return ascii(plain.toLowerCase(Locale.ROOT));
    }

    /** By hand: a regular expression takes a third of all the time that matching an abstract does. */
    private static String withoutApostrophes(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean apostrophe = (c < 'a' || c > 'z') && APOSTROPHES.indexOf(c) >= 0;
            if (apostrophe && out == null) {
                out = new StringBuilder(text.length()).append(text, 0, i);
            } else if (!apostrophe && out != null) {
                out.append(c);
            }
        }
        return out == null ? text : out.toString();
    }

    private static String ascii(String lower) {
        StringBuilder out = new StringBuilder(lower.length());
        boolean gap = false;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK
                    || c == '{'
                    || c == '}'
                    || Character.getType(c) == Character.FORMAT) {
                continue;
            }
            String spelled = spelled(c);
            if (spelled == null) {
                gap = true;
                continue;
            }
            if (gap && !out.isEmpty()) {
                out.append(' ');
            }
            gap = false;
            out.append(spelled);
        }
        return out.toString();
    }

    private static @Nullable String spelled(char c) {
        if (c < 128) {
            return Character.isLetterOrDigit(c) ? ASCII[c] : null;
        }
        if (c >= 'α' && c <= 'ω') {
            return GREEK[c - 'α'];
        }
        return SPELLED.get(c);
    }

    private static final String[] ASCII = new String[128];

    static {
        for (int c = 0; c < ASCII.length; c++) {
            ASCII[c] = String.valueOf((char) c);
        }
    }

    private static boolean isOfAnotherScript(int c) {
        if (c < 0x370 || !Character.isLetter(c)) {
            return false;
        }
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script != Character.UnicodeScript.LATIN && script != Character.UnicodeScript.GREEK;
    }

    /** One spelling for British and American digraphs, and for umlauts that a typist wrote out. */
    static String oneSpelling(String word) {
        if (word.length() < 4) {
            return word;
        }
        return word.replace("ae", "e").replace("oe", "e").replace("ue", "u");
    }
}
