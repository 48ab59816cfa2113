package org.elka.pubmed;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

/**
 * Gives the same string for the same name, mostly, so that a pass over millions of tags makes no strings for their
 * names. Interned, so that a switch over literals finds the very same object. A cache without locks: strings are safe
 * to share, and a race costs no more than a string made twice.
 */
final class ElementNames {
    private static final int SIZE = 1024;

    private static final @Nullable String[] KNOWN = new @Nullable String[SIZE];

    private ElementNames() {}

    /** The name in these bytes; {@code hash} is any hash of them. */
    static String of(byte[] xml, int from, int to, int hash) {
        int slot = (hash ^ hash >>> 15) & SIZE - 1;
        String known = KNOWN[slot];
        if (known != null && matches(known, xml, from, to)) {
            return known;
        }
        String name = new String(xml, from, to - from, UTF_8).intern();
        KNOWN[slot] = name;
        return name;
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
