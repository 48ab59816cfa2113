package org.elka.tagging.text;

/**
 * A phrase found in a sentence.
 *
 * @param what the meaning that the phrase was entered with
 * @param from index of its first token in the sentence
 * @param to index after its last token
 */
public record Match<T>(T what, int from, int to) {

    public boolean overlaps(Match<?> other) {
        return from < other.to && other.from < to;
    }
}
