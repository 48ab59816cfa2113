package org.elka.formats.reading;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Gathers the bytes of the entry under way and hands it over; numbers the entries. */
final class EntryBytes {
    private final Consumer<RawEntry> entries;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long number;
    private long line;
    private boolean tooLarge;

    EntryBytes(Consumer<RawEntry> entries) {
        this.entries = entries;
    }

    boolean isEmpty() {
        return bytes.size() == 0;
    }

    /** What was gathered, which is no entry. */
    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        tooLarge = false;
        return taken;
    }

    /** Adds a line of the file; the first one says where the entry begins. */
    void add(byte[] more, long lineNumber) {
        if (isEmpty()) {
            line = lineNumber;
        }
        if (bytes.size() + more.length > Splitter.LARGEST) {
            tooLarge = true;
        } else {
            bytes.writeBytes(more);
        }
    }

    /** Hands over what was gathered, if anything was. */
    void end(@Nullable String flaw) {
        end(new byte[0], flaw);
    }

    /** Hands over what was gathered, with what it needs of the file before it. */
    void end(byte[] context, @Nullable String flaw) {
        if (isEmpty()) {
            return;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream(context.length + bytes.size());
        whole.writeBytes(context);
        whole.writeBytes(bytes.toByteArray());
        String reason = tooLarge ? "larger than an entry may be: more than 16 MiB" : flaw;
        entries.accept(new RawEntry(whole.toByteArray(), ++number, line, reason));
        bytes.reset();
        tooLarge = false;
    }
}
