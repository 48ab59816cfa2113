package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that a query stands in for by name, lines of the history and PubMed's ready-made filters: reads them and puts
 * them in the name's place.
 */
final class Inserted {
    /** Lines may refer to lines, but not without end. */
    private static final int DEEPEST = 50;

    /** Source: NLM, "Search strategy used to create the PubMed systematic reviews filter" (since 2019). */
    private static final String SYSTEMATIC = """
            (((systematic review[ti] OR systematic literature review[ti] OR systematic scoping review[ti]
            OR systematic narrative review[ti] OR systematic qualitative review[ti] OR systematic evidence review[ti]
            OR systematic quantitative review[ti] OR systematic meta-review[ti] OR systematic critical review[ti]
            OR systematic mixed studies review[ti] OR systematic mapping review[ti] OR systematic cochrane review[ti]
            OR systematic search and review[ti] OR systematic integrative review[ti])
            NOT comment[pt] NOT (protocol[ti] OR protocols[ti])) NOT medline[sb])
            OR (Cochrane Database Syst Rev[ta] AND review[pt]) OR systematic review[pt]
            """;

    private final Terms terms;
    private final History history;
    private final int depth;

    Inserted(Terms terms, History history) {
        this(terms, history, 0);
    }

    private Inserted(Terms terms, History history, int depth) {
        this.terms = terms;
        this.history = history;
        this.depth = depth;
    }

    /** PubMed's filter for systematic reviews. */
    Query systematic(Span span) {
        return read(SYSTEMATIC, span);
    }

    /** The line that "#3" refers to. */
    Query line(Token token) {
        String number = token.text().substring(1);
        String text = history.line(Integer.parseInt(number))
                .orElseThrow(() -> new Refusal(
                        token.span(),
                        "There is no line " + token.text() + " to refer to.",
                        "Write the line's text itself."));
        if (depth == DEEPEST) {
            throw new Refusal(token.span(), "The lines refer to each other without end.", "Refer to earlier lines.");
        }
        try {
            return read(text, token.span());
        } catch (Refusal refusal) {
            throw depth > 0
                    ? refusal
                    : new Refusal(
                            token.span(),
                            "Line " + token.text() + " cannot be used: "
                                    + refusal.error().message(),
                            refusal.error().remedy());
        }
    }

    private Query read(String text, Span span) {
        List<QueryNotice> ownNotices = new ArrayList<>();
        Inserted deeper = new Inserted(terms, history, depth + 1);
        List<Token> tokens = Lexer.tokens(text, ownNotices);
        return at(span, new Expression(text, tokens, terms, deeper, ownNotices).whole());
    }

    /** All nodes point at the name in the query, since their own text is not part of it. */
    private static Query at(Span span, Query query) {
        return switch (query) {
            case Query.Everything _ -> new Query.Everything(span);
            case Query.And and -> new Query.And(at(span, and.parts()), span);
            case Query.Or or -> new Query.Or(at(span, or.parts()), span);
            case Query.Not not -> new Query.Not(at(span, not.kept()), at(span, not.dropped()), span);
            case Query.Text text -> {
                List<Query.Word> words = text.words().stream()
                        .map(word -> new Query.Word(word.text(), word.truncated(), span))
                        .toList();
                yield new Query.Text(text.field(), words, text.distance(), span);
            }
            case Query.Key key -> new Query.Key(key.field(), key.values(), key.match(), span);
            case Query.Dates dates -> new Query.Dates(dates.field(), dates.from(), dates.to(), span);
            case Query.Numbers numbers -> new Query.Numbers(numbers.field(), numbers.from(), numbers.to(), span);
            case Query.Tagged tagged -> new Query.Tagged(tagged.tag(), tagged.level(), span);
        };
    }

    private static List<Query> at(Span span, List<Query> parts) {
        return parts.stream().map(part -> at(span, part)).toList();
    }
}
