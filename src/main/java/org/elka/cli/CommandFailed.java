package org.elka.cli;

import org.jspecify.annotations.Nullable;

/** A command could not do its work; the message is one line for the user, with cause and remedy. Exit code 1. */
sealed class CommandFailed extends RuntimeException permits RefusedQuery {
    private static final long serialVersionUID = 1L;

    CommandFailed(String message) {
        super(message);
    }

    CommandFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
