package org.elka.search;

import org.elka.library.Article;

/** What hits are to be about, beside the query that they must match. */
public sealed interface Subject {
    /** Plain words or a sentence, no query: the more of its words, and the nearer in meaning, the better. */
    record Question(String text) implements Subject {}

    /** Another article, which itself is no hit. */
    record Like(Article article) implements Subject {}
}
