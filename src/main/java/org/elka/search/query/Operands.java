package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.search.query.Token.Kind;

/** Reads what stands between operators: words, phrases, ranges and Elka's "name:value". */
final class Operands {
    private static final Pattern PREFIXED = Pattern.compile("([A-Za-z0-9]*[A-Za-z][A-Za-z0-9-]*):(.*)", Pattern.DOTALL);

    /** One of a list of PMIDs; shorter numbers are years and doses. */
    private static final Pattern PMID = Pattern.compile("\\d{6,8},?");

    private final String text;
    private final Tokens tokens;
    private final Terms terms;
    private final Inserted inserted;
    private final List<QueryNotice> notices;
    private final TermMapping mapping;

    Operands(String text, Tokens tokens, Terms terms, Inserted inserted, List<QueryNotice> notices) {
        this.text = text;
        this.tokens = tokens;
        this.terms = terms;
        this.inserted = inserted;
        this.notices = notices;
        this.mapping = new TermMapping(terms.vocabulary(), terms);
    }

    Query next() {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case PHRASE -> phrase();
            case WORD -> isPrefixed(token) ? prefixed() : run();
            case OPERATOR -> throw dangling(token);
            case LINE -> inserted.line(tokens.next());
            case TAG ->
                throw new Refusal(
                        token.span(), "This tag has no term before it.", "Write the term first: ketamine[tiab].");
            case COLON ->
                throw new Refusal(token.span(), "A range needs a date before its colon.", "Write 2020/03:2022[dp].");
            case CLOSE, END, OPEN ->
                throw new Refusal(
                        token.span(),
                        "A term was expected here.",
                        "Write what to search for, or remove " + "what stands before.");
        };
    }

    private Query term(Terms.Source source, Terms.Tag tag) {
        if (tag.field().equals(new Field.OfKey(KeyField.SUBSET))) {
            return inserted.filter(Words.key(source.text()), source.span()).orElseGet(() -> terms.term(source, tag));
        }
        Query query = terms.term(source, tag);
        terms.names()
                .unknownHeading(query)
                .ifPresent(name -> notices.add(QueryNotice.at(
                        source.span(),
                        "MeSH, as far as it is loaded, has no heading \"" + name + "\"; it stands for itself alone.",
                        "Check the name, or load the whole of MeSH: ./elka mesh import desc2026.xml.")));
        return query;
    }

    private Refusal dangling(Token token) {
        if (token.text().equals("NOT") && tokens.atStart()) {
            return new Refusal(
                    token.span(),
                    "NOT takes away from what stands before it, and nothing does.",
                    "Write all[sb] NOT ...");
        }
        return new Refusal(
                token.span(), "A term was expected before " + token.text() + ".", "Remove it, or write the term.");
    }

    /** Whether the small "and", "or" or "not" that comes next stands beside a tag, a phrase or a parenthesis. */
    boolean isBetweenParts() {
        Kind before = tokens.previous().kind();
        Kind after = tokens.ahead(1).kind();
        boolean closed = before == Kind.TAG || before == Kind.PHRASE || before == Kind.CLOSE || before == Kind.LINE;
        return after != Kind.END && after != Kind.CLOSE && (closed || opens(after));
    }

    private static boolean opens(Kind kind) {
        return kind == Kind.OPEN || kind == Kind.PHRASE || kind == Kind.LINE;
    }

    private Query phrase() {
        Token phrase = tokens.next();
        if (tokens.peek().is(Kind.COLON)
                || (tokens.peek().is(Kind.TAG) && tokens.ahead(1).is(Kind.COLON))) {
            return range(phrase);
        }
        Span span = phrase.span();
        int offset = span.start() + 1;
        if (!tokens.peek().is(Kind.TAG)) {
            return terms.text(new Terms.Source(phrase.text(), offset, true, span), TextField.ALL, null);
        }
        Token tag = tokens.next();
        return term(new Terms.Source(phrase.text(), offset, true, span.to(tag.span())), terms.tag(tag));
    }

    /** Two dates with a colon between them, each with its own tag or one for both. */
    private Query range(Token first) {
        Token own = tokens.peek().is(Kind.TAG) ? tokens.next() : first;
        Token colon = tokens.next();
        Token second = tokens.next();
        Token tag = tokens.peek();
        if ((!second.is(Kind.PHRASE) && !second.is(Kind.WORD)) || !tag.is(Kind.TAG)) {
            throw new Refusal(
                    colon.span(), "A range needs a date and a tag after its colon.", "Write 2020/03:2022[dp].");
        }
        tokens.next();
        Span span = first.span().to(tag.span());
        Terms.Tag field = terms.tag(tag);
        if (own.is(Kind.TAG) && !terms.tag(own).field().equals(field.field())) {
            throw new Refusal(
                    own.span().to(tag.span()), "The two ends are in different fields.", "Use one tag for both.");
        }
        return term(
                new Terms.Source(
                        first.text() + ":" + second.text(), first.span().start(), true, span),
                field);
    }

    private boolean isPrefixed(Token token) {
        Matcher matcher = PREFIXED.matcher(token.text());
        if (!matcher.matches() || tokens.ahead(1).is(Kind.TAG)) {
            return false;
        }
        boolean named = Fields.named(matcher.group(1)).isPresent();
        boolean lettered = matcher.group(1).chars().noneMatch(Character::isDigit);
        return named || lettered;
    }

    private Query prefixed() {
        Token token = tokens.next();
        Matcher matcher = PREFIXED.matcher(token.text());
        matcher.matches();
        String name = matcher.group(1);
        Span nameSpan = new Span(token.span().start(), token.span().start() + name.length() + 1);
        Field field = Fields.named(name)
                .orElseThrow(() -> new Refusal(
                        nameSpan,
                        "There is no field \"" + name + ":\".",
                        Fields.suggestion(name) + " Put the term in quotes if the colon belongs to it."));
        Terms.Tag tag = new Terms.Tag(field, null, nameSpan);
        if (!matcher.group(2).isEmpty()) {
            return term(new Terms.Source(matcher.group(2), nameSpan.end(), false, token.span()), tag);
        }
        Token value = tokens.peek();
        if (!value.is(Kind.PHRASE) || !value.glued()) {
            throw new Refusal(nameSpan, "A value was expected right after the colon.", "Write tag:onset-speed.");
        }
        tokens.next();
        Span span = token.span().to(value.span());
        return term(new Terms.Source(value.text(), value.span().start() + 1, true, span), tag);
    }

    /** Bare words up to an operator, a parenthesis, a phrase or their tag. */
    private Query run() {
        List<Token> words = new ArrayList<>();
        do {
            words.add(tokens.next());
        } while (continues(words));
        Span span = words.getFirst().span().to(words.getLast().span());
        if (!tokens.peek().is(Kind.TAG)) {
            return untagged(words, span);
        }
        Token tag = tokens.next();
        Terms.Tag field = terms.tag(tag);
        if (words.size() > 1 && field.field() instanceof Field.OfText) {
            notices.add(QueryNotice.at(
                    span, "These words are searched as a phrase.", "Put the tag after each to search them apart."));
        }
        String raw = text.substring(span.start(), span.end());
        if (words.size() > 1 && field.field() instanceof Field.OfKey(KeyField key) && key.isIdentifier()) {
            return identifiers(words, field, span.to(tag.span()));
        }
        return term(new Terms.Source(raw, span.start(), false, span.to(tag.span())), field);
    }

    /** Any of a list of identifiers before one tag. */
    private Query identifiers(List<Token> words, Terms.Tag field, Span span) {
        List<Query> any = new ArrayList<>();
        for (Token word : words) {
            String value = word.text().replaceAll("[,;]+$", "");
            if (!value.isEmpty()) {
                any.add(terms.term(new Terms.Source(value, word.span().start(), true, word.span()), field));
            }
        }
        return any.size() == 1 ? any.getFirst() : new Query.Or(any, span);
    }

    private boolean continues(List<Token> words) {
        Token token = tokens.peek();
        if (token.is(Kind.COLON)) {
            return true;
        }
        if (!token.is(Kind.WORD)) {
            return false;
        }
        boolean dates = words.getLast().is(Kind.COLON);
        boolean operator = token.isSmallOperator() && opens(tokens.ahead(1).kind());
        return dates || !(operator || isPrefixed(token));
    }

    /** All of the words anywhere, but for stop words; a hyphenated word is a phrase. */
    private Query untagged(List<Token> words, Span span) {
        if (words.size() > 1 && words.stream().allMatch(Operands::isPmid)) {
            return pmids(words, span);
        }
        List<Query> parts = new ArrayList<>();
        List<String> passedOver = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            Optional<TermMapping.Found> found =
                    inserted.mapped() ? mapping.longest(words.subList(at, words.size())) : Optional.empty();
            if (found.isPresent()) {
                parts.add(found.get().query());
                at += found.get().count();
            } else {
                word(words.get(at), passedOver).ifPresent(parts::add);
                at++;
            }
        }
        if (parts.isEmpty()) {
            throw new Refusal(
                    span,
                    "There are only stop words or signs here, which are passed over.",
                    "Put them in quotes to search for them.");
        }
        if (!passedOver.isEmpty()) {
            notices.add(
                    QueryNotice.at(span, "Passed over: " + String.join(", ", passedOver) + ".", remedy(passedOver)));
        }
        return parts.size() == 1 ? parts.getFirst() : new Query.And(parts, span);
    }

    /** One word that stands for nothing but itself; empty for a stop word and for what is no word. */
    private Optional<Query> word(Token word, List<String> passedOver) {
        List<Words.Token> found = Words.of(word.text());
        boolean truncated = word.text().indexOf('*') >= 0;
        if (found.isEmpty() && !truncated) {
            return Optional.empty();
        }
        Optional<Query> named = terms.named(word);
        if (named.isPresent()) {
            return named;
        }
        if (found.size() == 1
                && !truncated
                && StopWords.contains(found.getFirst().word())) {
            passedOver.add(word.text());
            return Optional.empty();
        }
        Query written = terms.text(Terms.Source.of(word), TextField.ALL, null);
        return inserted.mapped() && written instanceof Query.Text text
                ? mapping.respelt(text).or(() -> Optional.of(written))
                : Optional.of(written);
    }

    private static boolean isPmid(Token word) {
        return word.is(Kind.WORD) && PMID.matcher(word.text()).matches();
    }

    /** Any of the identifiers in a list, as people paste them. */
    private Query pmids(List<Token> words, Span span) {
        List<Query> any = words.stream()
                .map(word -> terms.term(
                        new Terms.Source(
                                word.text().replace(",", ""), word.span().start(), true, word.span()),
                        new Terms.Tag(new Field.OfKey(KeyField.PMID), null, span)))
                .toList();
        return new Query.Or(any, span);
    }

    private static String remedy(List<String> passedOver) {
        boolean operator = passedOver.stream().anyMatch(w -> w.equalsIgnoreCase("or") || w.equalsIgnoreCase("not"));
        return operator ? "Write operators in capitals." : "Put them in quotes to search for them.";
    }
}
