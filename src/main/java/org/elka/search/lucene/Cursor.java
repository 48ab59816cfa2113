package org.elka.search.lucene;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.search.BadCursorException;
import org.elka.search.RankingRequest;
import org.elka.search.SearchRequest;

/**
 * Where a page ended.
 *
 * @param snapshot names the state of the index that the first page saw
 * @param question stands for query, filters, order and ranking, so that a cursor is not used with others
 * @param key the last hit's sort key: a score's bits, or a day
 * @param articleId the last hit
 */
record Cursor(long snapshot, int question, long key, long articleId) {
    private static final Pattern FORM =
            Pattern.compile("1\\.(-?\\d{1,19})\\.(-?\\d{1,10})\\.(-?\\d{1,19})\\.(\\d{1,18})");

    static int question(SearchRequest request) {
        RankingRequest ranking = request.ranking();
        int ranked = 31
                        * ranking.signals().stream()
                                .map(Enum::name)
                                .sorted()
                                .toList()
                                .hashCode()
                + String.valueOf(ranking.subject()).hashCode();
        return 31 * request.filters().texts().hashCode()
                + 31
                        * (31 * request.query().toString().hashCode()
                                + request.order().name().hashCode())
                + ranked;
    }

    String encoded() {
        String plain = "1." + snapshot + "." + question + "." + key + "." + articleId;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads a cursor and checks that it belongs to that query, its filters and order. */
    static Cursor decode(String encoded, SearchRequest request) {
        Matcher matcher = FORM.matcher(plain(encoded));
        if (!matcher.matches()) {
            throw new BadCursorException("This cursor was not given out by a search; begin without one.");
        }
        try {
            Cursor cursor = new Cursor(
                    Long.parseLong(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    Long.parseLong(matcher.group(3)),
                    Long.parseLong(matcher.group(4)));
            if (cursor.question != question(request)) {
                throw new BadCursorException(
                        "This cursor belongs to another query, filter or order; begin without one.");
            }
            return cursor;
        } catch (NumberFormatException tooLarge) {
            throw new BadCursorException("This cursor was not given out by a search; begin without one.");
        }
    }

    private static String plain(String encoded) {
        try {
            return new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.US_ASCII);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
