package org.elka.pubmed;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a gzip stream that expands past the limits (a "gzip bomb"). */
final class ExpansionGuard extends FilterInputStream {
    /** A ratio says little on a small document. */
    private static final long RATIO_FROM = 64L << 20;

    private final CountingStream compressed;
    private final ReadingLimits limits;
    private long expanded;

    ExpansionGuard(InputStream expanding, CountingStream compressed, ReadingLimits limits) {
        super(expanding);
        this.compressed = compressed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        check(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int got = in.read(bytes, offset, length);
        check(Math.max(0, got));
        return got;
    }

    private void check(int more) throws RefusedInput {
        expanded += more;
        if (expanded > limits.expandedBytes()) {
            refuse("more than " + limits.expandedBytes() + " bytes");
        } else if (expanded > RATIO_FROM && expanded / compressed.count() > limits.expansionRatio()) {
            refuse("more than " + limits.expansionRatio() + " times its size");
        }
    }

    private void refuse(String how) throws RefusedInput {
        throw new RefusedInput(
                Outcome.Cause.EXPANSION,
                "the gzip data expands to " + how + " (" + compressed.count() + " bytes became " + expanded
                        + " so far); if you trust it, unpack it yourself and read the plain file");
    }
}
