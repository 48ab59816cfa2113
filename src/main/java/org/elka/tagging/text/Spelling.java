package org.elka.tagging.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** Brings a word into the one form in which phrases are compared: lower case, American, without accents. */
final class Spelling {
    /** British stems and their American form; only those that the taxonomy's language can meet. */
    private static final List<String[]> STEMS = List.of(
            pair("anaesth", "anesth"),
            pair("aesth", "esth"),
            pair("paediatr", "pediatr"),
            pair("haem", "hem"),
            pair("aemia", "emia"),
            pair("oedema", "edema"),
            pair("oestr", "estr"),
            pair("foet", "fet"),
            pair("orrhoea", "orrhea"),
            pair("behaviour", "behavior"),
            pair("favour", "favor"),
            pair("tumour", "tumor"),
            pair("colour", "color"),
            pair("labour", "labor"),
            pair("programme", "program"),
            pair("centre", "center"),
            pair("fibre", "fiber"),
            pair("judgement", "judgment"),
            pair("analyse", "analyze"),
            pair("randomis", "randomiz"),
            pair("hospitalis", "hospitaliz"),
            pair("generalis", "generaliz"),
            pair("normalis", "normaliz"),
            pair("characteris", "characteriz"),
            pair("utilis", "utiliz"),
            pair("minimis", "minimiz"),
            pair("maximis", "maximiz"),
            pair("optimis", "optimiz"),
            pair("stabilis", "stabiliz"),
            pair("sensitis", "sensitiz"),
            pair("summaris", "summariz"),
            pair("organis", "organiz"),
            pair("recognis", "recogniz"),
            pair("emphasis", "emphasiz"),
            pair("metabolis", "metaboliz"),
            pair("immunis", "immuniz"),
            pair("depersonalis", "depersonaliz"),
            pair("derealis", "derealiz"),
            pair("standardis", "standardiz"),
            pair("anonymis", "anonymiz"),
            pair("individualis", "individualiz"));

    private Spelling() {}

    private static String[] pair(String british, String american) {
        return new String[] {british, american};
    }

    /** The normal form of a word. */
    static String normal(CharSequence word) {
        boolean ascii = true;
        boolean lower = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            ascii &= c < 128;
            lower &= c < 'A' || c > 'Z';
        }
        String plain = word.toString();
        if (!ascii || !lower) {
            plain = plain.toLowerCase(Locale.ROOT);
        }
        return american(ascii ? plain : withoutAccents(plain));
    }

    private static String withoutAccents(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(decomposed.length());
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            int type = Character.getType(c);
            if (c == 'μ') {
                plain.append('u'); // "μg" is written "ug" and "mcg" too
            } else if (type != Character.NON_SPACING_MARK && type != Character.FORMAT) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static String american(String word) {
        if (word.length() < 5 || !maybeBritish(word)) {
            return word;
        }
        for (String[] stem : STEMS) {
            int at = word.indexOf(stem[0]);
            if (at >= 0) {
                return word.substring(0, at) + stem[1] + word.substring(at + stem[0].length());
            }
        }
        return word;
    }

    /** Cheap look for a letter pair that every British stem has, since almost no word has one. */
    private static boolean maybeBritish(String word) {
        for (int i = 0; i + 2 < word.length(); i++) {
            char a = word.charAt(i);
            char b = word.charAt(i + 1);
            char c = word.charAt(i + 2);
            boolean hit = switch (b) {
                case 'e' -> a == 'a' || a == 'o' || a == 'g' && c == 'm';
                case 'u' -> a == 'o' && c == 'r';
                case 'r' -> (a == 't' || a == 'b') && c == 'e';
                case 's' -> a == 'i' && i > 2 || a == 'y' && c == 'e';
                case 'm' -> a == 'm' && c == 'e';
                default -> false;
            };
            if (hit) {
                return true;
            }
        }
        return false;
    }
}
