package org.elka.formats.reading;

/** Reads one entry of a format. Without state: one instance serves any number of threads. */
interface EntryReader {
    /**
     * Reads an entry.
     *
     * @param text of one {@link RawEntry}, decoded
     * @throws UnreadableEntryException if it is not of the format, or says nothing that a publication is known by
     */
    Reading read(String text) throws UnreadableEntryException;
}
