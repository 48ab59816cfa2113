package org.elka.formats.reading;

import java.io.IOException;
import java.nio.file.Path;

/** A file is not what a reader can read; the message names file, place and reason. */
public final class UnreadableFileException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(Path file, long line, String reason) {
        super(file + ", line " + line + ": " + reason);
    }
}
