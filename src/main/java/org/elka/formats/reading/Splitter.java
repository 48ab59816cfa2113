package org.elka.formats.reading;

import java.io.IOException;
import java.util.function.Consumer;

/** Cuts a file into entries, in one pass and with no more than one entry in memory. */
interface Splitter {
    /** An entry larger than this is not kept whole. A record may be 1 MiB when packed. */
    int LARGEST = 16 << 20;

    void split(Lines lines, Consumer<RawEntry> entries) throws IOException;
}
