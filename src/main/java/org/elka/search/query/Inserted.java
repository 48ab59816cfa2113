package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Texts that a query stands in for by name, lines of the history and PubMed's ready-made filters: reads them and puts
 * them in the name's place.
 */
final class Inserted {
    private static final Set<String> FULL_TEXT = Set.of("fft", "ffrft", "fulltext", "freefulltext", "freepmc", "pmc");

    private final Terms terms;
    private final Reading reading;
    private final int depth;

    Inserted(Terms terms, Reading reading) {
        this(terms, reading, 0);
    }

    private Inserted(Terms terms, Reading reading, int depth) {
        this.terms = terms;
        this.reading = reading;
        this.depth = depth;
    }

    /** PubMed's filter of that name, a key; empty where it is what articles carry themselves. */
    Optional<Query> filter(String name, Span span) {
        if (FULL_TEXT.contains(name.replace(" ", ""))) {
            throw new Refusal(
                    span,
                    "Elka holds abstracts and knows of no full texts.",
                    "Leave this filter out, or write hasabstract.");
        }
        Optional<String> strategy = Filters.strategy(name);
        if (strategy.isEmpty() && !name.equals("all") && !Filters.isCarried(name)) {
            String language = KeyField.languageCode(name);
            if (!language.equals(name)) {
                return Optional.of(read("\"" + language + "\"[la]", span));
            }
            throw new Refusal(
                    span,
                    "There is no filter \"" + name + "\".",
                    "Use systematic, hasabstract, humans, review, medline or another of PubMed's.");
        }
        return strategy.map(text -> read(text, span));
    }

    /** The line that "#3" refers to. */
    Query line(Token token) {
        String number = token.text().substring(1);
        String text = reading.history()
                .line(Integer.parseInt(number))
                .orElseThrow(() -> new Refusal(
                        token.span(),
                        "There is no line " + token.text() + " to refer to.",
                        "Write the line's text itself."));
        if (depth == History.DEEPEST) {
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

    boolean mapped() {
        return reading.mapped();
    }

    private Query read(String text, Span span) {
        List<QueryNotice> ownNotices = new ArrayList<>();
        Inserted deeper = new Inserted(terms, reading, depth + 1);
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
            case Query.Mapped mapped -> new Query.Mapped(at(span, mapped.written()), at(span, mapped.meant()), span);
            case Query.Text text -> {
                List<Query.Word> words = text.words().stream()
                        .map(word -> new Query.Word(word.text(), word.truncated(), span))
                        .toList();
                yield new Query.Text(text.field(), words, text.distance(), text.inOrder(), span);
            }
            case Query.Key key -> new Query.Key(key.field(), key.values(), key.match(), span);
            case Query.Dates dates -> new Query.Dates(dates.field(), dates.from(), dates.to(), span);
            case Query.Numbers numbers -> new Query.Numbers(numbers.field(), numbers.from(), numbers.to(), span);
            case Query.Tagged tagged -> new Query.Tagged(tagged.tag(), tagged.level(), span);
            case Query.Screened screened ->
                new Query.Screened(screened.outcome(), screened.review(), screened.articles(), span);
        };
    }

    private static List<Query> at(Span span, List<Query> parts) {
        return parts.stream().map(part -> at(span, part)).toList();
    }
}
