package org.elka.search.query;

/**
 * A piece of the query's text.
 *
 * @param text of a phrase or a tag, what is between its marks; of all else, as written
 * @param span marks included
 * @param glued whether nothing, not even a space, stands between it and the piece before
 */
record Token(Kind kind, String text, Span span, boolean glued) {
    enum Kind {
        WORD,
        PHRASE,
        /** In square brackets. */
        TAG,
        OPEN,
        CLOSE,
        COLON,
        /** AND, OR or NOT in capitals. */
        OPERATOR,
        /** A line of the history: "#" and digits. */
        LINE,
        END
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether it is a word that may have been meant as an operator. */
    boolean isSmallOperator() {
        return kind == Kind.WORD
                && (text.equalsIgnoreCase("and") || text.equalsIgnoreCase("or") || text.equalsIgnoreCase("not"));
    }
}
