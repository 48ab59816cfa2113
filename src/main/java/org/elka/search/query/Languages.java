package org.elka.search.query;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** Languages by name or code, as PubMed accepts them, to the three-letter code that its records carry. */
final class Languages {
    /** Where MARC, which MEDLINE follows, differs from the terminological codes of ISO 639-2 that the JDK knows. */
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

    private Languages() {}

    /** The code for a name ("German"), a two-letter or a three-letter code; what is unknown is given back as a key. */
    static String code(String language) {
        String key = Words.key(language);
        return CODES.getOrDefault(key, MARC.getOrDefault(key, key));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String two : Locale.getISOLanguages()) {
            Locale locale = Locale.of(two);
            try {
                String three = locale.getISO3Language();
                String code = MARC.getOrDefault(three, three);
                codes.put(two, code);
                codes.put(Words.key(locale.getDisplayLanguage(Locale.ENGLISH)), code);
            } catch (MissingResourceException none) {
                // The JDK has no three-letter code for it, so no record can carry one either.
                continue;
            }
        }
        return Map.copyOf(codes);
    }
}
