package org.elka.tagging.values;

import org.elka.tagging.text.Document;

/** Texts as the lexers see them. */
final class Sentences {

    private Sentences() {}

    /** The tokens of a text of one sentence. */
    static Words words(String text) {
        return new Words(Document.of("", text).sentences().getFirst());
    }
}
