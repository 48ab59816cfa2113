package org.elka.tagging.values;

import java.util.ArrayList;
import java.util.List;

/**
 * A run of numbers that share what follows them: "0.1, 0.25 and 0.5", "3 to 7", "24- and 48-", or one number alone.
 *
 * @param items the numbers with the tokens they start at
 * @param next the token after the last
 */
record NumberList(List<Item> items, int next) {

    /** @param at the token at which it starts */
    record Item(int at, double value) {}

    /** The list that starts at token i; without items if no number starts there. */
    static NumberList at(Words text, int i) {
        Numbers.Reading number = Numbers.at(text, i);
        if (number == null) {
            return new NumberList(List.of(), i);
        }
        List<Item> items = new ArrayList<>(2);
        int at = i;
        int next = i;
        while (number != null) {
            items.add(new Item(at, number.value()));
            next = number.next();
            at = afterSeparator(text, next);
            number = at == next ? null : Numbers.at(text, at);
        }
        return new NumberList(items, next);
    }

    /** Behind what may part two numbers of a list, or i itself if nothing of the kind stands there. */
    private static int afterSeparator(Words text, int i) {
        int at = i;
        if (text.is(at, "-") && (text.is(at + 1, ",") || isJoin(text.word(at + 1)))) {
            at++;
        }
        if (text.is(at, ",") || text.is(at, ";") || text.is(at, "-") || text.is(at, "/")) {
            at++;
        }
        return isJoin(text.word(at)) ? at + 1 : at;
    }

    private static boolean isJoin(String word) {
        return switch (word) {
            case "and", "or", "to", "through", "versus", "vs", "&" -> true;
            default -> false;
        };
    }

    /** Only the last run in which each number is larger than the one before it, as times and days come. */
    NumberList ascending() {
        int from = items.size() - 1;
        while (from > 0 && items.get(from - 1).value() < items.get(from).value()) {
            from--;
        }
        return from <= 0 ? this : new NumberList(items.subList(from, items.size()), next);
    }

    /** Without the first number, where that belongs to what stands before it ("n = 12, 0.5 mg"). */
    NumberList withoutFirst() {
        return new NumberList(items.subList(1, items.size()), next);
    }
}
