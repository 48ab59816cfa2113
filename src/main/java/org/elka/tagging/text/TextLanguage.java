package org.elka.tagging.text;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * In which language a text is written, by its function words, or by its script where that is not Latin. Good enough to
 * tell English from what is not; between near languages it may guess wrong.
 */
public final class TextLanguage {
    /** The ISO 639-1 code of English, which is also said of texts too short to tell. */
    public static final String ENGLISH = "en";

    private static final int FEWEST_WORDS = 5;
    private static final double CLEARLY = 1.5;

    /** Function words by language; some count for several. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry(ENGLISH, "the of and in to with was were for that by is are on from this as at be which or we"),
            Map.entry(
                    "de",
                    "der die und das von mit den dem des ist bei eine einer zur wurde wurden als nicht auf im sich"),
            Map.entry("fr", "le la les des et une dans est pour par sur avec du que qui ont aux sont de chez en"),
            Map.entry("es", "el los las una del con por para que como fue se su la de en y es al"),
            Map.entry("pt", "os as uma dos das com por para que foi em na no ao de da do e foram"),
            Map.entry("it", "il di che gli della con per una nel del sono alla dei la e in le"),
            Map.entry("nl", "het een van en met voor bij op zijn werd naar de dat niet"),
            Map.entry("pl", "w z na do jest oraz przez i u po lub nie"),
            Map.entry("tr", "ve bir ile bu olarak olan icin da de"),
            Map.entry("sv", "och att av som det med till hos var en ett"),
            Map.entry("da", "og af som det med til hos var en et der blev"));

    private static final int[] NONE = {};
    private static final Map<String, int[]> BY_WORD = new HashMap<>();
    private static final List<String> LANGUAGES =
            WORDS.keySet().stream().sorted().toList();

    static {
        for (int i = 0; i < LANGUAGES.size(); i++) {
            for (String word : WORDS.getOrDefault(LANGUAGES.get(i), "").split(" ")) {
                int[] before = BY_WORD.getOrDefault(word, new int[0]);
                int[] with = Arrays.copyOf(before, before.length + 1);
                with[before.length] = i;
                BY_WORD.put(word, with);
            }
        }
    }

    private TextLanguage() {}

    /** The language's ISO 639-1 code, "und" for another script; English where too little is written to tell. */
    public static String of(List<Sentence> sentences) {
        int[] counts = new int[LANGUAGES.size()];
        int latin = 0;
        // sorted, so that of two scripts with as many letters the same one is said every time
        Map<UnicodeScript, Integer> others = new TreeMap<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (!token.isWord()) {
                    continue;
                }
                for (int language : BY_WORD.getOrDefault(token.text(), NONE)) {
                    counts[language]++;
                }
                int first = token.text().codePointAt(0);
                if (first < 0x250) {
                    latin++;
                } else {
                    others.merge(UnicodeScript.of(first), token.text().length(), Integer::sum);
                }
            }
        }
        int foreign = others.values().stream().mapToInt(Integer::intValue).sum();
        return foreign > FEWEST_WORDS && foreign > latin ? byScript(others) : byWords(counts);
    }

    private static String byWords(int[] counts) {
        int english = 0;
        int best = 0;
        String language = ENGLISH;
        for (int i = 0; i < counts.length; i++) {
            if (LANGUAGES.get(i).equals(ENGLISH)) {
                english = counts[i];
            } else if (counts[i] > best) {
                best = counts[i];
                language = LANGUAGES.get(i);
            }
        }
        return best >= FEWEST_WORDS && best > CLEARLY * english ? language : ENGLISH;
    }

    private static String byScript(Map<UnicodeScript, Integer> letters) {
        if (letters.containsKey(UnicodeScript.HIRAGANA) || letters.containsKey(UnicodeScript.KATAKANA)) {
            return "ja";
        }
        UnicodeScript most = letters.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(UnicodeScript.UNKNOWN);
        return switch (most) {
            case HAN -> "zh";
            case HANGUL -> "ko";
            case CYRILLIC -> "ru";
            case GREEK -> "el";
            case ARABIC -> "ar";
            case HEBREW -> "he";
            default -> "und";
        };
    }
}
