package org.elka.review.archive;

import org.jspecify.annotations.Nullable;

/** A file that is no archive of a review, or not a whole one; the message says where and what is wrong. */
public final class DamagedArchive extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DamagedArchive(String message) {
        this(message, null);
    }

    DamagedArchive(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Of one line of a part. @param line from 1 */
    static DamagedArchive at(String part, long line, String what) {
        return new DamagedArchive("%s, line %d: %s".formatted(part, line, what));
    }
}
