package org.elka.search.query;

import java.util.ArrayList;
import java.util.Optional;

/** The numbered lines of a person's searches, for queries as "#1 AND #2". */
@FunctionalInterface
public interface History {
    /** Of someone who has not searched yet. */
    History NONE = number -> Optional.empty();

    /** Lines may refer to lines, but not without end. */
    int DEEPEST = 50;

    /** The text of that line. */
    Optional<String> line(int number);

    /**
     * The query with the texts of the lines that it refers to in their places, for where it is kept: it then asks the same
     * for everybody, and when the lines are forgotten. What cannot be put in stays as it is written, for the parser to say.
     *
     * @param longest characters from which on nothing more is put in: lines that refer to lines may grow beyond measure
     */
    default String writtenOut(String query, int longest) {
        return writtenOut(query, longest, 0);
    }

    private String writtenOut(String query, int longest, int depth) {
        StringBuilder whole = new StringBuilder();
        int copied = 0;
        for (Token token : references(query)) {
            Optional<String> line = depth < DEEPEST && whole.length() <= longest
                    ? line(Integer.parseInt(token.text().substring(1)))
                    : Optional.empty();
            if (line.isPresent()) {
                boolean alone = token.text().equals(query.strip());
                String text = writtenOut(line.get(), longest, depth + 1);
                whole.append(query, copied, token.span().start()).append(alone ? text : "(" + text + ")");
                copied = token.span().end();
            }
        }
        return whole.append(query, copied, query.length()).toString();
    }

    private static Iterable<Token> references(String query) {
        try {
            return Lexer.tokens(query, new ArrayList<>()).stream()
                    .filter(token -> token.is(Token.Kind.LINE))
                    .toList();
        } catch (Refusal unreadable) {
            return new ArrayList<>();
        }
    }
}
