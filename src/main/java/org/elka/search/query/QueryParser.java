package org.elka.search.query;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a query.
 *
 * <pre>
 * query    = [ part { operator part } ]          an empty text is every article
 * operator = "AND" | "OR" | "NOT" | nothing      capitals; strictly from left to right; nothing is AND
 * part     = "(" query ")" | term
 * term     = words [tag] | "phrase" [tag] | name:value | from : to tag
 * phrase   = { words | "(" words { "|" words } ")" | word { "|" word } }
 * tag      = "[" field [ ":noexp" | ":~" distance | ":next/" distance ] "]"
 * </pre>
 *
 * <p>As in PubMed, words without a tag are looked for in all fields and must all be there; a tag belongs to all the
 * words before it. Unlike PubMed, quoted or tagged words in a row are always a phrase and never fall apart. One
 * object may be used by many threads.
 */
public final class QueryParser {
    private final QueryLimits limits;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    public QueryParser(QueryLimits limits, Vocabulary vocabulary, InstantSource clock) {
        this.limits = limits;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The tree for {@code text}, or the error that is furthest to the left. */
    public Parse parse(String text) {
        return parse(text, Reading.LITERAL);
    }

    /** The same, as {@code reading} says. */
    public Parse parse(String text, Reading reading) {
        if (text.length() > limits.length()) {
            return new Parse.Rejected(QueryError.at(
                    new Span(limits.length(), text.length()),
                    "The query is longer than " + limits.length() + " characters (limit length).",
                    "Split it in parts."));
        }
        List<QueryNotice> notices = new ArrayList<>();
        try {
            List<Token> tokens = Lexer.tokens(text, notices);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            Terms terms = new Terms(limits, vocabulary, new DateText(today), reading.screenings());
            Inserted inserted = new Inserted(terms, reading);
            Query query = new Expression(text, tokens, terms, inserted, notices).whole();
            return new Parse.Parsed(query, List.copyOf(notices));
        } catch (Refusal refusal) {
            return new Parse.Rejected(refusal.error());
        }
    }
}
