package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same name, mostly, so that a pass over millions of tags makes no strings for their
 * names. Interned, so that a switch over literals finds the very same object. A cache without locks: strings are safe
 * to share, and a race costs no more than a string made twice.
 */
final class ElementNames {
    private static final int SIZE = 1024;
    private static final int PROBES = 4;

    private record Known(byte[] bytes, String name) {}

    private static final @Nullable Known[] KNOWN = new @Nullable Known[SIZE + PROBES];

    private ElementNames() {}

    /** The name in these bytes; {@code hash} is any hash of them. */
    static String of(byte[] xml, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        for (int i = slot; i < slot + PROBES; i++) {
            Known known = KNOWN[i];
            if (known == null) {
                return added(i, xml, from, to);
            } else if (matches(known.bytes, xml, from, to)) {
                return known.name;
            }
        }
        return added(slot, xml, from, to);
    }

    private static String added(int slot, byte[] xml, int from, int to) {
        String name = new String(xml, from, to - from, UTF_8).intern();
        KNOWN[slot] = new Known(Arrays.copyOfRange(xml, from, to), name);
        return name;
    }

    private static boolean matches(byte[] known, byte[] xml, int from, int to) {
        if (known.length != to - from) {
            return false;
        }
        for (int i = 0; i < known.length; i++) {
            if (known[i] != xml[from + i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether these bytes are that text, which is ASCII. */
    static boolean matches(String text, byte[] xml, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != xml[from + i]) {
                return false;
            }
        }
        return true;
    }
}
