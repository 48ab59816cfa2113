package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/** The languages of publications by the codes of the NLM, which are the bibliographic ones of ISO 639-2. */
final class Languages {
    /** Where Java's codes, the terminological ones, differ. */
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("deu", "ger"),
            Map.entry("fra", "fre"),
            Map.entry("zho", "chi"),
            Map.entry("nld", "dut"),
            Map.entry("ces", "cze"),
            Map.entry("ell", "gre"),
            Map.entry("slk", "slo"),
            Map.entry("ron", "rum"),
            Map.entry("fas", "per"),
            Map.entry("sqi", "alb"),
            Map.entry("hye", "arm"),
            Map.entry("eus", "baq"),
            Map.entry("kat", "geo"),
            Map.entry("isl", "ice"),
            Map.entry("mkd", "mac"),
            Map.entry("msa", "may"),
            Map.entry("cym", "wel"));

    private static final Map<String, String> CODES = codes();

    private Languages() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String language : Locale.getISOLanguages()) {
            Locale locale = Locale.of(language);
            try {
                String code = locale.getISO3Language();
                String bibliographic = BIBLIOGRAPHIC.getOrDefault(code, code);
                codes.put(language, bibliographic);
                codes.put(code, bibliographic);
                codes.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), bibliographic);
            } catch (MissingResourceException e) {
                continue; // one of the few that have no code of three letters
            }
        }
        return codes;
    }

    /** Each language named in the text ("English; German", "en-US", "eng"); what is not known stays as it is. */
    static List<String> of(String text) {
        List<String> languages = new ArrayList<>();
        for (String name : text.split("\\s*[;,/]\\s*|\\s+and\\s+")) {
            if (!name.isBlank()) {
                String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[._-].*$", "");
                languages.add(CODES.getOrDefault(plain, name.strip()));
            }
        }
        return languages;
    }
}
