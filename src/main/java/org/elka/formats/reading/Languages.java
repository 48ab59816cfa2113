package org.elka.formats.reading;

import java.util.ArrayList;
import java.util.List;
import org.elka.library.LanguageCodes;

/** The languages of publications as files name them. */
final class Languages {
    private Languages() {}

    /** Each language named in the text ("English; German", "en-US", "eng"); what is not known stays as it is. */
    static List<String> of(String text) {
        List<String> languages = new ArrayList<>();
        for (String name : text.split("\\s*[;,/]\\s*|\\s+and\\s+")) {
            if (!name.isBlank()) {
                languages.add(LanguageCodes.of(name.replaceAll("[._-].*$", "")).orElse(name.strip()));
            }
        }
        return languages;
    }
}
