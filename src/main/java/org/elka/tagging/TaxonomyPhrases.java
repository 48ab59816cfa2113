package org.elka.tagging;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.elka.tagging.TaxonomyFile.Located;
import org.elka.tagging.text.Phrases;

/** The phrases of a taxonomy file and the lexicons that they may name, checked as they are read. */
final class TaxonomyPhrases {
    private final Path file;
    private final Map<String, List<String>> lexicons = new LinkedHashMap<>();

    TaxonomyPhrases(Path file) {
        this.file = file;
    }

    /** Adds a lexicon, whose phrases may name those defined before. */
    void define(String name, List<Located> phrases) {
        lexicons.put(name, of(phrases));
    }

    /** In the order of the file. */
    Map<String, List<String>> lexicons() {
        return Collections.unmodifiableMap(lexicons);
    }

    /** Phrases with the lexicons that they name filled in, each found well-formed. */
    List<String> of(List<Located> phrases) {
        List<String> filled = new ArrayList<>();
        for (Located phrase : phrases) {
            String text = fill(phrase);
            try {
                Phrases.<String>builder().add(text, "");
            } catch (IllegalArgumentException e) {
                throw new TaxonomyException(file, phrase.line(), String.valueOf(e.getMessage()));
            }
            filled.add(text);
        }
        return List.copyOf(filled);
    }

    /** Puts a lexicon's phrases in the place of {@code <its name>}. */
    private String fill(Located phrase) {
        StringBuilder filled = new StringBuilder();
        int at = 0;
        String text = phrase.text();
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', at)) {
            int close = text.indexOf('>', open);
            String name = close < 0 ? "" : text.substring(open + 1, close);
            List<String> lexicon = lexicons.get(name);
            if (lexicon == null) {
                throw new TaxonomyException(
                        file, phrase.line(), "no lexicon \"" + name + "\" stands before this phrase: " + text);
            }
            filled.append(text, at, open)
                    .append('(')
                    .append(String.join("|", lexicon))
                    .append(')');
            at = close + 1;
        }
        return filled.append(text.substring(at)).toString();
    }

    /** Names of lexicons, each found defined. */
    List<String> names(List<Located> names) {
        for (Located name : names) {
            if (!lexicons.containsKey(name.text())) {
                throw new TaxonomyException(file, name.line(), "there is no lexicon \"" + name.text() + "\"");
            }
        }
        return names.stream().map(Located::text).toList();
    }
}
