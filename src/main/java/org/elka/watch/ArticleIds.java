package org.elka.watch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.elka.library.Digests;

/**
 * A set of articles' numbers. Packed, each is the distance from the one before it in groups of seven bits, the lowest
 * first, all but the last marked by the eighth: a byte or two an article.
 */
final class ArticleIds {
    private static final int GROUP = 7;
    private static final int MORE = 1 << GROUP;

    private ArticleIds() {}

    static byte[] pack(Collection<Long> ids) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long before = 0;
        for (long id : ids.stream().mapToLong(Long::longValue).sorted().toArray()) {
            long distance = id - before;
            while (distance >= MORE) {
                bytes.write((int) (distance % MORE) | MORE);
                distance >>= GROUP;
            }
            bytes.write((int) distance);
            before = id;
        }
        return bytes.toByteArray();
    }

    /** The numbers in rising order. */
    static Set<Long> unpack(byte[] packed) {
        Set<Long> ids = new LinkedHashSet<>();
        long id = 0;
        long distance = 0;
        int shift = 0;
        for (byte next : packed) {
            distance |= (long) (next & (MORE - 1)) << shift;
            shift += GROUP;
            if (next >= 0) {
                id += distance;
                ids.add(id);
                distance = 0;
                shift = 0;
            }
        }
        return ids;
    }

    /** SHA-256 of the numbers in rising order, as "E1", one a line: the same for the same set, and anyone can make it. */
    static String digest(Collection<Long> ids) {
        long[] sorted = ids.stream().mapToLong(Long::longValue).sorted().toArray();
        String lines = Arrays.stream(sorted).mapToObj(id -> "E" + id + "\n").collect(Collectors.joining());
        return Digests.sha256(lines.getBytes(StandardCharsets.UTF_8));
    }
}
