package org.elka.pubmed;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A window on a stream of bytes, with a position in it and, where wanted, a mark: from the mark on (or else from the
 * position on) bytes stay in memory. Holds no more than that and one chunk.
 */
final class ByteWindow {
    private static final int CHUNK = 256 << 10;

    /** Of marked bytes that are too many, so many are kept: enough to see what they are. */
    private static final int HEAD = 64 << 10;

    /** How many bytes tell whether a tag may be a citation's: those of "</Pubm". */
    private static final int CANDIDATE = 6;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final InputStream in;
    private final int limit;
    private byte[] bytes = new byte[2 * CHUNK];
    private int position;
    private int end;
    private int mark = -1;
    private byte @Nullable [] head;
    /** Offset in the document of {@code bytes[0]}. */
    private long base;

    /** @param limit how many bytes from the mark on are kept, give or take a chunk */
    ByteWindow(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
    }

    /** The bytes in memory: those from {@link #position} to {@link #end} are of the document. Changes when more come. */
    byte[] bytes() {
        return bytes;
    }

    int position() {
        return position;
    }

    int end() {
        return end;
    }

    /** Moves the position on, to an index in {@link #bytes}. */
    void moveTo(int index) {
        position = index;
    }

    /**
     * Reads on until there are twice as many bytes from the position on, as for a second attempt at them; false where
     * the document or the limit does not allow it.
     */
    boolean readOn() throws IOException {
        int before = end - position;
        int wanted = Math.max(CHUNK, 2 * before);
        while (end - position < wanted && before <= limit) {
            if (!fill()) {
                break;
            }
        }
        return end - position > before;
    }

    /** Offset of the position in the document. */
    long offset() {
        return base + position;
    }

    /** Moves to the next '<' at or after the position; to the end of the document, answering false, without one. */
    boolean toMarkup() throws IOException {
        do {
            byte[] b = bytes;
            int stop = end;
            for (int i = position; i < stop; i++) {
                if (b[i] == '<') {
                    position = i;
                    return true;
                }
            }
            position = stop;
        } while (fill());
        return false;
    }

    /**
     * Like {@link #toMarkup}, but passes over tags that cannot begin or end a citation. This loop looks at every byte
     * of every document: it is what splitting costs.
     */
    boolean toCandidate() throws IOException {
        do {
            byte[] b = bytes;
            int stop = end - CANDIDATE;
            int i = position;
            while (i < stop) {
                if (b[i] == '<' && isCandidate(b, i + 1)) {
                    position = i;
                    return true;
                }
                i++;
            }
            position = Math.max(i, position);
        } while (fill());
        return toMarkup();
    }

    private static boolean isCandidate(byte[] b, int afterBracket) {
        byte first = b[afterBracket];
        if (first == '!' || first == '?') {
            return true;
        }
        return switch ((int) INT.get(b, first == '/' ? afterBracket + 1 : afterBracket)) {
            case 'P' << 24 | 'u' << 16 | 'b' << 8 | 'm',
                    'M' << 24 | 'e' << 16 | 'd' << 8 | 'l',
                    'B' << 24 | 'o' << 16 | 'o' << 8 | 'k',
                    'D' << 24 | 'e' << 16 | 'l' << 8 | 'e' -> true;
            default -> false;
        };
    }

    /** The byte so many after the position, as 0-255; -1 past the document's end. */
    int at(int ahead) throws IOException {
        while (position + ahead >= end) {
            if (!fill()) {
                return -1;
            }
        }
        return bytes[position + ahead] & 0xff;
    }

    void skip(int count) throws IOException {
        at(count - 1);
        position = Math.min(end, position + count);
    }

    /**
     * Moves past the next occurrence of {@code terminator}, or answers false where the document ends or
     * {@code within} bytes have passed without one; then the position is where it was.
     */
    boolean skipPast(byte[] terminator, long within) throws IOException {
        int ahead = 0;
        while (ahead < within) {
            if (at(ahead + terminator.length - 1) < 0) {
                return false;
            }
            if (matches(position + ahead, terminator)) {
                position += ahead + terminator.length;
                return true;
            }
            ahead++;
        }
        return false;
    }

    boolean startsWith(int ahead, byte[] expected) throws IOException {
        return at(ahead + expected.length - 1) >= 0 && matches(position + ahead, expected);
    }

    /** At most {@code length} bytes from the position on. */
    byte[] text(int length) throws IOException {
        at(length - 1);
        return Arrays.copyOfRange(bytes, position, Math.min(end, position + length));
    }

    private boolean matches(int from, byte[] expected) {
        for (int i = 0; i < expected.length; i++) {
            if (bytes[from + i] != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** The name that starts {@code ahead} bytes after the position; empty where none does. */
    String name(int ahead) throws IOException {
        int length = 0;
        while (length < 200 && isNameByte(at(ahead + length))) {
            length++;
        }
        return new String(bytes, position + ahead, length, StandardCharsets.ISO_8859_1);
    }

    private static boolean isNameByte(int b) {
        return b > ' ' && b != '>' && b != '/' && b != '<' && b != '[';
    }

    /** From here on bytes are kept. */
    void mark() {
        mark = position;
        head = null;
    }

    void unmark() {
        mark = -1;
        head = null;
    }

    /** Whether there are more bytes from the mark to the position than the limit. */
    boolean overflown() {
        return head != null || position - mark > limit;
    }

    /** A copy of the bytes from the mark to the position; only of the first of them when overflown. */
    byte[] copyMarked() {
        if (head != null) {
            return head;
        }
        return Arrays.copyOfRange(bytes, mark, overflown() ? mark + Math.min(HEAD, position - mark) : position);
    }

    /** Reads on; false at the end of the document. Moves the bytes that are kept to the front. */
    private boolean fill() throws IOException {
        if (mark >= 0 && position - mark > limit) {
            head = copyMarked();
            mark = position;
        }
        int keep = mark >= 0 ? mark : position;
        if (bytes.length - end < CHUNK) {
            byte[] target = end - keep > bytes.length - 2 * CHUNK ? new byte[2 * bytes.length] : bytes;
            System.arraycopy(bytes, keep, target, 0, end - keep);
            bytes = target;
            base += keep;
            end -= keep;
            position -= keep;
            mark = mark < 0 ? -1 : 0;
        }
        int got = in.read(bytes, end, bytes.length - end);
        end += Math.max(0, got);
        return got > 0;
    }
}
