package org.elka.library;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/** Languages by the three-letter codes that PubMed's records carry: those of MARC, the bibliographic ones of ISO 639-2. */
public final class LanguageCodes {
    /** Where the terminological codes of ISO 639-2, which the JDK knows, differ. */
    private static final Map<String, String> MARC = Map.ofEntries(
            Map.entry("sqi", "alb"),
            Map.entry("hye", "arm"),
            Map.entry("eus", "baq"),
            Map.entry("mya", "bur"),
            Map.entry("zho", "chi"),
            Map.entry("ces", "cze"),
            Map.entry("nld", "dut"),
            Map.entry("fra", "fre"),
            Map.entry("kat", "geo"),
            Map.entry("deu", "ger"),
            Map.entry("ell", "gre"),
            Map.entry("isl", "ice"),
            Map.entry("mkd", "mac"),
            Map.entry("msa", "may"),
            Map.entry("fas", "per"),
            Map.entry("ron", "rum"),
            Map.entry("slk", "slo"),
            Map.entry("cym", "wel"));

    private static final Map<String, String> CODES = codes();

    private LanguageCodes() {}

    /** The code of a language by its English name, or by its code of two letters or three of any kind. */
    public static Optional<String> of(String language) {
        String code = CODES.get(language);
        return Optional.ofNullable(code != null ? code : CODES.get(plain(language)));
    }

    /** In lower case, without what stands over and between letters: "norwegian bokmal". */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            Locale locale = Locale.of(two);
            try {
                String three = locale.getISO3Language();
                String code = MARC.getOrDefault(three, three);
                codes.put(two, code);
                codes.put(three, code);
                codes.put(code, code);
                codes.put(plain(locale.getDisplayLanguage(Locale.ENGLISH)), code);
            } catch (MissingResourceException e) {
                continue; // one of the few that have no code of three letters, so no record can carry one either
            }
        }
        return Map.copyOf(codes);
    }
}
