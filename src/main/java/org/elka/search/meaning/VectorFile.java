package org.elka.search.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Vectors by the texts that they were made of, in a file that is only added to: after a line with the model's name,
 * records of the first 16 bytes of the text's SHA-256, the vector, and a CRC-32 of both. It is derived: deleted, or of
 * another model, it begins anew. What a kill left unfinished at its end is cut off. Safe for use by many threads of
 * one process.
 */
public final class VectorFile implements AutoCloseable {
    private static final int KEY = 16;
    private static final int HEADER = 64;

    private final FileChannel file;
    private final int dimensions;
    private final Map<Key, Long> positions = new HashMap<>();
    private long end;

    private record Key(long high, long low) {
        static Key of(String text) {
            try {
                ByteBuffer hash =
                        ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
                return new Key(hash.getLong(), hash.getLong());
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    private VectorFile(FileChannel file, int dimensions) {
        this.file = file;
        this.dimensions = dimensions;
    }

    /** Opens or begins the file, and locks it against other processes. */
    public static VectorFile open(Path path, String model, int dimensions) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                throw new IOException("another process has it open");
            }
            VectorFile opened = new VectorFile(channel, dimensions);
            opened.read((model + " " + dimensions).getBytes(UTF_8));
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException("The vectors in " + path + " cannot be used: " + e.getMessage(), e);
        }
    }

    private int recordLength() {
        return KEY + dimensions + Integer.BYTES;
    }

    private synchronized void read(byte[] name) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER);
        header.put(name).clear();
        ByteBuffer found = ByteBuffer.allocate(HEADER);
        fill(found, 0);
        end = HEADER;
        if (!found.flip().equals(header)) {
            file.truncate(0);
            write(header, 0);
            return;
        }
        ByteBuffer buffer = ByteBuffer.allocate(1_000 * recordLength());
        boolean whole = true;
        while (whole) {
            buffer.clear();
            fill(buffer, end);
            buffer.flip();
            whole = buffer.remaining() == buffer.capacity();
            while (buffer.remaining() >= recordLength()) {
                if (!take(buffer)) {
                    whole = false;
                    break;
                }
            }
        }
        file.truncate(end);
    }

    /** Takes one record from the buffer; false where it is damaged, and what follows cannot be trusted. */
    private boolean take(ByteBuffer buffer) {
        int start = buffer.position();
        Key key = new Key(buffer.getLong(), buffer.getLong());
        buffer.position(start + KEY + dimensions);
        if (buffer.getInt() != sum(buffer.array(), start)) {
            return false;
        }
        positions.put(key, end);
        end += recordLength();
        return true;
    }

    private int sum(byte[] bytes, int start) {
        CRC32 sum = new CRC32();
        sum.update(bytes, start, KEY + dimensions);
        return (int) sum.getValue();
    }

    private void fill(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        int read = file.read(buffer, at);
        while (read > 0) {
            at += read;
            read = file.read(buffer, at);
        }
    }

    private void write(ByteBuffer buffer, long position) throws IOException {
        long at = position;
        while (buffer.hasRemaining()) {
            at += file.write(buffer, at);
        }
    }

    /** The vector of that text; null where it was never put in. */
    public synchronized byte @Nullable [] get(String text) {
        Long position = positions.get(Key.of(text));
        if (position == null) {
            return null;
        }
        ByteBuffer vector = ByteBuffer.allocate(dimensions);
        try {
            fill(vector, position + KEY);
        } catch (IOException e) {
            throw new UncheckedIOException("a vector cannot be read: " + e.getMessage(), e);
        }
        return vector.array();
    }

    public synchronized boolean contains(String text) {
        return positions.containsKey(Key.of(text));
    }

    public synchronized void put(String text, byte[] vector) {
        Key key = Key.of(text);
        ByteBuffer buffer = ByteBuffer.allocate(recordLength());
        buffer.putLong(key.high()).putLong(key.low()).put(vector);
        buffer.putInt(sum(buffer.array(), 0)).flip();
        try {
            write(buffer, end);
        } catch (IOException e) {
            throw new UncheckedIOException("a vector cannot be kept: " + e.getMessage(), e);
        }
        positions.put(key, end);
        end += recordLength();
    }

    public synchronized int size() {
        return positions.size();
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the vectors do not close: " + e.getMessage(), e);
        }
    }
}
