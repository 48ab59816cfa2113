package org.elka.search.meaning;

/**
 * Turns texts into vectors of one length: the nearer in meaning, the larger their inner product. Components are whole
 * numbers from -127 to 127 on one scale, which makes a vector a quarter as large and costs no measurable quality.
 * For use by one thread at a time.
 */
public interface TextModel extends AutoCloseable {
    /** The vector of a text that is to be found. */
    byte[] passage(String text);

    /** The vector of a text that asks. */
    byte[] question(String text);

    /** Gives back the memory. */
    @Override
    void close();
}
