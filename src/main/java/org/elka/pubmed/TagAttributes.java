package org.elka.pubmed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of the start tag that a cursor is at; decoded only when asked for. */
final class TagAttributes {
    private final byte[] xml;
    private final int start;
    /** For each attribute where its name begins and ends and where its value begins and ends. */
    private int[] bounds = new int[4 * 8];

    private int count;

    /** @param start where the citation begins in the bytes, for messages */
    TagAttributes(byte[] xml, int start) {
        this.xml = xml;
        this.start = start;
    }

    /**
     * Finds the attributes of a tag whose name ended at {@code from}; answers the index of the tag's '>', or -1 where
     * the bytes end before it.
     */
    int read(int from, int end) throws MalformedXml {
        count = 0;
        int i = from;
        while (i < end && xml[i] != '>') {
            if (xml[i] <= ' ' && xml[i] >= 0 || xml[i] == '/') {
                i++;
            } else {
                i = attribute(i, end);
            }
        }
        return i < end ? i : -1;
    }

    /** Takes the attribute whose name begins there; answers the index behind its value. */
    private int attribute(int from, int end) throws MalformedXml {
        int nameEnd = from;
        while (nameEnd < end && xml[nameEnd] != '=' && xml[nameEnd] > ' ' && xml[nameEnd] != '>') {
            nameEnd++;
        }
        int equals = afterSpace(nameEnd, end);
        int opening = equals < end && xml[equals] == '=' ? afterSpace(equals + 1, end) : equals;
        if (opening == end) {
            return end;
        }
        if (opening == equals || (xml[opening] != '"' && xml[opening] != '\'')) {
            throw new MalformedXml("an attribute that is not name=\"value\"", from - start);
        }
        int closing = opening + 1;
        while (closing < end && xml[closing] != xml[opening]) {
            if (xml[closing] == '<') {
                throw new MalformedXml("an attribute without its closing quote", opening - start);
            }
            closing++;
        }
        if (closing == end) {
            return end;
        }
        add(from, nameEnd, opening + 1, closing);
        return closing + 1;
    }

    private int afterSpace(int from, int end) {
        int i = from;
        while (i < end && xml[i] <= ' ' && xml[i] >= 0) {
            i++;
        }
        return i;
    }

    private void add(int nameStart, int nameEnd, int valueStart, int valueEnd) {
        if (4 * count == bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * bounds.length);
        }
        bounds[4 * count] = nameStart;
        bounds[4 * count + 1] = nameEnd;
        bounds[4 * count + 2] = valueStart;
        bounds[4 * count + 3] = valueEnd;
        count++;
    }

    private int find(String name) {
        for (int i = 0; i < 4 * count; i += 4) {
            if (matches(name, bounds[i], bounds[i + 1])) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(String ascii, int from, int to) {
        if (ascii.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (ascii.charAt(i - from) != xml[i]) {
                return false;
            }
        }
        return true;
    }

    /** The value, its white space normalised; null where there is no such attribute. */
    @Nullable
    String get(String name) throws MalformedXml {
        int found = find(name);
        return found < 0 ? null : XmlText.decode(xml, bounds[found + 2], bounds[found + 3]);
    }

    String get(String name, String otherwise) throws MalformedXml {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    /** Whether the attribute is there with exactly that value, which is ASCII. */
    boolean is(String name, String value) {
        int found = find(name);
        return found >= 0 && matches(value, bounds[found + 2], bounds[found + 3]);
    }

    /** A numeric value of at most nine digits; {@code otherwise} where it is absent or no number. */
    int number(String name, int otherwise) {
        int found = find(name);
        if (found < 0 || bounds[found + 3] == bounds[found + 2] || bounds[found + 3] - bounds[found + 2] > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = bounds[found + 2]; i < bounds[found + 3]; i++) {
            if (xml[i] < '0' || xml[i] > '9') {
                return otherwise;
            }
            number = 10 * number + xml[i] - '0';
        }
        return number;
    }
}
