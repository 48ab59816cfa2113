package org.elka.pubmed.eutils;

import java.util.regex.Pattern;

/**
 * Tells PubMed's rejection of a query from an error of its own: both come as "Search Backend failed: ..." with status
 * 200. A message that speaks of the query is one, and so is any message on a query that cannot be right.
 */
final class Rejection {
    private static final Pattern OF_THE_QUERY =
            Pattern.compile("^Empty term|'retstart' cannot be larger|parenthes|syntax", Pattern.CASE_INSENSITIVE);
    private static final Pattern LOOSE_OPERATOR =
            Pattern.compile("^\\s*(?:AND|OR)\\b|\\b(?:AND|OR|NOT)\\s*$|\\(\\s*\\)");

    private Rejection() {}

    static boolean isMeant(String query, String message) {
        return OF_THE_QUERY.matcher(message).find()
                || query.isBlank()
                || LOOSE_OPERATOR.matcher(query).find()
                || !isBalanced(query);
    }

    /** Whether quotation marks come in pairs and parentheses outside of them match. */
    private static boolean isBalanced(String query) {
        int open = 0;
        boolean quoted = false;
        for (int at = 0; at < query.length(); at++) {
            char c = query.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                open++;
            } else if (!quoted && c == ')' && --open < 0) {
                return false;
            }
        }
        return open == 0 && !quoted;
    }
}
