package org.elka.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.elka.search.query.Token.Kind;

/** Reads parts and the operators between them, by recursive descent. */
final class Expression {
    private enum Operator {
        AND,
        OR,
        NOT
    }

    /**
     * A part of the tree.
     *
     * @param height how many nodes it is high
     * @param open whether it was joined on this level, so that a further part under the same operator joins it
     */
    private record Part(Query query, int height, boolean open) {}

    private final Tokens tokens;
    private final Operands operands;
    private final QueryLimits limits;
    private final List<QueryNotice> notices;

    Expression(String text, List<Token> tokens, Terms terms, Inserted inserted, List<QueryNotice> notices) {
        this.tokens = new Tokens(tokens);
        this.operands = new Operands(text, this.tokens, terms, inserted, notices);
        this.limits = terms.limits();
        this.notices = notices;
    }

    Query whole() {
        if (tokens.peek().is(Kind.END)) {
            return new Query.Everything(tokens.peek().span());
        }
        Part part = level(1);
        Token rest = tokens.peek();
        if (rest.is(Kind.CLOSE)) {
            throw new Refusal(rest.span(), "This parenthesis closes nothing.", "Remove it, or add ( before.");
        }
        return part.query();
    }

    private Part level(int depth) {
        Part left = part(depth);
        boolean orBefore = false;
        while (!tokens.peek().is(Kind.END) && !tokens.peek().is(Kind.CLOSE)) {
            Token at = tokens.peek();
            Operator operator = operator();
            if (orBefore && operator != Operator.OR) {
                notices.add(QueryNotice.at(
                        at.span(),
                        "Read from left to right, this " + operator
                                + " applies to all that stands before it, the OR too.",
                        "Put the alternatives in parentheses."));
                orBefore = false;
            }
            orBefore |= operator == Operator.OR;
            left = join(operator, left, part(depth), at.span());
        }
        return left;
    }

    /** The operator before the next part; nothing stands for AND. */
    private Operator operator() {
        Token token = tokens.peek();
        if (token.is(Kind.OPERATOR)) {
            tokens.next();
            Operator operator = Operator.valueOf(token.text());
            return operator == Operator.AND && tokens.peek().is(Kind.OPERATOR) ? andNot() : operator;
        }
        if (token.isSmallOperator() && operands.isBetweenParts()) {
            tokens.next();
            notices.add(QueryNotice.at(
                    token.span(), "\"" + token.text() + "\" was read as an operator.", "Write operators in capitals."));
            return Operator.valueOf(token.text().toUpperCase(Locale.ROOT));
        }
        return Operator.AND;
    }

    /** Other databases' "AND NOT". */
    private Operator andNot() {
        if (tokens.peek().text().equals("NOT")) {
            tokens.next();
            return Operator.NOT;
        }
        return Operator.AND;
    }

    private Part part(int depth) {
        Token token = tokens.peek();
        if (depth > limits.depth()) {
            throw tooDeep(token.span());
        }
        if (!token.is(Kind.OPEN)) {
            Query operand = operands.next();
            return new Part(operand, height(operand), false);
        }
        tokens.next();
        if (tokens.peek().is(Kind.CLOSE)) {
            throw new Refusal(
                    token.span().to(tokens.peek().span()), "There is nothing in these parentheses.", "Remove them.");
        }
        if (tokens.peek().is(Kind.END)) {
            throw unclosed(token);
        }
        Part inner = level(depth + 1);
        if (!tokens.peek().is(Kind.CLOSE)) {
            throw unclosed(token);
        }
        tokens.next();
        if (tokens.peek().is(Kind.TAG)) {
            throw new Refusal(
                    tokens.peek().span(),
                    "A tag belongs to a term, not to a parenthesis.",
                    "Write it after each term: (a[tiab] OR b[tiab]).");
        }
        return new Part(inner.query(), inner.height(), false);
    }

    private static int height(Query query) {
        return 1 + query.parts().stream().mapToInt(Expression::height).max().orElse(0);
    }

    private static Refusal unclosed(Token open) {
        return new Refusal(open.span(), "This parenthesis is never closed.", "Add ) where it should end.");
    }

    private Refusal tooDeep(Span span) {
        return new Refusal(
                span,
                "Parts are nested more than " + limits.depth() + " deep (limit depth).",
                "Put terms under one operator together.");
    }

    private Part join(Operator operator, Part left, Part right, Span at) {
        Span span = left.query().span().to(right.query().span());
        Query joined = switch (operator) {
            case AND ->
                left.open() && left.query() instanceof Query.And and
                        ? new Query.And(with(and.parts(), right.query()), span)
                        : new Query.And(List.of(left.query(), right.query()), span);
            case OR ->
                left.open() && left.query() instanceof Query.Or or
                        ? new Query.Or(with(or.parts(), right.query()), span)
                        : new Query.Or(List.of(left.query(), right.query()), span);
            case NOT -> new Query.Not(left.query(), right.query(), span);
        };
        boolean widened = left.open() && joined.getClass() == left.query().getClass() && operator != Operator.NOT;
        int height =
                widened ? Math.max(left.height(), right.height() + 1) : Math.max(left.height(), right.height()) + 1;
        if (height > limits.depth()) {
            throw tooDeep(at);
        }
        return new Part(joined, height, true);
    }

    private static List<Query> with(List<Query> parts, Query further) {
        List<Query> all = new ArrayList<>(parts.size() + 1);
        all.addAll(parts);
        all.add(further);
        return all;
    }
}
