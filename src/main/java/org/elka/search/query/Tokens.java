package org.elka.search.query;

import java.util.List;

/** The tokens of a query with a place among them. */
final class Tokens {
    private final List<Token> tokens;
    private int at;

    Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    Token peek() {
        return tokens.get(at);
    }

    /** The token so many places on; the last one for all beyond. */
    Token ahead(int places) {
        return tokens.get(Math.min(at + places, tokens.size() - 1));
    }

    /** The token before the next, or the next where there is none before. */
    Token previous() {
        return tokens.get(Math.max(at - 1, 0));
    }

    boolean atStart() {
        return at == 0;
    }

    Token next() {
        Token token = tokens.get(at);
        if (at < tokens.size() - 1) {
            at++;
        }
        return token;
    }
}
