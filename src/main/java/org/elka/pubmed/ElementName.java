package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The name of an element. Mostly the same object for the same name, so that a pass over millions of tags makes no
 * strings for them; and the text is interned, so that a switch over literals finds the very same string.
 *
 * @param bytes as in the document
 * @param isCitation whether it begins a citation, which never stands inside another
 */
record ElementName(byte[] bytes, String text, boolean isCitation) {
    static final ElementName NONE = new ElementName(new byte[0], "", false);

    private static final int SIZE = 1024;
    private static final int PROBES = 4;

    /** A cache without locks: the values are safe to share, and a race costs no more than one made twice. */
    private static final @Nullable ElementName[] KNOWN = new @Nullable ElementName[SIZE + PROBES];

    /** The name in these bytes; {@code hash} is any hash of them. */
    static ElementName of(byte[] xml, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        for (int i = slot; i < slot + PROBES; i++) {
            ElementName known = KNOWN[i];
            if (known == null) {
                return added(i, xml, from, to);
            } else if (known.matches(xml, from, to)) {
                return known;
            }
        }
        return added(slot, xml, from, to);
    }

    private static ElementName added(int slot, byte[] xml, int from, int to) {
        String text = new String(xml, from, to - from, UTF_8).intern();
        ElementName name =
                new ElementName(Arrays.copyOfRange(xml, from, to), text, CitationScan.NEIGHBOURS.contains(text));
        KNOWN[slot] = name;
        return name;
    }

    private boolean matches(byte[] xml, int from, int to) {
        if (bytes.length != to - from) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] != xml[from + i]) {
                return false;
            }
        }
        return true;
    }
}
