package org.elka.formats.decisions;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.elka.formats.decisions.Said.Choice;
import org.elka.library.Citation;
import org.elka.library.Citation.Keyword;

/** What Elka writes among the keywords of its RIS. */
final class ElkaKeywords {
    private static final Pattern KEYWORD = Pattern.compile(
            "screening: (title-abstract|full-text) (include|exclude|maybe) by (.+?)(?: \\(([^()]*)\\))?");

    private ElkaKeywords() {}

    static List<Said> of(Citation citation) {
        return citation.keywords().stream()
                .map(Keyword::text)
                .map(KEYWORD::matcher)
                .filter(Matcher::matches)
                .map(ElkaKeywords::said)
                .toList();
    }

    private static Said said(Matcher keyword) {
        String reasons = keyword.group(4) == null ? "" : keyword.group(4);
        return new Said(
                keyword.group(1),
                keyword.group(3),
                Choice.valueOf(keyword.group(2).toUpperCase(Locale.ROOT)),
                Stream.of(reasons.split(", ")).filter(one -> !one.isEmpty()).toList(),
                List.of(),
                null);
    }
}
