package org.elka.search;

import org.jspecify.annotations.Nullable;

/** The index's storage failed: a full disk, a lost folder, a second process. The message says which and what to do. */
public final class IndexFailedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
