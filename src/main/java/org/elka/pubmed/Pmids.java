package org.elka.pubmed;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the PMID in a citation that cannot be parsed. */
final class Pmids {
    private static final Pattern ELEMENT = Pattern.compile("<PMID[^<>]*>\\s*(\\d{1,9})\\s*<");

    /** The citation's own PMID comes first; later ones are of other citations. */
    private static final int HEAD = 4096;

    private Pmids() {}

    static @Nullable String seenIn(byte[] raw) {
        String head = new String(raw, 0, Math.min(HEAD, raw.length), StandardCharsets.ISO_8859_1);
        Matcher element = ELEMENT.matcher(head);
        return element.find() ? element.group(1) : null;
    }
}
