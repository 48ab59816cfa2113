package org.elka.formats;

import de.undercouch.citeproc.CSL;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A style in which citations are printed: one of the more than ten thousand of the Citation Style Language.
 *
 * @param file of the style, without ".csl"
 */
public record CitationStyle(String file) {
    /** What people call the common ones. Vancouver is the NLM's own style, which the ICMJE recommends. */
    private static final Map<String, String> NAMES = Map.of(
            "ama", "american-medical-association",
            "vancouver", "nlm-citation-sequence");

    /** Only names: the processor would also take an address or a style as XML. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,200}");

    /**
     * The style of that name.
     *
     * @throws IllegalArgumentException if there is none, with what there is
     */
    public static CitationStyle of(String name) {
        String file = NAMES.getOrDefault(name, name);
        if (!NAME.matcher(file).matches() || CitationStyle.class.getResource("/" + file + ".csl") == null) {
            throw new IllegalArgumentException(
                    ("there is no citation style '%s': it can be ama, apa, vancouver, or the name of"
                                    + " a style at https://www.zotero.org/styles, such as the-lancet")
                            .formatted(name));
        }
        return new CitationStyle(file);
    }

    CSL processor(de.undercouch.citeproc.ItemDataProvider items) throws java.io.IOException {
        return new CSL(items, file);
    }
}
