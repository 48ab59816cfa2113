package org.elka.cli;

/** Marks a place in a query for somebody at a terminal. */
final class Caret {
    /** So much of a long query is shown around the place. */
    private static final int AROUND = 60;

    private Caret() {}

    /** The query's line on which the place is, and below it carets under the place. */
    static String under(String query, int column, int length) {
        int at = Math.min(column - 1, query.length());
        int lineStart = query.lastIndexOf('\n', at - 1) + 1;
        int newline = query.indexOf('\n', at);
        int lineEnd = newline < 0 ? query.length() : newline;
        int from = Math.max(lineStart, at - AROUND);
        int to = Math.min(lineEnd, Math.max(at + Math.min(length, AROUND), from + 2 * AROUND));
        String before = from > lineStart ? "..." : "";
        String shown = query.substring(from, to).replace('\t', ' ') + (to < lineEnd ? "..." : "");
        int carets = Math.max(1, Math.min(length, to - at));
        return "  " + before + shown + "\n  " + " ".repeat(before.length() + at - from) + "^".repeat(carets);
    }
}
