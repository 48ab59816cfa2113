package org.elka.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.library.Article;
import org.elka.review.screening.Protocol;

/** Where the words of criteria stand in a text, for whoever screens it. */
public final class CriterionTerms {
    private CriterionTerms() {}

    /** A word of a criterion, in "title" or "abstract", offsets in UTF-16 code units. */
    public record Mark(String criterion, String field, int start, int end) {}

    /** All of them, in the order of the text. A term that ends with an asterisk stands for all that begin so. */
    public static List<Mark> marks(Protocol protocol, Article article) {
        List<Mark> marks = new ArrayList<>();
        for (Protocol.Criterion criterion : protocol.criteria()) {
            for (String term : criterion.terms()) {
                Pattern pattern = pattern(term);
                find(criterion.id(), "title", pattern.matcher(article.citation().titleText()), marks);
                find(
                        criterion.id(),
                        "abstract",
                        pattern.matcher(article.citation().abstractText()),
                        marks);
            }
        }
        marks.sort(Comparator.comparing(Mark::field).reversed().thenComparingInt(Mark::start));
        return marks;
    }

    private static void find(String criterion, String field, Matcher found, List<Mark> marks) {
        while (found.find()) {
            marks.add(new Mark(criterion, field, found.start(), found.end()));
        }
    }

    private static Pattern pattern(String term) {
        boolean truncated = term.endsWith("*");
        String words = truncated ? term.substring(0, term.length() - 1) : term;
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(words.strip())
                        + (truncated ? "[\\p{L}\\p{N}]*" : "(?![\\p{L}\\p{N}])"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
