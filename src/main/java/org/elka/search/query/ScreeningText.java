package org.elka.search.query;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.elka.search.query.Screenings.Answer;
import org.elka.search.query.Screenings.Outcome;

/** Reads "included" and "included@3", what a review has come to and which. */
final class ScreeningText {
    private static final Pattern FORM = Pattern.compile("([a-z-]+)(?:@([1-9]\\d{0,17}))?");

    private ScreeningText() {}

    static Query read(String text, Span span, Screenings screenings) {
        Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (!matcher.matches()) {
            throw unknown(text, span);
        }
        Outcome outcome = Outcome.named(matcher.group(1)).orElseThrow(() -> unknown(text, span));
        Long review = matcher.group(2) == null ? null : Long.valueOf(matcher.group(2));
        return switch (screenings.of(outcome, review)) {
            case Answer.Known(ArticleSet articles) -> new Query.Screened(outcome, review, articles, span);
            case Answer.Withheld(String message, String remedy) -> throw new Refusal(span, message, remedy);
        };
    }

    private static Refusal unknown(String text, Span span) {
        return new Refusal(
                span,
                "Screening does not come to \"" + text.strip() + "\".",
                "It is one of " + String.join(", ", Outcome.allWritten())
                        + "; in review 3 alone: screened:included@3.");
    }
}
